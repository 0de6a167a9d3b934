import type { Context } from '../platform/context.ts';
import { badInput } from '../platform/problem.ts';
import { run } from '../platform/reading/read.ts';
import type { Sql } from '../platform/reading/sql.ts';
import { raw, sql } from '../platform/reading/sql.ts';
import { monthText } from '../platform/scalars.ts';
import { seesSmallCounts } from '../platform/small-counts.ts';
import type { WithheldCounts } from '../platform/withhold.ts';
import { withholdNothing, withholdSmall, withholdSmallCells } from '../platform/withhold.ts';
import { coverageMonthCache } from './coverage.cache.ts';
import type { CoverageFilter } from './coverage.type.ts';
import type { CoverageQuestion } from './coverage-source.ts';
import { coverageSource, dimensionColumns, measures } from './coverage-source.ts';

const mostDimensions = 3;
const mostCells = 5_000;
const mostMonths = 120;

type StateName = 'registered' | 'active' | 'grace' | 'inactive';
type FlowName = 'newlyRegistered' | 'lapsed' | 'reactivated';
type Measured = Record<StateName | FlowName, number> & { readonly branches: readonly string[] };

export interface CellRow extends WithheldCounts<StateName> {
  readonly keys: Readonly<Record<string, string | null>>;
  readonly sector: string | null;
  readonly sex: string | null;
  readonly ageBand: string | null;
  readonly projected: boolean;
  readonly question: CoverageQuestion;
}

export interface PointRow extends WithheldCounts<StateName | FlowName> {
  readonly month: string;
  readonly projected: boolean;
}

/** Coverage at the end of one month, split by at most three dimensions. */
export async function coverageCells(
  ctx: Context,
  month: string,
  by: readonly string[],
  filter: CoverageFilter | null,
): Promise<CellRow[]> {
  const question = { by, filter, from: month, to: month };
  const opened = checkedMonth(ctx, month, 'month');
  checkDimensions(by);
  const rows = await run<Measured & Record<string, string | null>>(ctx, cellStatement(ctx, question));
  if (rows.length > mostCells)
    throw badInput('by', `gives more than ${mostCells} cells; filter, or split by less.`);
  const cells = rows.map((row) => ({ ...cellOf(row, by), open: seesSmallCounts(ctx.caller, row.branches) }));
  const withheld = withholdSmallCells(
    cells.filter((cell) => !cell.open),
    additive(by),
  ).values();
  const counted = cells.map((cell) => (cell.open ? withholdNothing(cell.counts) : withheld.next().value));
  return cells.map(({ keys, groups }, at) => ({
    ...(counted[at] ?? withholdSmall(nobody)),
    ...groups,
    keys,
    projected: opened.projected,
    question,
  }));
}

const nobody = { registered: 0, active: 0, grace: 0, inactive: 0 };

// Programs do not add up to people: a person counts in each program joined.
function additive(by: readonly string[]): string[] {
  return by.filter((dimension) => dimension !== 'PROGRAM');
}

function cellStatement(ctx: Context, question: CoverageQuestion): Sql {
  const columns = question.by.map((name) => `${dimensionColumns[name]} as "${name}", `).join('');
  const grouped = question.by.map((name) => dimensionColumns[name]).join(', ');
  const scope = { caller: ctx.caller, day: ctx.today };
  return sql`select ${raw(columns)} ${sums} ${coverageSource(question, scope)}
    ${raw(grouped && `group by ${grouped} order by ${grouped}`)} limit ${mostCells + 1}`;
}

const sums = raw(
  `${measures.map((name) => `coalesce(sum(c.${name}), 0)::int as "${camel(name)}"`).join(', ')},
   coalesce(sum(c.active + c.grace + c.inactive), 0)::int as "registered",
   coalesce(array_agg(distinct c.branch_id::text), '{}') as "branches"`,
);

function cellOf(row: Measured & Record<string, string | null>, by: readonly string[]) {
  const { registered, active, grace, inactive } = row;
  const keys = Object.fromEntries(by.map((name) => [name, row[name] ?? null]));
  const groups = { sector: row['SECTOR'] ?? null, sex: row['SEX'] ?? null, ageBand: row['AGE_BAND'] ?? null };
  return { counts: { registered, active, grace, inactive }, keys, groups };
}

/** Coverage at the end of each month from the first to the last, both included. */
export async function coverageTrend(
  ctx: Context,
  from: string,
  to: string,
  filter: CoverageFilter | null,
): Promise<PointRow[]> {
  const opened = ctx.cached(coverageMonthCache);
  if (from > to) throw badInput('to', 'must not be before from.');
  checkedMonth(ctx, from, 'from');
  checkedMonth(ctx, to, 'to');
  const months = [...opened.values()].filter(({ month }) => month >= from && month <= to);
  if (months.length > mostMonths) throw badInput('to', `may lie at most ${mostMonths} months after from.`);
  const scope = { caller: ctx.caller, day: ctx.today };
  const rows = await run<Measured & { month: string }>(
    ctx,
    sql`select ${raw(monthText('c.month'))} as month, ${sums} ${coverageSource({ by: [], filter, from, to }, scope)} group by c.month`,
  );
  const byMonth = new Map(rows.map((row) => [row.month, row]));
  return months.map(({ month, projected }) => pointOf(ctx, month, projected, byMonth.get(month) ?? nothing));
}

const nothing: Measured = {
  registered: 0,
  active: 0,
  grace: 0,
  inactive: 0,
  newlyRegistered: 0,
  lapsed: 0,
  reactivated: 0,
  branches: [],
};

function pointOf(ctx: Context, month: string, projected: boolean, row: Measured): PointRow {
  const { registered, active, grace, inactive, newlyRegistered, lapsed, reactivated } = row;
  const counts = { registered, active, grace, inactive, newlyRegistered, lapsed, reactivated };
  const shown = seesSmallCounts(ctx.caller, row.branches) ? withholdNothing(counts) : withholdSmall(counts);
  return { ...shown, month, projected };
}

function checkedMonth(ctx: Context, month: string, field: string) {
  const opened = ctx.cached(coverageMonthCache);
  const found = opened.get(month);
  if (found !== undefined) return found;
  const months = [...opened.keys()];
  throw badInput(
    field,
    `has no figures; they go from ${months[0] ?? 'no month'} to ${months.at(-1) ?? 'no month'}.`,
  );
}

function checkDimensions(by: readonly string[]): void {
  if (by.length > mostDimensions) throw badInput('by', `may name at most ${mostDimensions} dimensions.`);
  if (new Set(by).size < by.length) throw badInput('by', 'names a dimension twice.');
}

function camel(name: string): string {
  return name.replace(/_([a-z])/g, (_match, letter: string) => letter.toUpperCase());
}
