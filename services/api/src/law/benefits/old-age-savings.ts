import { addMonthsClamped, ageOn, type CalendarDate, calendarDate } from '../../calendar/calendar-date.ts';
import { inForce } from '../../calendar/in-force.ts';
import { firstDay, type Month, monthsFrom } from '../../calendar/month.ts';
import { largest, type Money, subtract, sum, times, ZERO } from '../../money/money.ts';
import { divide, halfEven } from '../../money/rounding.ts';
import { type Dated, type LegalBasis, type Reason, reason } from '../reason.ts';
import { dayText } from '../wording.ts';

const assumedRate = {
  value: 550n,
  instrument: 'PP 46/2015',
  article: 'Hasil pengembangan JHT (imbal hasil tahunan belum diperiksa)',
  confidence: 'ASSUMPTION',
  source: null,
} as const;

/** UU 40/2004 Pasal 37: the yearly return on JHT balances in basis points; only 2016 is published in what we read. */
export const savingsRates: readonly Dated<bigint>[] = [
  { ...assumedRate, effectiveFrom: calendarDate('2015-07-01'), effectiveTo: calendarDate('2016-01-01') },
  {
    value: 719n,
    effectiveFrom: calendarDate('2016-01-01'),
    effectiveTo: calendarDate('2017-01-01'),
    instrument: 'UU 40/2004',
    article: 'Pasal 37',
    confidence: 'OFFICIAL',
    source: 'https://pasardana.id/news/2017/2/8/imbal-hasil-jht-diklaim-lebih-besar-dari-deposito-bank-bumn',
  },
  { ...assumedRate, effectiveFrom: calendarDate('2017-01-01'), effectiveTo: null },
];

/**
 * UU 40/2004 Pasal 37 (decision 9 of the project): a month's return on the balance at its beginning,
 * a twelfth of the year's rate. Rounding: half even to the sen, so that many small months do not drift.
 */
export function monthlyReturn(balance: Money, month: Month): Money {
  const rate = inForce(savingsRates, firstDay(month))?.value ?? 0n;
  return divide(times(balance, rate), 10_000n * 12n, halfEven);
}

export interface SavingsDeposit {
  /** The month in which the money arrived; it earns from the next month on. */
  readonly month: Month;
  readonly amount: Money;
}

export interface SavingsMonth {
  readonly month: Month;
  readonly opening: Money;
  readonly withdrawn: Money;
  readonly gained: Money;
  readonly deposited: Money;
  readonly closing: Money;
}

export interface SavingsAccount {
  readonly openingBalance: Money;
  readonly from: Month;
  readonly through: Month;
  readonly deposits: readonly SavingsDeposit[];
  /** Partial payments by the month in which they were made. */
  readonly withdrawals?: readonly SavingsDeposit[];
}

/**
 * PP 46/2015 Pasal 22: the individual account month by month; the balance compounds monthly. What is
 * taken out in a month does not earn in that month (assumed), as what comes in does not.
 */
export function savingsStatement(account: SavingsAccount): readonly SavingsMonth[] {
  const rows: SavingsMonth[] = [];
  const deposits = byMonth(account.deposits);
  const withdrawals = byMonth(account.withdrawals ?? []);
  let opening = account.openingBalance;
  for (const month of monthsFrom(account.from, account.through)) {
    const withdrawn = withdrawals.get(month) ?? ZERO;
    const kept = subtract(opening, withdrawn);
    const gained = monthlyReturn(largest(kept, ZERO), month);
    const deposited = deposits.get(month) ?? ZERO;
    const closing = sum([kept, gained, deposited]);
    rows.push({ month, opening, withdrawn, gained, deposited, closing });
    opening = closing;
  }
  return rows;
}

function byMonth(movements: readonly SavingsDeposit[]): ReadonlyMap<Month, Money> {
  const moved = new Map<Month, Money>();
  for (const { month, amount } of movements) moved.set(month, sum([moved.get(month) ?? ZERO, amount]));
  return moved;
}

/** PP 46/2015 Pasal 22: the balance at the end of the last month of an account. */
export const savingsBalance = (account: SavingsAccount): Money =>
  savingsStatement(account).at(-1)?.closing ?? account.openingBalance;

