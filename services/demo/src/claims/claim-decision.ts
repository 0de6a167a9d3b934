import type { CalendarDate } from '@perisai/api/calendar/calendar-date';
import type { ClaimDecision, ClaimDecisionKind } from '@perisai/api/law/claims/claim-decision';
import { type ClaimFacts, nothingFound } from '@perisai/api/law/claims/claim-facts';
import { decideClaim } from '@perisai/api/law/claims/decide-claim';
import type { Money } from '@perisai/api/money/money';
import { type Day, dayText } from '../calendar/days.ts';
import type { Person } from '../people/person.ts';
import type { Claim, ClaimStatus } from './claim.ts';
import { memberOn } from './claim-member.ts';

export type UndecidedClaim = Omit<Claim, 'lines'>;

export interface Decided {
  readonly facts: ClaimFacts;
  readonly decision: ClaimDecision;
}

/** The day as of which balances were brought into the service. */
export const balancesAsOfDay = '2021-09-30' as CalendarDate;

/** A claim with what the law of its day gives for it; null when the law does not bring it where it is said to stand. */
export function lawfulClaim(claim: UndecidedClaim, person: Person): Claim | null {
  const decided = decisionOn(claim, person);
  if (decided === null) return { ...claim, lines: [] };
  const { kind, components } = decided.decision;
  if (kind !== kindFor[claim.status]) return null;
  return { ...claim, lines: components.map(({ code, amount }) => ({ benefit: code, amount })) };
}

const kindFor: Readonly<Partial<Record<ClaimStatus, ClaimDecisionKind>>> = {
  PAID: 'PAYABLE',
  DETERMINED: 'PAYABLE',
  REJECTED: 'REFUSED',
  LAPSED: 'LAPSED',
};

const judgement = { accepted: true, reason: 'Cek kasus: keadaan sesuai dengan laporan.' };

/** What was known of a claim on the day of its decision, and the decision; null while nobody has decided. */
export function decisionOn(
  claim: UndecidedClaim,
  person: Person,
  savings: Money | null = null,
): Decided | null {
  if (claim.decided === null) return null;
  const facts = factsOn(claim, person, { decided: claim.decided, savings });
  const decision = decideClaim(facts);
  if (decision.kind !== 'VERIFICATION') return { facts, decision };
  const judged = { ...facts, findings: { ...facts.findings, judgement } };
  return { facts: judged, decision: decideClaim(judged) };
}

interface Known {
  readonly decided: Day;
  readonly savings: Money | null;
}

const factsOn = (
  { event, filed }: UndecidedClaim,
  person: Person,
  { decided, savings }: Known,
): ClaimFacts => ({
  event,
  member: memberOn(person, decided, savings === null ? null : { asOf: balancesAsOfDay, amount: savings }),
  earlierClaims: [],
  findings: nothingFound,
  filedOn: dayText(filed),
  decidedOn: dayText(decided),
});
