import { type CalendarDate, calendarDate } from '../calendar/calendar-date.ts';
import { type Month, monthOf } from '../calendar/month.ts';
import { refusedIncome } from '../law/contribution-reasons.ts';
import { lastPayableMonth } from '../law/due-date.ts';
import { lapseDate } from '../law/grace-period.ts';
import { type LegalBasis, type LocalText, reason } from '../law/reason.ts';
import { type Money, ZERO } from '../money/money.ts';
import type { HeldRegistration } from './held-registration.ts';
import type { Refusal } from './registration-reasons.ts';
import { dayRefusals } from './registration-rules.ts';

const incomes: LegalBasis = {
  instrument: 'PP 44/2015',
  article: 'Lampiran II (perubahan penghasilan, tata cara belum ditemukan)',
  effectiveFrom: calendarDate('2015-07-01'),
  effectiveTo: null,
  confidence: 'ASSUMPTION',
  source: null,
};

interface IncomeChange {
  readonly income: Money;
  readonly from: Month;
  readonly today: CalendarDate;
}

/** PP 44/2015 Lampiran II: why an income cannot change; empty when it can. Months that are paid or past keep what they cost. */
export function incomeRefusals(
  held: HeldRegistration,
  { income, from, today }: IncomeChange,
): readonly Refusal[] {
  const rules: IncomeRule[] = [];
  if (isOver(held, today)) rules.push('income.over');
  if (from < monthOf(today)) rules.push('income.past-month');
  if (held.paidThrough !== null && from <= held.paidThrough) rules.push('income.paid-month');
  if (from > lastPayableMonth(today)) rules.push('income.too-far-ahead');
  if (monthOf(held.incomeSince) > from) rules.push('income.later-change');
  const refusals = rules.map((rule) => refusalOf(rule, { from, paidThrough: held.paidThrough ?? '' }));
  return income > ZERO ? refusals : [...refusals, { field: 'input.income', because: refusedIncome(income) }];
}

/** Perdir 22/PERDIR.02/072022: why a registration cannot end on a day; empty when it can. */
export function endRefusals(
  held: HeldRegistration,
  endedOn: CalendarDate,
  today: CalendarDate,
): readonly Refusal[] {
  const rules: EndRule[] = [];
  if (isOver(held, today)) rules.push('end.over');
  if (endedOn <= held.registeredOn) rules.push('end.before-registration');
  if (held.lastPaidOn !== null && endedOn <= held.lastPaidOn) rules.push('end.before-payment');
  const refusals = rules.map((rule) => refusalOf(rule, { endedOn, lastPaidOn: held.lastPaidOn ?? '' }));
  return [...dayRefusals('input.endedOn', endedOn, today), ...refusals];
}

function isOver({ endedOn, paidThrough }: HeldRegistration, today: CalendarDate): boolean {
  const over = endedOn ?? (paidThrough === null ? null : lapseDate(paidThrough));
  return over !== null && over <= today;
}

interface Wording extends LocalText {
  readonly field: string;
}

const wordings = {
  'income.over': {
    field: 'input.registrationId',
    id: 'Pendaftaran ini sudah berakhir. Penghasilan dinyatakan lagi saat mendaftar kembali.',
    en: 'This registration is over. The income is declared again with the next registration.',
  },
  'income.past-month': {
    field: 'input.from',
    id: 'Bulan ini sudah lewat. Penghasilan berubah mulai bulan berjalan atau sesudahnya.',
    en: 'This month is past. An income changes from the running month on, or later.',
  },
  'income.paid-month': {
    field: 'input.from',
    id: 'Bulan ini sudah dibayar. Pilih bulan sesudah bulan terakhir yang dibayar.',
    en: 'This month is paid already. Choose a month after the last one paid.',
  },
  'income.too-far-ahead': {
    field: 'input.from',
    id: 'Bulan ini terlalu jauh: iurannya belum dapat dibayar.',
    en: 'This month lies too far ahead: its contribution cannot be paid yet.',
  },
  'income.later-change': {
    field: 'input.from',
    id: 'Sudah ada perubahan penghasilan untuk bulan sesudahnya. Pilih bulan itu atau sesudahnya.',
    en: 'There is a change of income for a later month already. Choose that month or a later one.',
  },
  'end.over': {
    field: 'input.registrationId',
    id: 'Pendaftaran ini sudah berakhir.',
    en: 'This registration is over already.',
  },
  'end.before-registration': {
    field: 'input.endedOn',
    id: 'Pendaftaran berakhir paling cepat sehari sesudah dimulai.',
    en: 'A registration ends at the earliest on the day after it began.',
  },
  'end.before-payment': {
    field: 'input.endedOn',
    id: 'Ada pembayaran pada atau sesudah tanggal ini. Pilih tanggal sesudah pembayaran terakhir.',
    en: 'There is a payment on this day or later. Choose a day after the last payment.',
  },
} as const satisfies Readonly<Record<string, Wording>>;

type Rule = keyof typeof wordings;
type IncomeRule = Extract<Rule, `income.${string}`>;
type EndRule = Extract<Rule, `end.${string}`>;

function refusalOf(rule: Rule, inputs: Readonly<Record<string, string>>): Refusal {
  const { field, id, en } = wordings[rule];
  const basis = rule.startsWith('income.') ? { basis: incomes } : {};
  return { field, because: reason({ rule, outcome: 'FAILS', id, en, inputs, ...basis }) };
}
