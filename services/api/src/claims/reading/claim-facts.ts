import type { CalendarDate } from '../../calendar/calendar-date.ts';
import { savingsOn } from '../../law/benefits/savings-benefit.ts';
import type { CaseFindings, ClaimEvent, ClaimFacts } from '../../law/claims/claim-facts.ts';
import { savingsFactsOf } from '../../law/claims/decide-savings.ts';
import {
  documentCase,
  documentsFor,
  type RequiredDocument,
} from '../../law/claims/documents/claim-documents.ts';
import { taxNumberNeeded } from '../../law/claims/documents/tax-number.ts';
import type { Context } from '../../platform/context.ts';
import { notFound } from '../../platform/problem.ts';
import { type KnownClaim, memberFacts } from './member-facts.ts';

/** What a claim tells, and since when. */
export interface Told {
  readonly participantKey: string;
  readonly event: ClaimEvent;
  readonly findings: CaseFindings;
  readonly filedOn: CalendarDate;
  /** The claim itself, which does not stand in its own way; null before it is filed. */
  readonly claimId: string | null;
}

/** All facts that a claim would be decided from on the business day. */
export async function factsOfClaim(ctx: Context, told: Told): Promise<ClaimFacts> {
  const found = await ctx.load(memberFacts, told.participantKey);
  if (found === null) throw notFound();
  const { findings, filedOn } = told;
  const others = found.claims.filter(({ id }) => id !== told.claimId);
  const event = withPaidYears(told.event, others);
  const earlierClaims = others.map(({ id: _id, paidYears: _paidYears, ...claim }) => claim);
  return { event, findings, filedOn, member: found.member, earlierClaims, decidedOn: ctx.today };
}

// What was paid for a child is known on the day of the decision, not on that of the filing.
function withPaidYears(event: ClaimEvent, claims: readonly KnownClaim[]): ClaimEvent {
  if (event.kind !== 'SCHOLARSHIP') return event;
  const years = claims.flatMap(({ paidYears }) => paidYears);
  const paidFor = (key: string) =>
    years.filter(({ child }) => child === key).map(({ child: _child, ...year }) => year);
  return { ...event, children: event.children.map((child) => ({ ...child, paid: paidFor(child.key) })) };
}

/** The documents that a claim on these facts needs. */
export function documentsOf(facts: ClaimFacts): readonly RequiredDocument[] {
  return documentsFor(documentCase(facts.event, needsTaxNumber(facts)));
}

function needsTaxNumber(facts: ClaimFacts): boolean {
  if (facts.event.kind !== 'SAVINGS') return false;
  const account = savingsFactsOf(facts);
  return taxNumberNeeded({
    eventOn: facts.event.eventOn,
    amount: savingsOn(account, facts.decidedOn).balance,
    wasPartlyPaid: account.withdrawals.length > 0,
  });
}
