import type { CalendarDate } from '../../calendar/calendar-date.ts';
import { addMonths, type Month, monthOf } from '../../calendar/month.ts';
import type { Period } from '../../calendar/period.ts';
import { formatMoney, largest, type Money, subtract, sum, ZERO } from '../../money/money.ts';
import { programs } from '../programs.ts';
import { type Reason, reason } from '../reason.ts';
import { amountText, dayText } from '../wording.ts';
import { type BenefitDecision, component } from './benefit.ts';
import { type FullPaymentGround, fullPaymentOfSavings, savingsStatement } from './old-age-savings.ts';
import { isPrepaid } from './prepaid-refund.ts';
import { type PartialPaymentGround, partialPayment, type SavingsWithdrawal } from './savings-partial.ts';

export interface SavingsContribution {
  /** The contribution month; months after the end of membership are refunded, not paid out as savings. */
  readonly month: Month;
  readonly paidOn: CalendarDate;
  readonly amount: Money;
}

/** One person's savings account and what decides about paying it. */
export interface SavingsFacts {
  readonly bornOn: CalendarDate;
  /** The balance before the first month, and the first month in which it earns; earlier payments are in it. */
  readonly openingBalance: Money;
  readonly openingFrom: Month;
  readonly contributions: readonly SavingsContribution[];
  readonly withdrawals: readonly SavingsWithdrawal[];
  /** Episodes of JHT membership. */
  readonly memberships: readonly Period[];
}

interface FullRequest {
  readonly ground: FullPaymentGround;
  readonly eventOn: CalendarDate;
  readonly claimedOn: CalendarDate;
  readonly balanceOn?: CalendarDate;
}

interface PartialRequest {
  readonly ground: PartialPaymentGround;
  readonly claimedOn: CalendarDate;
  readonly balanceOn?: CalendarDate;
  /** Less than the most that may be paid; left out: the most. */
  readonly asked?: Money;
}

/** `balanceOn` is the day whose balance is paid, the day of the claim if left out. */
export type SavingsRequest = FullRequest | PartialRequest;

export interface BalanceOnDay {
  readonly opening: Money;
  readonly contributed: Money;
  readonly gained: Money;
  readonly withdrawn: Money;
  readonly balance: Money;
}

/**
 * PP 46/2015 Pasal 22 ayat (2): the balance on a day: what was there, what was paid in by that day, the
 * return of every month that has ended, less what was taken out. The month of the day itself has not
 * earned yet. Rounding: half even to the sen, once a month, as the monthly return.
 */
export function savingsOn(facts: SavingsFacts, day: CalendarDate): BalanceOnDay {
  const through = addMonths(monthOf(day), -1);
  const deposits = movementsBy(facts.contributions, facts, day);
  const withdrawals = movementsBy(facts.withdrawals, facts, day);
  const months = savingsStatement({
    openingBalance: facts.openingBalance,
    from: facts.openingFrom,
    through,
    deposits,
    withdrawals,
  });
  const opening = facts.openingBalance;
  const contributed = sum(deposits.map(({ amount }) => amount));
  const withdrawn = sum(withdrawals.map(({ amount }) => amount));
  const gained = sum(months.map((month) => month.gained));
  return {
    opening,
    contributed,
    gained,
    withdrawn,
    balance: subtract(sum([opening, contributed, gained]), withdrawn),
  };
}

const movementsBy = (
  movements: readonly { readonly paidOn: CalendarDate; readonly amount: Money }[],
  { openingFrom }: SavingsFacts,
  day: CalendarDate,
) =>
  movements
    .filter(({ paidOn }) => paidOn <= day && monthOf(paidOn) >= openingFrom)
    .map(({ paidOn, amount }) => ({ month: monthOf(paidOn), amount }));

/**
 * PP 46/2015 Pasal 22: what is paid of the savings. In full at 56, on death, on total disability or after
 * a business stopped; a part after ten years. Contributions for months after that of a full payment
 * are not in it: they are refunded (Perdir 22/PERDIR.02/072022), while their return stays. No tax is deducted.
 */
