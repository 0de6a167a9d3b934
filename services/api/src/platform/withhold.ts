const smallest = 10;

export type WithheldCounts<Name extends string> = { readonly [Count in Name]: number | null } & {
  readonly withheld: boolean;
};

type Counts<Name extends string> = { readonly [Count in Name]: number };

/** A cell of a table that is split by dimensions: its place on each, and its counts. */
export interface Cell<Name extends string> {
  readonly keys: Readonly<Record<string, string | null>>;
  readonly counts: Counts<Name>;
}

const states = ['active', 'grace', 'inactive'];

/**
 * Hides counts of fewer than ten people. `registered` is the sum of the three states, so a hidden state is hidden
 * together with the next smallest one: otherwise the difference would give it away.
 */
export function withholdSmall<Name extends string>(counts: Counts<Name>): WithheldCounts<Name> {
  const hidden = new Set<string>(Object.keys(counts).filter((name) => isSmall(counts[name as Name])));
  hideWithin(counts, hidden);
  return shownOf(counts, hidden);
}

/**
 * Hides small counts of a whole table. Hidden cells among those that differ in one dimension alone could be had from
 * their total when there is one of them, or when they are small together: the next smallest is hidden with them.
 */
export function withholdSmallCells<Name extends string>(
  cells: readonly Cell<Name>[],
  dimensions: readonly string[],
): WithheldCounts<Name>[] {
  const hidden = cells.map(({ counts }) => {
    const small = new Set<string>(Object.keys(counts).filter((name) => isSmall(counts[name as Name])));
    hideWithin(counts, small);
    return small;
  });
  const groups = dimensions.flatMap((dimension) => siblings(cells, dimension));
  while (groups.some((group) => hideAmong(cells, group, hidden)))
    for (const [at, cell] of cells.entries()) hideWithin(cell.counts, hidden[at]);
  return cells.map((cell, at) => shownOf(cell.counts, hidden[at] ?? new Set()));
}

/** All counts as they are, for callers of the branch itself. */
export function withholdNothing<Name extends string>(counts: Counts<Name>): WithheldCounts<Name> {
  return { ...counts, withheld: false };
}

export function isSmall(count: number | undefined): boolean {
  return count !== undefined && count > 0 && count < smallest;
}

// What is hidden must not be small as a sum either: the shown counts and their total give that sum away.
function hideWithin(counts: Readonly<Record<string, number>>, hidden: Set<string> | undefined): void {
  if (hidden === undefined) return;
  while (!hidden.has('registered')) {
    const shut = states.filter((name) => hidden.has(name));
    if (shut.length === 0 || (shut.length > 1 && !isSmall(sumOf(counts, shut)))) return;
    const open = states.filter((name) => !hidden.has(name));
    const [next] = open.toSorted((left, right) => (counts[left] ?? 0) - (counts[right] ?? 0));
    hidden.add(next ?? 'registered');
  }
  for (const name of Object.keys(counts)) hidden.add(name);
}

function sumOf(counts: Readonly<Record<string, number>>, names: readonly string[]): number {
  return names.reduce((sum, name) => sum + (counts[name] ?? 0), 0);
}

// Cells that differ in the one dimension alone, by their places in the list.
function siblings<Name extends string>(cells: readonly Cell<Name>[], dimension: string): number[][] {
  const groups = new Map<string, number[]>();
  for (const [at, { keys }] of cells.entries()) {
    const others = JSON.stringify({ ...keys, [dimension]: null });
    groups.set(others, [...(groups.get(others) ?? []), at]);
  }
  return [...groups.values()].filter((group) => group.length > 1);
}

// Tells whether something more was hidden.
function hideAmong<Name extends string>(
  cells: readonly Cell<Name>[],
  group: readonly number[],
  hidden: readonly Set<string>[],
): boolean {
  let more = false;
  for (const name of Object.keys(cells[group[0] ?? 0]?.counts ?? {})) {
    const open = group.filter((at) => !hidden[at]?.has(name));
    const count = (at: number): number => cells[at]?.counts[name as Name] ?? 0;
    const shut = group.filter((at) => hidden[at]?.has(name));
    const small = isSmall(shut.reduce((sum, at) => sum + count(at), 0));
    if (open.length === 0 || shut.length === 0 || (shut.length > 1 && !small)) continue;
    const [next] = open.toSorted((left, right) => count(left) - count(right));
    hidden[next ?? 0]?.add(name);
    more = true;
  }
  return more;
}

function shownOf<Name extends string>(
  counts: Counts<Name>,
  hidden: ReadonlySet<string>,
): WithheldCounts<Name> {
  const shown = Object.entries<number>(counts).map(([name, count]) => [
    name,
    hidden.has(name) ? null : count,
  ]);
  return { ...Object.fromEntries(shown), withheld: hidden.size > 0 } as WithheldCounts<Name>;
}
