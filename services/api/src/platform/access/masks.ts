import type { Caller, Role } from './caller.ts';

/** How a caller sees a person: as they are, or with name, NIK, KPJ, phone and birth day masked. */
export type PersonView = 'full' | 'masked';

const fullViewRoles: readonly Role[] = ['officer', 'roster', 'head', 'agent'];

export function personView(caller: Caller): PersonView {
  return caller.kind === 'user' && fullViewRoles.includes(caller.role) ? 'full' : 'masked';
}

/** `0812****77`: the operator's prefix and the last two digits. */
export function maskPhone(phone: string): string {
  const hidden = phone.length - 6;
  return hidden < 4
    ? '*'.repeat(phone.length)
    : `${phone.slice(0, 4)}${'*'.repeat(hidden)}${phone.slice(-2)}`;
}

/** `B. S.` for `Budi Santoso`. */
export function initials(name: string): string {
  return name
    .split(/\s+/u)
    .filter((word) => word !== '')
    .map((word) => `${[...word][0] ?? ''}.`)
    .join(' ');
}
