import { type Level, levelOf } from './brackets.ts';
import { mapShapes } from './map/generated-map-shapes.ts';

/** What `coverage(by: [DISTRICT])` answers of one district. */
export interface DistrictCell {
  readonly district: { readonly code: string; readonly name: string } | null;
  readonly registered: number | null;
  readonly active: number | null;
  readonly grace: number | null;
  readonly inactive: number | null;
  readonly withheld: boolean;
  readonly potentialWorkers: number | null;
  readonly coverageRatio: number | null;
  readonly projected: boolean;
}

/** How a district shows: a ratio with its class, or the reason why there is none. */
export type Standing =
  | { readonly kind: 'ratio'; readonly ratio: number; readonly level: Level }
  | { readonly kind: 'no-estimate' }
  | { readonly kind: 'withheld' }
  | { readonly kind: 'absent' };

export interface DistrictRow {
  readonly code: string;
  readonly name: string;
  readonly standing: Standing;
  readonly active: number | null;
  readonly registered: number | null;
  readonly grace: number | null;
  readonly inactive: number | null;
  readonly potential: number | null;
  /** Change of the ratio since the month before, null where either is missing. */
  readonly change: number | null;
  /** 1 is the highest ratio; equal ratios share a rank; null without a ratio. */
  readonly rank: number | null;
}

export type Order = 'rasio' | 'nama' | 'perubahan';

/** One row for each district of the map, whatever the service leaves out: nothing is dropped silently. */
export function districtRows(
  cells: readonly DistrictCell[],
  before: readonly DistrictCell[] = [],
): DistrictRow[] {
  const now = byCode(cells);
  const then = byCode(before);
  const rows = mapShapes.map(({ code, name }) => rowOf({ code, name }, now.get(code), then.get(code)));
  return rows.map((row) => ({ ...row, rank: rankOf(row, rows) }));
}

function byCode(cells: readonly DistrictCell[]): Map<string, DistrictCell> {
  return new Map(cells.flatMap((cell) => (cell.district === null ? [] : [[cell.district.code, cell]])));
}

function rowOf(
  place: { code: string; name: string },
  cell: DistrictCell | undefined,
  before: DistrictCell | undefined,
): DistrictRow {
  const ratio = ratioOf(cell);
  const earlier = ratioOf(before);
  return {
    code: place.code,
    name: place.name,
    standing: standingOf(cell),
    active: cell?.active ?? null,
    registered: cell?.registered ?? null,
    grace: cell?.grace ?? null,
    inactive: cell?.inactive ?? null,
    potential: cell?.potentialWorkers ?? null,
    change: ratio === null || earlier === null ? null : ratio - earlier,
    rank: null,
  };
}

function ratioOf(cell: DistrictCell | undefined): number | null {
  const ratio = cell === undefined || cell.active === null ? null : cell.coverageRatio;
  return ratio === null || !Number.isFinite(ratio) ? null : ratio;
}

export function standingOf(cell: DistrictCell | undefined): Standing {
  if (cell === undefined) return { kind: 'absent' };
  // A cell is marked withheld when any of its counts is; only without the active count there is nothing to show.
  if (cell.active === null) return { kind: 'withheld' };
  const ratio = ratioOf(cell);
  return ratio === null ? { kind: 'no-estimate' } : { kind: 'ratio', ratio, level: levelOf(ratio) };
}

function rankOf(row: DistrictRow, rows: readonly DistrictRow[]): number | null {
  const { standing } = row;
  if (standing.kind !== 'ratio') return null;
  return (
    1 +
    rows.filter((other) => other.standing.kind === 'ratio' && other.standing.ratio > standing.ratio).length
  );
}

/** Rows without a figure always come last, by their count where there is one, then by name. */
export function sortRows(rows: readonly DistrictRow[], order: Order): DistrictRow[] {
  const key = (row: DistrictRow) =>
    order === 'perubahan' ? row.change : row.standing.kind === 'ratio' ? row.standing.ratio : null;
  const byName = (a: DistrictRow, b: DistrictRow) => a.name.localeCompare(b.name, 'id');
  const byCount = (a: DistrictRow, b: DistrictRow) => (b.active ?? -1) - (a.active ?? -1);
  if (order === 'nama') return [...rows].sort(byName);
  return [...rows].sort((a, b) => {
    const [left, right] = [key(a), key(b)];
    if (left === null || right === null)
      return Number(left === null) - Number(right === null) || byCount(a, b) || byName(a, b);
    return right - left || byName(a, b);
  });
}

/** How many districts each kind of standing has: the small bars of the legend. */
export function legendCounts(rows: readonly DistrictRow[]) {
  const kinds = { 'no-estimate': 0, withheld: 0, absent: 0 };
  const perLevel: Record<Level, number> = { 1: 0, 2: 0, 3: 0, 4: 0, 5: 0, 6: 0 };
  for (const { standing } of rows) {
    if (standing.kind === 'ratio') perLevel[standing.level] += 1;
    else kinds[standing.kind] += 1;
  }
  return { perLevel, ...kinds };
}
