import type { CalendarDate } from '../../calendar/calendar-date.ts';
import { addMonths, type Month, monthOf } from '../../calendar/month.ts';
import { ZERO } from '../../money/money.ts';
import { type SavingsFacts, type SavingsRequest, savingsBenefit } from '../benefits/savings-benefit.ts';
import type { SavingsWithdrawal } from '../benefits/savings-partial.ts';
import { type ClaimDecision, nothingPaid } from './claim-decision.ts';
import type { ClaimFacts, ClaimMember, EarlierClaim, PaidContribution, SavingsEvent } from './claim-facts.ts';
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

/**
 * PP 46/2015 Pasal 22: the individual account of a member, as far as it was not paid in full before. What was dated
 * before a full payment and came to be known after its decision is in no other account: it is in this one, and earns
 * since it was paid in.
 */
export function savingsFactsOf(facts: ClaimFacts): SavingsFacts {
  const { member, earlierClaims, decidedOn } = facts;
  const saving = member.registrations.filter(({ programs }) => programs.includes('JHT'));
  const paidOut = fullPayments(earlierClaims);
  const contributions = saving.flatMap(({ number, payments }) =>
    payments.filter(
      (one) =>
        one.program === 'JHT' &&
        one.paidOn <= decidedOn &&
        !paidOut.some((claim) => wasPaidOut(claim, number, one)),
    ),
  );
  const emptiedOn = savingsEmptiedOn(facts);
  const first = firstMonth(contributions);
  // What is paid in later in the month in which it was emptied is the first of the new account.
  const since =
    emptiedOn === null ? openingOf(member) : { openingFrom: earlierMonth(first, monthOf(emptiedOn)) };
  return {
    bornOn: member.bornOn,
    openingBalance: ZERO,
    openingFrom: first ?? monthOf(decidedOn),
    ...since,
    contributions,
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

const earlierMonth = (left: Month | undefined, right: Month): Month =>
  left !== undefined && left < right ? left : right;

type Paid = ClaimFacts['earlierClaims'];

const isPart = (ground: string | null): ground is SavingsWithdrawal['ground'] =>
  ground === 'HOME' || ground === 'RETIREMENT_PREPARATION';

const paidClaims = (claims: Paid): Paid =>
  claims.filter(({ kind, status }) => kind === 'SAVINGS' && status === 'PAID');

const fullPayments = (claims: Paid): Paid => paidClaims(claims).filter(({ ground }) => !isPart(ground));

const emptiedBy = ({ determinedOn, paidOn }: EarlierClaim): CalendarDate | null => determinedOn ?? paidOn;

// By the facts that the payment was decided from; by the days alone where they were not kept.
function wasPaidOut(claim: EarlierClaim, registration: number, { month, paidOn }: PaidContribution): boolean {
  const { knownContributions: known } = claim;
  if (known !== undefined)
    return known.some((other) => other.registration === registration && other.month === month);
  const on = emptiedBy(claim);
  return on !== null && paidOn <= on;
}

/**
 * PP 46/2015 Pasal 22 ayat (1): the day whose balance was paid in full, the last time: that of the decision, not that
 * of the payment, so that what is paid in between belongs to the new account. Null when it never was.
 */
export const savingsEmptiedOn = ({ earlierClaims }: Pick<ClaimFacts, 'earlierClaims'>): CalendarDate | null =>
  fullPayments(earlierClaims)
    .map(emptiedBy)
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