export function savingsBenefit(facts: SavingsFacts, request: SavingsRequest): BenefitDecision {
  const day = request.balanceOn ?? request.claimedOn;
  const account = savingsOn(facts, day);
  const { amount, because } = isFull(request)
    ? fullPayment(facts, request, account.balance)
    : partPayment(facts, request, account.balance);
  const steps = [...because, balanceReason(account, day)];
  if (amount <= ZERO) return { kind: 'refused', because: [...steps, nothingReason(account.balance)] };
  if (because.some(({ outcome }) => outcome === 'FAILS')) return { kind: 'refused', because: steps };
  const part = component({
    code: 'SAVINGS',
    amount,
    name: isFull(request) ? WHOLE : PART,
    basis: because[0]?.legalBasis ?? undefined,
    inputs: { balance: formatMoney(account.balance), balanceOn: day },
  });
  return { kind: 'entitled', amount, components: [part], because: [...steps, taxReason] };
}

const WHOLE = { id: 'Saldo Jaminan Hari Tua', en: 'Balance of the old-age savings' };
const PART = { id: 'Sebagian saldo Jaminan Hari Tua', en: 'A part of the old-age savings' };

const isFull = (request: SavingsRequest): request is FullRequest => 'eventOn' in request;

interface Payable {
  readonly amount: Money;
  readonly because: readonly Reason[];
}

function fullPayment(facts: SavingsFacts, request: FullRequest, balance: Money): Payable {
  const { because } = fullPaymentOfSavings({ ...request, bornOn: facts.bornOn });
  const endedOn = request.ground === 'DEATH' ? request.eventOn : request.claimedOn;
  const day = request.balanceOn ?? request.claimedOn;
  const ahead = facts.contributions.filter(
    ({ month, paidOn }) => paidOn <= day && monthOf(paidOn) >= facts.openingFrom && isPrepaid(month, endedOn),
  );
  const refunded = sum(ahead.map(({ amount }) => amount));
  const amount = largest(subtract(balance, refunded), ZERO);
  return { amount, because: refunded === ZERO ? because : [...because, prepaidReason(refunded)] };
}

const partPayment = (facts: SavingsFacts, request: PartialRequest, balance: Money): Payable =>
  partialPayment({
    ground: request.ground,
    claimedOn: request.claimedOn,
    balance,
    asked: request.asked ?? null,
    memberships: facts.memberships,
    withdrawals: facts.withdrawals.filter(({ paidOn }) => paidOn <= request.claimedOn),
  });

const article = programs.find(({ code }) => code === 'JHT')?.legalBasis;

function balanceReason(account: BalanceOnDay, day: CalendarDate): Reason {
  const balance = amountText(account.balance);
  return reason({
    rule: 'savings.balance',
    outcome: 'INFORMATION',
    id: `Saldo pada ${dayText(day).id} ${balance.id}: iuran yang sudah dibayar ditambah hasil pengembangan.`,
    en: `The balance on ${dayText(day).en} is ${balance.en}: contributions paid and their return.`,
    basis: article,
    inputs: {
      day,
      opening: formatMoney(account.opening),
      contributed: formatMoney(account.contributed),
      gained: formatMoney(account.gained),
      withdrawn: formatMoney(account.withdrawn),
      balance: formatMoney(account.balance),
    },
  });
}

const prepaidReason = (refunded: Money): Reason =>
  reason({
    rule: 'savings.prepaid-months',
    outcome: 'INFORMATION',
    id: `Iuran bulan yang dibayar di muka ${amountText(refunded).id} dikembalikan tersendiri.`,
    en: `Contributions of months paid ahead, ${amountText(refunded).en}, are refunded apart.`,
    inputs: { refunded: formatMoney(refunded) },
  });

const nothingReason = (balance: Money): Reason =>
  reason({
    rule: 'savings.nothing-to-pay',
    outcome: 'FAILS',
    id: 'Tidak ada saldo yang dapat dibayar.',
    en: 'There is no balance to pay.',
    inputs: { balance: formatMoney(balance) },
  });

const taxReason: Reason = reason({
  rule: 'savings.tax',
  outcome: 'INFORMATION',
  id: 'Pajak (PPh Pasal 21) belum dihitung dan dapat mengurangi jumlah ini.',
  en: 'Income tax (PPh 21) is not computed and may reduce this amount.',
});
