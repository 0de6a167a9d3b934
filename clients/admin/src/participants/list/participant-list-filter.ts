import type { ParticipantFilter, ParticipantOrder } from '../../gql/graphql.ts';
import type { ParticipantListState } from './participant-list-state.ts';

/** Who sees persons masked may not search by name: what is masked must not be learned by filtering. */
export type Sight = 'names' | 'numbers';

export interface Typed {
  readonly text: string;
  readonly sight: Sight;
}

const kpjLength = 11;

/** What was typed: nothing, a whole KPJ, part of a name, or something that no search can take. */
export type Asked =
  | { readonly kind: 'nothing' }
  | { readonly kind: 'kpj'; readonly kpj: string }
  | { readonly kind: 'name'; readonly name: string }
  | { readonly kind: 'digits'; readonly count: number }
  | { readonly kind: 'masked' };

export function askedOf({ text, sight }: Typed): Asked {
  const typed = text.trim().replaceAll(/\s+/g, ' ');
  if (typed === '') return { kind: 'nothing' };
  if (/^[\d\s.-]+$/.test(typed)) {
    const digits = typed.replaceAll(/\D/g, '');
    return digits.length === kpjLength
      ? { kind: 'kpj', kpj: digits }
      : { kind: 'digits', count: digits.length };
  }
  return sight === 'names' ? { kind: 'name', name: typed } : { kind: 'masked' };
}

export function canAsk(asked: Asked): boolean {
  return asked.kind !== 'digits' && asked.kind !== 'masked';
}

/** What narrows the list, one by one: an empty answer can then name which of them to drop. */
export type Narrowing = 'text' | 'status' | 'district';

function conditions(state: ParticipantListState, typed: Typed): Record<Narrowing, ParticipantFilter | null> {
  const { status, district } = state;
  return {
    text: textCondition(askedOf(typed)),
    status: status === null ? null : { coverage: { eq: status } },
    district: district === null ? null : { district: { code: { eq: district } } },
  };
}

/** Below three characters the service looks at beginnings only: a part so short is in most names. */
function textCondition(asked: Asked): ParticipantFilter | null {
  if (asked.kind === 'kpj') return { kpj: { eq: asked.kpj } };
  if (asked.kind !== 'name') return null;
  return { name: asked.name.length < 3 ? { startsWith: asked.name } : { contains: asked.name } };
}

export function narrowings(state: ParticipantListState, typed: Typed): readonly Narrowing[] {
  return (['text', 'status', 'district'] as const).filter((name) => conditions(state, typed)[name] !== null);
}

export function participantFilter(
  state: ParticipantListState,
  typed: Typed,
  without?: Narrowing,
): ParticipantFilter | null {
  const all = narrowings(state, typed)
    .filter((name) => name !== without)
    .map((name) => conditions(state, typed)[name])
    .filter((condition) => condition !== null);
  const [only] = all;
  return all.length > 1 ? { and: all } : (only ?? null);
}

export function participantOrder({ sort }: ParticipantListState, sight: Sight): ParticipantOrder[] {
  const direction = sort.startsWith('-') ? 'DESC' : 'ASC';
  if (sight === 'numbers' || sort.endsWith('terdaftar'))
    return [{ field: 'REGISTERED_ON', direction: sort.endsWith('nama') ? 'DESC' : direction }];
  // Names repeat; the number makes the order the same every time.
  return [
    { field: 'NAME', direction },
    { field: 'KPJ', direction: 'ASC' },
  ];
}
