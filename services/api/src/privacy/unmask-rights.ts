import type { Role } from '../platform/access/caller.ts';
import { badInput, Problem } from '../platform/problem.ts';

export type Unmaskable = 'Participant' | 'Agent' | 'Claim';

const rights: Readonly<Record<Unmaskable, Readonly<Record<string, readonly Role[]>>>> = {
  Participant: {
    NIK: ['officer', 'head', 'support'],
    PHONE: ['officer', 'head', 'support', 'agent'],
    BANK_ACCOUNT: ['officer', 'head', 'finance'],
    ADDRESS: ['officer', 'head', 'support', 'agent'],
  },
  Agent: {
    NIK: ['roster', 'head'],
    PHONE: ['officer', 'roster', 'head'],
  },
  Claim: { BANK_ACCOUNT: ['officer', 'head', 'finance'] },
};

/** Refuses a value that the role may not unmask of anybody, and one that the thing does not have. */
export function assertMayUnmask(role: Role, entity: Unmaskable, field: string): void {
  const roles = rights[entity][field];
  if (roles === undefined) throw badInput('input.field', `does not exist on a thing of type ${entity}.`);
  if (!roles.includes(role))
    throw new Problem('FORBIDDEN', `input.field: the role ${role} may not unmask this value.`, {
      field: 'input.field',
    });
}
