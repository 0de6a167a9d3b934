import type { ClaimFilter, ClaimOrder, ClaimStatus, ProgramCode } from '../../gql/graphql.ts';

export const programCodes = ['JKK', 'JKM', 'JHT'] as const satisfies readonly ProgramCode[];

/** The words of the address; the same in both languages. */
const statusWords = {
  DRAFT: 'draf',
  SUBMITTED: 'diajukan',
  INCOMPLETE: 'belum-lengkap',
  UNDER_VERIFICATION: 'diperiksa',
  DETERMINED: 'ditetapkan',
  PAID: 'dibayar',
  REJECTED: 'ditolak',
  LAPSED: 'kedaluwarsa',
  WITHDRAWN: 'ditarik',
} as const satisfies Record<ClaimStatus, string>;

export const claimStatuses = Object.keys(statusWords) as readonly ClaimStatus[];

/** Claims that somebody still has to do something with. */
const openStatuses: readonly ClaimStatus[] = [
  'DRAFT',
  'SUBMITTED',
  'INCOMPLETE',
  'UNDER_VERIFICATION',
  'DETERMINED',
];

/** What the address holds; without a status the open claims are meant. */
export interface QueueState {
  readonly program: ProgramCode | null;
  readonly status: ClaimStatus | null;
}

const readers: Record<string, (value: string) => Partial<QueueState> | null> = {
  program: (value) => {
    const program = programCodes.find((known) => known === value);
    return program === undefined ? null : { program };
  },
  tahap: (value) => {
    const status = claimStatuses.find((known) => statusWords[known] === value);
    return status === undefined ? null : { status };
  },
};

export interface ReadQueue {
  readonly state: QueueState;
  /** Names of parameters that were not understood; their values are not repeated. */
  readonly ignored: readonly string[];
}

export function readQueue(search: string): ReadQueue {
  let state: QueueState = { program: null, status: null };
  const ignored: string[] = [];
  for (const [name, value] of new URLSearchParams(search)) {
    if (value === '') continue;
    const read = readers[name]?.(value) ?? null;
    if (read === null) ignored.push(name);
    else state = { ...state, ...read };
  }
  return { state, ignored };
}

/** The shortest address of a state, with its `?` or empty. */
export function writeQueue({ program, status }: QueueState): string {
  const pairs = [
    ...(program === null ? [] : [`program=${program}`]),
    ...(status === null ? [] : [`tahap=${statusWords[status]}`]),
  ];
  return pairs.length === 0 ? '' : `?${pairs.join('&')}`;
}

export function queueFilter({ program, status }: QueueState): ClaimFilter {
  const stage: ClaimFilter = { status: status === null ? { in: [...openStatuses] } : { eq: status } };
  return program === null ? stage : { and: [stage, { program: { eq: program } }] };
}

/** By the clock while it runs, overdue first; what is over by when it was handed in, the newest first. */
export function queueOrder({ status }: QueueState): ClaimOrder[] {
  const isOver = status !== null && !openStatuses.includes(status);
  return isOver
    ? [{ field: 'FILED_AT', direction: 'DESC' }]
    : [
        { field: 'DUE_ON', direction: 'ASC' },
        { field: 'FILED_AT', direction: 'ASC' },
      ];
}
