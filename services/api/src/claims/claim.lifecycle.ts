import type { ClaimStatus } from '../law/claims/claim-facts.ts';
import type { Role } from '../platform/access/caller.ts';

export type ClaimAction =
  | 'AMEND'
  | 'RECEIVE_DOCUMENTS'
  | 'SUBMIT'
  | 'RETURN'
  | 'VERIFY'
  | 'DETERMINE'
  | 'REJECT'
  | 'PAY'
  | 'WITHDRAW';

/** What must hold besides the place in the table; the command that takes the step sees to it. */
export type Condition =
  | 'FACTS_POSSIBLE'
  | 'DOCUMENTS_NAMED'
  | 'DOCUMENTS_COMPLETE'
  | 'DECISION_PAYABLE'
  | 'DECISION_REFUSED'
  | 'DECISION_LAPSED'
  | 'ANOTHER_PERSON';

/** One step in the life of a claim: null comes before every status. */
export interface Step {
  readonly action: ClaimAction;
  readonly from: ClaimStatus;
  readonly to: ClaimStatus;
  readonly by: readonly Role[];
  readonly holds: readonly Condition[];
}

const filers: readonly Role[] = ['officer', 'agent'];
const officers: readonly Role[] = ['officer'];
const heads: readonly Role[] = ['head'];
const payers: readonly Role[] = ['finance'];

function steps(
  action: ClaimAction,
  by: readonly Role[],
  moves: readonly (readonly [ClaimStatus, ClaimStatus, ...Condition[]])[],
): readonly Step[] {
  return moves.map(([from, to, ...holds]) => ({ action, from, to, by, holds }));
}

/** Every step there is; what does not stand here cannot be done. A step to the same status changes facts alone. */
export const lifecycle: readonly Step[] = [
  ...steps('AMEND', filers, [
    ['DRAFT', 'DRAFT', 'FACTS_POSSIBLE'],
    ['INCOMPLETE', 'INCOMPLETE', 'FACTS_POSSIBLE'],
  ]),
  ...steps('RECEIVE_DOCUMENTS', officers, [
    ['DRAFT', 'DRAFT'],
    ['SUBMITTED', 'SUBMITTED'],
    ['INCOMPLETE', 'INCOMPLETE'],
    ['UNDER_VERIFICATION', 'UNDER_VERIFICATION'],
  ]),
  ...steps('SUBMIT', filers, [
    ['DRAFT', 'SUBMITTED', 'FACTS_POSSIBLE'],
    ['INCOMPLETE', 'SUBMITTED', 'FACTS_POSSIBLE'],
  ]),
  ...steps('RETURN', officers, [
    ['SUBMITTED', 'INCOMPLETE', 'DOCUMENTS_NAMED'],
    ['UNDER_VERIFICATION', 'INCOMPLETE', 'DOCUMENTS_NAMED'],
  ]),
  ...steps('VERIFY', officers, [
    ['SUBMITTED', 'UNDER_VERIFICATION'],
    ['UNDER_VERIFICATION', 'UNDER_VERIFICATION'],
  ]),
  ...steps('DETERMINE', heads, [
    ['SUBMITTED', 'DETERMINED', 'DOCUMENTS_COMPLETE', 'DECISION_PAYABLE'],
    ['UNDER_VERIFICATION', 'DETERMINED', 'DOCUMENTS_COMPLETE', 'DECISION_PAYABLE'],
  ]),
  ...steps('REJECT', heads, [
    ['SUBMITTED', 'REJECTED', 'DECISION_REFUSED'],
    ['UNDER_VERIFICATION', 'REJECTED', 'DECISION_REFUSED'],
    ['SUBMITTED', 'LAPSED', 'DECISION_LAPSED'],
    ['UNDER_VERIFICATION', 'LAPSED', 'DECISION_LAPSED'],
  ]),
  ...steps('PAY', payers, [['DETERMINED', 'PAID', 'ANOTHER_PERSON']]),
  ...steps('WITHDRAW', officers, [
    ['DRAFT', 'WITHDRAWN'],
    ['SUBMITTED', 'WITHDRAWN'],
    ['INCOMPLETE', 'WITHDRAWN'],
    ['UNDER_VERIFICATION', 'WITHDRAWN'],
  ]),
];

/** The steps of an action from a status; none when it cannot be taken there. */
export const stepsFrom = (status: ClaimStatus, action: ClaimAction): readonly Step[] =>
  lifecycle.filter((step) => step.from === status && step.action === action);

/** What somebody of a role may do with a claim of a status, each action once. */
export const actionsFor = (status: ClaimStatus, role: Role): readonly ClaimAction[] => [
  ...new Set(
    lifecycle.filter(({ from, by }) => from === status && by.includes(role)).map(({ action }) => action),
  ),
];
