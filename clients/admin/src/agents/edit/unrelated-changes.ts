interface Dated {
  readonly status: string;
  readonly agency: { readonly name: string } | null;
  readonly territories: readonly { readonly name: string }[];
}

export interface UnrelatedChange {
  readonly field: 'agency' | 'territories';
  readonly before: string;
  readonly theirs: string;
}

/** What changed beside the fields of this form: it stays as the other person saved it, and is only told. */
export function unrelatedChanges(loaded: Dated, current: Dated): UnrelatedChange[] {
  const pairs = [
    { field: 'agency' as const, before: loaded.agency?.name ?? '', theirs: current.agency?.name ?? '' },
    { field: 'territories' as const, before: namesOf(loaded), theirs: namesOf(current) },
  ];
  return pairs.filter(({ before, theirs }) => before !== theirs);
}

function namesOf({ territories }: Dated): string {
  return territories.map(({ name }) => name).join(', ');
}
