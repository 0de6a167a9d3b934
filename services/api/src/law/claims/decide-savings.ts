import type { CalendarDate } from '../../calendar/calendar-date.ts';
import { addMonths, type Month, monthOf } from '../../calendar/month.ts';
import { ZERO } from '../../money/money.ts';
import { type SavingsFacts, type SavingsRequest, savingsBenefit } from '../benefits/savings-benefit.ts';
import type { SavingsWithdrawal } from '../benefits/savings-partial.ts';
import { type ClaimDecision, nothingPaid } from './claim-decision.ts';
import type { ClaimFacts, ClaimMember, SavingsEvent } from './claim-facts.ts';
import { refundsOf, toHeirs, toParticipant } from './claim-shares.ts';

/** PP 46/2015 Pasal 22: a claim of JHT; the balance is that of the day of the decision. */
export function decideSavings(event: SavingsEvent, facts: ClaimFacts): ClaimDecision {
  const benefit = savingsBenefit(savingsFactsOf(facts), requestOf(event, facts));
  if (benefit.kind === 'refused') return { kind: 'REFUSED', ...nothingPaid, because: benefit.because };
  const { amount, components } = benefit;
  const { shares, because } =
    event.ground === 'DEATH' ? toHeirs(components, event.eventOn, event.family) : toParticipant(components);
  return {
    kind: 'PAYABLE',
    amount,
    components,
    shares,
    refunds: refundsAfter(event, facts),
    because: [...benefit.because, ...because],
  };
}

function requestOf(
  { ground, eventOn, asked }: SavingsEvent,
  { filedOn, decidedOn }: ClaimFacts,
): SavingsRequest {
  const days = { claimedOn: filedOn, balanceOn: decidedOn };
  if (ground === 'HOME' || ground === 'RETIREMENT_PREPARATION')
    return asked === null ? { ground, ...days } : { ground, ...days, asked };
  return { ground, eventOn, ...days };
}

// A part leaves membership as it is. After a full payment it ends, in all programs.
function refundsAfter({ ground, eventOn }: SavingsEvent, { member, filedOn, decidedOn }: ClaimFacts) {
  if (ground === 'HOME' || ground === 'RETIREMENT_PREPARATION') return [];
  return ground === 'DEATH'
    ? refundsOf(member, { ground, on: eventOn, programs: ['JHT'], decidedOn })
    : refundsOf(member, { ground: 'JHT_PAID', on: filedOn, programs: ['JKK', 'JKM', 'JHT'], decidedOn });
}

/** PP 46/2015 Pasal 22: the individual account of a member, as far as it was not paid in full before. */
export function savingsFactsOf(facts: ClaimFacts): SavingsFacts {
  const { member, earlierClaims, decidedOn } = facts;
  const saving = member.registrations.filter(({ programs }) => programs.includes('JHT'));
  const contributions = saving.flatMap(({ payments }) =>
    payments.filter(({ program, paidOn }) => program === 'JHT' && paidOn <= decidedOn),
  );
  const emptiedOn = savingsEmptiedOn(facts);
  // What is paid in later in the month in which it was emptied is the first of the new account.
  const since = emptiedOn === null ? openingOf(member) : { openingFrom: monthOf(emptiedOn) };
  return {
    bornOn: member.bornOn,
    openingBalance: ZERO,
    openingFrom: firstMonth(contributions) ?? monthOf(decidedOn),
    ...since,
    contributions: contributions.filter(({ paidOn }) => emptiedOn === null || paidOn > emptiedOn),
    withdrawals: withdrawalsAfter(paidClaims(earlierClaims), emptiedOn),
    memberships: saving.map(({ registeredOn, endedOn }) => ({ from: registeredOn, to: endedOn ?? null })),
  };
}

function openingOf({ openingSavings }: ClaimMember): Partial<SavingsFacts> {
  if (openingSavings === null) return {};
  return { openingBalance: openingSavings.amount, openingFrom: addMonths(monthOf(openingSavings.asOf), 1) };
}

const firstMonth = (payments: readonly { readonly paidOn: CalendarDate }[]): Month | undefined =>
  payments.map(({ paidOn }) => monthOf(paidOn)).toSorted()[0];

type Paid = ClaimFacts['earlierClaims'];

const isPart = (ground: string | null): ground is SavingsWithdrawal['ground'] =>
  ground === 'HOME' || ground === 'RETIREMENT_PREPARATION';

const paidClaims = (claims: Paid): Paid =>
  claims.filter(({ kind, status }) => kind === 'SAVINGS' && status === 'PAID');

/**
 * PP 46/2015 Pasal 22 ayat (1): the day whose balance was paid in full, the last time: that of the decision, not that
 * of the payment, so that what is paid in between belongs to the new account. Null when it never was.
 */
export const savingsEmptiedOn = ({ earlierClaims }: Pick<ClaimFacts, 'earlierClaims'>): CalendarDate | null =>
  paidClaims(earlierClaims)
    .filter(({ ground }) => !isPart(ground))
    .map(({ determinedOn, paidOn }) => determinedOn ?? paidOn)
    .filter((on) => on !== null)
    .toSorted()
    .at(-1) ?? null;

function withdrawalsAfter(paid: Paid, emptiedOn: CalendarDate | null): readonly SavingsWithdrawal[] {
  return paid.flatMap(({ ground, paidOn, amount }) =>
    isPart(ground) && paidOn !== null && amount !== null && (emptiedOn === null || paidOn > emptiedOn)
      ? [{ ground, paidOn, amount }]
      : [],
  );
}
