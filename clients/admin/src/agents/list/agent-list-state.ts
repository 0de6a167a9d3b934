import { type Day, isDay } from '@perisai/sdk/calendar';
import type { AgentStatus } from '../../gql/graphql.ts';

export const agentStatuses = [
  'CANDIDATE',
  'TRAINED',
  'EXAMINED',
  'CERTIFIED',
  'ACTIVE',
  'WARNED',
  'SUSPENDED',
  'ENDED',
] as const satisfies readonly AgentStatus[];

/** The words of the address; they are the same in both languages, so that a link reads the same for everyone. */
const statusWords: Record<AgentStatus, string> = {
  CANDIDATE: 'calon',
  TRAINED: 'terlatih',
  EXAMINED: 'teruji',
  CERTIFIED: 'bersertifikat',
  ACTIVE: 'aktif',
  WARNED: 'peringatan',
  SUSPENDED: 'ditangguhkan',
  ENDED: 'berakhir',
};

export const agentSorts = ['kode', '-kode', 'nama', '-nama'] as const;
export type AgentSort = (typeof agentSorts)[number];

/** All that the table's picture depends on. */
export interface AgentListState {
  /** Typed name or code. May be a person's name, so it lives in the fragment, which no server log sees. */
  readonly text: string;
  /** A pasted list of codes. */
  readonly codes: readonly string[];
  readonly statuses: readonly AgentStatus[];
  readonly district: string | null;
  readonly agency: string | null;
  readonly sort: AgentSort;
  readonly roomy: boolean;
  readonly asOf: Day | null;
}

export const everyAgent: AgentListState = {
  text: '',
  codes: [],
  statuses: [],
  district: null,
  agency: null,
  sort: 'kode',
  roomy: false,
  asOf: null,
};

export interface Address {
  /** With its `?`, or empty. */
  readonly search: string;
  /** With its `#`, or empty. */
  readonly hash: string;
}

export interface ReadAgentList {
  readonly state: AgentListState;
  /** Parameters that were not understood, as they stand in the address. */
  readonly ignored: readonly string[];
}

/** Eight digits or more may be a NIK, KPJ or phone: such text never stands in an address, not even in its fragment. */
export function mayStandInAddress(text: string): boolean {
  return !/\d(?:[\s.-]?\d){7}/.test(text);
}

const codeShape = /^[A-Z0-9][A-Z0-9-]{1,19}$/;

export function isCode(text: string): boolean {
  return codeShape.test(text) && /\d/.test(text) && mayStandInAddress(text);
}

const readers: Record<string, (value: string) => Partial<AgentListState> | null> = {
  status: (value) => {
    const statuses = agentStatuses.filter((status) => value.split(',').includes(statusWords[status]));
    return statuses.length === new Set(value.split(',')).size ? { statuses } : null;
  },
  kec: (value) => (/^\d{2}\.\d{2}\.\d{2}$/.test(value) ? { district: value } : null),
  kantor: (value) => (codeShape.test(value) ? { agency: value } : null),
  urut: (value) => {
    const sort = agentSorts.find((known) => known === value);
    return sort === undefined ? null : { sort };
  },
  baris: (value) => (value === 'lega' ? { roomy: true } : null),
  per: (value) => (isDay(value) ? { asOf: value } : null),
};

const fragmentReaders: typeof readers = {
  cari: (value) => (mayStandInAddress(value) ? { text: value.trim() } : null),
  kode: (value) => {
    const codes = value.split(',').filter(isCode);
    return codes.length === 0 ? null : { codes: [...new Set(codes)].slice(0, 100) };
  },
};

/** The state that an address names; what is not understood is left out and named. */
export function readAgentList(address: Address): ReadAgentList {
  const search = readPart(address.search, readers);
  const hash = readPart(address.hash.replace(/^#/, ''), fragmentReaders);
  return {
    state: { ...everyAgent, ...search.found, ...hash.found },
    ignored: [...search.ignored, ...hash.ignored],
  };
}

function readPart(part: string, known: typeof readers) {
  let found: Partial<AgentListState> = {};
  const ignored: string[] = [];
  for (const [name, value] of new URLSearchParams(part)) {
    if (value === '') continue;
    const read = known[name]?.(value) ?? null;
    if (read === null) ignored.push(known === fragmentReaders ? name : `${name}=${value}`);
    else found = { ...found, ...read };
  }
  return { found, ignored };
}

/** The shortest address of a state: defaults are left out, free text goes to the fragment or nowhere. */
export function writeAgentList(state: AgentListState): Address {
  const search = joined([
    ['status', state.statuses.map((status) => statusWords[status]).join(',')],
    ['kec', state.district ?? ''],
    ['kantor', state.agency ?? ''],
    ['urut', state.sort === 'kode' ? '' : state.sort],
    ['baris', state.roomy ? 'lega' : ''],
    ['per', state.asOf ?? ''],
  ]);
  const hash = joined([
    ['cari', mayStandInAddress(state.text) ? state.text.trim() : ''],
    ['kode', state.codes.join(',')],
  ]);
  return { search: search === '' ? '' : `?${search}`, hash: hash === '' ? '' : `#${hash}` };
}

function joined(pairs: readonly (readonly [string, string])[]): string {
  return pairs
    .filter(([, value]) => value !== '')
    .map(([name, value]) => `${name}=${encodeURIComponent(value).replaceAll('%2C', ',')}`)
    .join('&');
}
