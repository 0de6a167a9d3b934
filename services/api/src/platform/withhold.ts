const smallest = 10;

type Counts = Readonly<Record<string, number>>;
export type WithheldCounts<Name extends string> = { readonly [Count in Name]: number | null } & {
  readonly withheld: boolean;
};

const parts = ['active', 'grace', 'inactive'] as const;

/**
 * Hides counts of fewer than ten people. `registered` is the sum of the three states, so a hidden state is hidden
 * together with the next smallest one: otherwise the difference would give it away.
 */
export function withholdSmall<Name extends string>(
  counts: { readonly [Count in Name]: number },
): WithheldCounts<Name> {
  const hidden = new Set(Object.keys(counts).filter((name) => isSmall((counts as Counts)[name])));
  if (hidden.has('registered')) for (const name of Object.keys(counts)) hidden.add(name);
  const hiddenParts = parts.filter((name) => hidden.has(name));
  if (hiddenParts.length === 1) hidden.add(nextSmallest(counts as Counts, hidden));
  const shown = Object.entries<number>(counts).map(([name, count]) => [
    name,
    hidden.has(name) ? null : count,
  ]);
  return { ...Object.fromEntries(shown), withheld: hidden.size > 0 } as WithheldCounts<Name>;
}

/** All counts as they are, for callers of the branch itself. */
export function withholdNothing<Name extends string>(
  counts: { readonly [Count in Name]: number },
): WithheldCounts<Name> {
  return { ...counts, withheld: false };
}

export function isSmall(count: number | undefined): boolean {
  return count !== undefined && count > 0 && count < smallest;
}

function nextSmallest(counts: Counts, hidden: ReadonlySet<string>): string {
  const open = parts.filter((name) => !hidden.has(name));
  return open.toSorted((left, right) => (counts[left] ?? 0) - (counts[right] ?? 0))[0] ?? 'registered';
}