/** PP 46/2015 Pasal 22 ayat (1)-(3): the age of full payment, and the months to wait after stopping a business. */
export const fullPaymentAges: readonly Dated<number>[] = [
  {
    value: 56,
    effectiveFrom: calendarDate('2015-07-01'),
    effectiveTo: null,
    instrument: 'PP 46/2015',
    article: 'Pasal 22 ayat (1)',
    confidence: 'REGULATION',
    source: 'https://pasal.id/en/peraturan/pp/pp-no-46-tahun-2015/koreksi/9065384',
  },
];

/** Permenaker 4/2022 as told in the press: the wait after a BPU stops the business, in months. */
export const stoppedBusinessWaits: readonly Dated<number>[] = [
  {
    value: 1,
    effectiveFrom: calendarDate('2015-07-01'),
    effectiveTo: null,
    instrument: 'Permenaker 4/2022',
    article: 'Berhenti usaha (nomor pasal belum diperiksa)',
    confidence: 'OFFICIAL',
    source: 'https://rbtv.disway.id/amp/53613/',
  },
];

export type FullPaymentGround = 'AGE' | 'DEATH' | 'TOTAL_DISABILITY' | 'STOPPED_BUSINESS';

export interface FullPaymentCase {
  readonly ground: FullPaymentGround;
  readonly bornOn: CalendarDate;
  /** The day of the event: the death, the determination of disability, the end of the business. */
  readonly eventOn: CalendarDate;
  readonly claimedOn: CalendarDate;
}

export interface FullPaymentDecision {
  readonly kind: 'entitled' | 'refused';
  readonly because: readonly Reason[];
}

/** PP 46/2015 Pasal 22 ayat (1)-(3): whether the whole balance is paid at once. */
export function fullPaymentOfSavings(request: FullPaymentCase): FullPaymentDecision {
  const step = groundReason(request);
  return { kind: step.outcome === 'HOLDS' ? 'entitled' : 'refused', because: [step] };
}

function groundReason({ ground, bornOn, eventOn, claimedOn }: FullPaymentCase): Reason {
  if (ground === 'AGE') return ageReason(bornOn, claimedOn);
  if (ground === 'STOPPED_BUSINESS') return waitReason(eventOn, claimedOn);
  const basis: LegalBasis | undefined = inForce(fullPaymentAges, claimedOn);
  const word =
    ground === 'DEATH'
      ? { id: 'Peserta meninggal dunia', en: 'The participant died' }
      : { id: 'Peserta cacat total tetap', en: 'The participant is totally and permanently disabled' };
  return reason({
    rule: `savings.full-payment.${ground === 'DEATH' ? 'death' : 'total-disability'}`,
    outcome: eventOn <= claimedOn ? 'HOLDS' : 'FAILS',
    id: `${word.id} pada ${dayText(eventOn).id}. Saldo dibayar seluruhnya.`,
    en: `${word.en} on ${dayText(eventOn).en}. The balance is paid in full.`,
    basis,
    inputs: { eventOn, claimedOn },
  });
}

function ageReason(bornOn: CalendarDate, claimedOn: CalendarDate): Reason {
  const row = inForce(fullPaymentAges, claimedOn);
  const age = ageOn(bornOn, claimedOn);
  return reason({
    rule: 'savings.full-payment.age',
    outcome: row !== undefined && age >= row.value ? 'HOLDS' : 'FAILS',
    id: `Peserta berusia ${age} tahun; saldo dibayar seluruhnya pada usia ${row?.value} tahun.`,
    en: `The participant is ${age} years old; the balance is paid in full at ${row?.value}.`,
    basis: row,
    inputs: { age: String(age), claimedOn },
  });
}

function waitReason(stoppedOn: CalendarDate, claimedOn: CalendarDate): Reason {
  const row = inForce(stoppedBusinessWaits, claimedOn);
  const payableOn = addMonthsClamped(stoppedOn, row?.value ?? 0);
  const from = dayText(payableOn);
  return reason({
    rule: 'savings.full-payment.stopped-business',
    outcome: payableOn <= claimedOn ? 'HOLDS' : 'FAILS',
    id: `Usaha berhenti ${dayText(stoppedOn).id}. Saldo dapat dibayar mulai ${from.id}.`,
    en: `The business stopped on ${dayText(stoppedOn).en}. The balance can be paid from ${from.en}.`,
    basis: row,
    inputs: { stoppedOn, payableOn, claimedOn },
  });
}
