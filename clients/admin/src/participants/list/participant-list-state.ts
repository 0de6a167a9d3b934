import type { CoverageStatus } from '../../gql/graphql.ts';

export const coverageStatuses = ['ACTIVE', 'GRACE', 'INACTIVE'] as const satisfies readonly CoverageStatus[];

/** The words of the address; the same in both languages, so that a link reads the same for everyone. */
const statusWords: Record<CoverageStatus, string> = {
  ACTIVE: 'aktif',
  GRACE: 'tenggang',
  INACTIVE: 'tidak-aktif',
};

export const participantSorts = ['nama', '-nama', 'terdaftar', '-terdaftar'] as const;
export type ParticipantSort = (typeof participantSorts)[number];

/** What the address holds. What is typed to find a person never stands in it: not even in its fragment. */
export interface ParticipantListState {
  readonly status: CoverageStatus | null;
  readonly district: string | null;
  readonly sort: ParticipantSort;
  readonly roomy: boolean;
}

export const everyParticipant: ParticipantListState = {
  status: null,
  district: null,
  sort: '-terdaftar',
  roomy: false,
};

const readers: Record<string, (value: string) => Partial<ParticipantListState> | null> = {
  status: (value) => {
    const status = coverageStatuses.find((known) => statusWords[known] === value);
    return status === undefined ? null : { status };
  },
  kec: (value) => (/^\d{2}\.\d{2}\.\d{2}$/.test(value) ? { district: value } : null),
  urut: (value) => {
    const sort = participantSorts.find((known) => known === value);
    return sort === undefined ? null : { sort };
  },
  baris: (value) => (value === 'lega' ? { roomy: true } : null),
};

export interface ReadParticipantList {
  readonly state: ParticipantListState;
  /** Names of parameters that were not understood; their values may be a person's and are not repeated. */
  readonly ignored: readonly string[];
}

export function readParticipantList(search: string): ReadParticipantList {
  let state = everyParticipant;
  const ignored: string[] = [];
  for (const [name, value] of new URLSearchParams(search)) {
    if (value === '') continue;
    const read = readers[name]?.(value) ?? null;
    if (read === null) ignored.push(name);
    else state = { ...state, ...read };
  }
  return { state, ignored };
}

/** The shortest address of a state, with its `?` or empty; defaults are left out. */
export function writeParticipantList({ status, district, sort, roomy }: ParticipantListState): string {
  const pairs = [
    ['status', status === null ? '' : statusWords[status]],
    ['kec', district ?? ''],
    ['urut', sort === everyParticipant.sort ? '' : sort],
    ['baris', roomy ? 'lega' : ''],
  ].filter(([, value]) => value !== '');
  return pairs.length === 0 ? '' : `?${pairs.map(([name, value]) => `${name}=${value}`).join('&')}`;
}
