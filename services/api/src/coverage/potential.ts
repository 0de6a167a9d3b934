import { branchCache } from '../branches/branch.cache.ts';
import type { Context } from '../platform/context.ts';
import type { Estimate } from './coverage.cache.ts';
import { workforceCache } from './coverage.cache.ts';
import type { CellRow } from './coverage.queries.ts';

export interface Potential {
  readonly workers: number;
  readonly source: string;
}

const ofPlaces = new Set(['REGENCY', 'DISTRICT', 'PROGRAM', 'BRANCH']);

/** The estimated informal workers of a cell's districts; null where the cell counts some kinds of people alone. */
export function potentialOf(ctx: Context, cell: CellRow): Potential | null {
  const { by, filter } = cell.question;
  const { branch: _branch, district: _district, program: _program, ...ofPeople } = filter ?? {};
  const people = Object.values(ofPeople).some((value) => value != null);
  if (people || by.some((dimension) => !ofPlaces.has(dimension))) return null;
  const estimates = ctx.cached(workforceCache);
  const known = districtsOf(ctx, cell).flatMap((code) => estimates.get(code) ?? []);
  return known.length === 0 ? null : added(known);
}

function added(estimates: readonly Estimate[]): Potential {
  const workers = estimates.reduce((total, estimate) => total + estimate.potentialWorkers, 0);
  const [only, ...others] = estimates;
  const sources = new Set(estimates.map((estimate) => estimate.source));
  const basis =
    others.length === 0 ? only?.basis : `${estimates.length} districts, each by its number of villages`;
  return { workers, source: `Estimate: ${basis}. ${[...sources].join(', ')}` };
}

function districtsOf(ctx: Context, { keys, question }: CellRow): string[] {
  const { filter } = question;
  return ctx
    .cached(branchCache)
    .all.filter((branch) => matches(filter?.branch?.code, (code) => branch.code === code))
    .filter((branch) => keys['BRANCH'] == null || branch.key === keys['BRANCH'])
    .flatMap((branch) => branch.districtCodes)
    .filter((district) => keys['DISTRICT'] == null || district === keys['DISTRICT'])
    .filter((district) => keys['REGENCY'] == null || district.startsWith(`${keys['REGENCY']}.`))
    .filter((district) => matches(filter?.district?.code, (code) => district === code))
    .filter((district) => matches(filter?.district?.within, (code) => `${district}.`.startsWith(`${code}.`)));
}

interface Codes {
  readonly eq?: string | null;
  readonly in?: readonly string[] | null;
}

function matches(codes: Codes | null | undefined, test: (code: string) => boolean): boolean {
  if (codes == null) return true;
  return (codes.eq == null || test(codes.eq)) && (codes.in == null || codes.in.some(test));
}
