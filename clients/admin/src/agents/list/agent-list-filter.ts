import type { AgentFilter, AgentOrder } from '../../gql/graphql.ts';
import type { AgentListState } from './agent-list-state.ts';

/** What narrows the list, one by one: an empty answer can then name which of them to drop. */
export type Narrowing = 'text' | 'codes' | 'statuses' | 'district' | 'agency';

/** Who sees names masked may not search by them: what is masked must not be learned by filtering. */
export type Sight = 'names' | 'codes';

const conditions: Record<Narrowing, (state: AgentListState, sight: Sight) => AgentFilter | null> = {
  text: ({ text }, sight) => (text.trim() === '' ? null : textCondition(text.trim(), sight)),
  codes: ({ codes }) => (codes.length === 0 ? null : { code: { in: [...codes] } }),
  statuses: ({ statuses }) => (statuses.length === 0 ? null : { status: { in: [...statuses] } }),
  district: ({ district }) => (district === null ? null : { territory: { code: { eq: district } } }),
  agency: ({ agency }) => (agency === null ? null : { agency: { code: { eq: agency } } }),
};

const names = Object.keys(conditions) as Narrowing[];

export function narrowings(state: AgentListState): readonly Narrowing[] {
  return names.filter((name) => conditions[name](state, 'names') !== null);
}

export function agentFilter(state: AgentListState, sight: Sight, without?: Narrowing): AgentFilter | null {
  const all = names
    .filter((name) => name !== without)
    .map((name) => conditions[name](state, sight))
    .filter((condition) => condition !== null);
  const [only] = all;
  return all.length > 1 ? { and: all } : (only ?? null);
}

/** The list without any narrowing; order, height and day stay as they are. */
export const nothingNarrowed = { text: '', codes: [], statuses: [], district: null, agency: null } as const;

export function withoutNarrowing(state: AgentListState, name: Narrowing): AgentListState {
  return { ...state, [name]: nothingNarrowed[name] };
}

export function agentOrder(state: AgentListState, sight: Sight): AgentOrder[] {
  const byName = sight === 'names' && state.sort.endsWith('nama');
  const field = byName ? 'NAME' : 'CODE';
  const direction = state.sort.startsWith('-') ? 'DESC' : 'ASC';
  // Names repeat; the code makes the order the same every time.
  return field === 'CODE'
    ? [{ field, direction }]
    : [
        { field, direction },
        { field: 'CODE', direction: 'ASC' },
      ];
}

/** Below three characters the service looks at beginnings only: a part so short is in most names. */
function textCondition(text: string, sight: Sight): AgentFilter {
  const name = { name: text.length < 3 ? { startsWith: text } : { contains: text } };
  const codes = codeSpellings(text);
  if (sight === 'codes') return { code: { in: codes.length === 0 ? [text.toUpperCase()] : codes } };
  return codes.length === 0 ? name : { or: [{ code: { in: codes } }, name] };
}

/** `a131`, `A-131` and `a-0131` are all meant as `A-0131`. */
export function codeSpellings(text: string): string[] {
  const typed = text.toUpperCase();
  const match = /^([A-Z]{1,4})-?(\d{1,6})$/.exec(typed);
  if (match === null) return /^[A-Z0-9-]{2,20}$/.test(typed) && /\d/.test(typed) ? [typed] : [];
  const [, letters = '', digits = ''] = match;
  return [...new Set([typed, `${letters}-${digits}`, `${letters}-${digits.padStart(4, '0')}`])];
}
