import type { CalendarDate } from '../calendar/calendar-date.ts';
import type { Month } from '../calendar/month.ts';
import { contributionQuote } from '../law/contribution-quote.ts';
import { membershipOn } from '../law/membership-status.ts';
import type { PayableParticipant } from '../law/payment-facts.ts';
import { incomeOf } from '../law/place-payment.ts';
import type { Reason } from '../law/reason.ts';
import { reason } from '../law/reason.ts';
import { formatMoney } from '../money/money.ts';

interface MembershipOutcome {
  readonly answer: 'MATCH' | 'NO_MATCH';
  readonly status: string | null;
  readonly paidThrough: string | null;
  readonly nextDueOn: string | null;
  readonly nextDueAmount: string | null;
  readonly because: readonly Reason[];
}

/** The one answer for unknown and for mismatching details. */
export function noMatch(): MembershipOutcome {
  const because = reason({
    rule: 'membership.details',
    outcome: 'FAILS',
    id: 'Data tidak cocok dengan catatan kami. Periksa ketiga isian. Bila sudah benar, hubungi kantor cabang atau 175.',
    en: 'The details do not match our records. Check all three. If they are right, call the branch or 175.',
  });
  return {
    answer: 'NO_MATCH',
    status: null,
    paidThrough: null,
    nextDueOn: null,
    nextDueAmount: null,
    because: [because],
  };
}

/** What a participant may know about the own membership. */
export function checkedMembership(facts: PayableParticipant, today: CalendarDate): MembershipOutcome {
  const { status, paidThrough, nextDueOn, nextDueMonth, registrationNumber, because } = membershipOn(
    facts,
    today,
  );
  const nextDueAmount = amountDue(facts, registrationNumber, nextDueMonth);
  return { answer: 'MATCH', status, paidThrough, nextDueOn, nextDueAmount, because };
}

function amountDue(facts: PayableParticipant, number: number | null, month: Month | null): string | null {
  const registration = facts.registrations.find((one) => one.number === number);
  const income = registration && month ? incomeOf(registration, month) : undefined;
  if (registration === undefined || month === null || income === undefined) return null;
  const { programs, sector } = registration;
  const decision = contributionQuote({ income, programs, month, sector, payer: 'SELF' });
  return decision.kind === 'quoted' ? formatMoney(decision.quote.total) : null;
}
