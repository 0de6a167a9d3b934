import type { CalendarDate } from '../calendar/calendar-date.ts';
import { explainedMembership, nextDueAmount } from '../law/membership/membership-statement.ts';
import { membershipOn } from '../law/membership-status.ts';
import type { PayableParticipant } from '../law/payment-facts.ts';
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
  const membership = membershipOn(facts, today);
  const amount = nextDueAmount(facts, membership);
  return {
    answer: 'MATCH',
    status: membership.status,
    paidThrough: membership.paidThrough,
    nextDueOn: membership.nextDueOn,
    nextDueAmount: amount === null ? null : formatMoney(amount),
    because: explainedMembership(facts, membership),
  };
}
