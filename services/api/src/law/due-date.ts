import { addDays, type CalendarDate, calendarDate } from '../calendar/calendar-date.ts';
import { inForce, isInForce } from '../calendar/in-force.ts';
import { addMonths, firstDay, type Month, month, monthOf } from '../calendar/month.ts';
import { isWorkingDay } from './non-working-days.ts';
import type { Dated } from './reason.ts';

/** PP 44/2015 as quoted for BPU: the day of the contribution month by which it is paid. */
export const dueDays: readonly Dated<number>[] = [
  {
    value: 15,
    effectiveFrom: calendarDate('2015-07-01'),
    effectiveTo: null,
    instrument: 'PP 44/2015',
    article: 'Pembayaran iuran peserta BPU (nomor pasal belum diperiksa)',
    confidence: 'PRESS',
    source:
      'https://keuangan.kontan.co.id/news/siapa-yang-bayar-iuran-jkk-bpjs-ketenagakerjaan-ini-jawabannya',
  },
];

/** Perdir 22/PERDIR.02/072022: how many months after the month of payment a contribution may be paid ahead. */
export const prepaymentMonths: readonly Dated<number>[] = [
  {
    value: 12,
    effectiveFrom: calendarDate('2015-07-01'),
    effectiveTo: null,
    instrument: 'Perdir 22/PERDIR.02/072022',
    article: 'Pembayaran iuran BPU di muka (nomor pasal belum diperiksa)',
    confidence: 'OFFICIAL',
    source:
      'https://media.alkhairaat.id/bpjamsostek-rp16-800-bagi-peserta-mandiri-dapat-dua-perlindungan-dan-bebas-denda',
  },
];

/**
 * Perdir 22/PERDIR.02/072022 as told by the branches: how many months may be asked for and paid at once. Monthly, 3, 6 and 12 months
 * are named by officials; two months are general knowledge. Other counts are made of these (decision 21 of the project).
 */
export const paymentPeriods: readonly Dated<number>[] = ([1, 2, 3, 6, 12] as const).map((value) => ({
  value,
  effectiveFrom: calendarDate('2015-07-01'),
  effectiveTo: null,
  instrument: 'Perdir 22/PERDIR.02/072022',
  article: 'Pembayaran iuran BPU di muka (nomor pasal belum diperiksa)',
  confidence: value === 2 ? 'ASSUMPTION' : 'OFFICIAL',
  source:
    value === 2
      ? null
      : 'https://media.alkhairaat.id/bpjamsostek-rp16-800-bagi-peserta-mandiri-dapat-dua-perlindungan-dan-bebas-denda',
}));

/** Perdir 22/PERDIR.02/072022: the periods in months that may be paid at once from a contribution month on, shortest first. */
export const periodsFrom = (first: Month): readonly number[] =>
  paymentPeriods.filter((row) => isInForce(row, firstDay(first))).map((row) => row.value);

/** Perdir 22/PERDIR.02/072022: the last contribution month that may be paid on a day. */
export const lastPayableMonth = (paidOn: CalendarDate): Month =>
  addMonths(monthOf(paidOn), inForce(prepaymentMonths, paidOn)?.value ?? 0);

/** PP 44/2015 as quoted for BPU: the row of the due day; before the first row the earliest one. */
export const dueDayRow = (on: CalendarDate): Dated<number> | undefined => inForce(dueDays, on) ?? dueDays[0];

// Decision 2 takes 15 and 16 April 2024 as leave, and still lets GRACE of an unpaid April begin on
// 17 April: so the due date moves from Monday the 15th to Tuesday the 16th and no further. 16 April
// stays a leave day for every other clock; only as the last day for April's contribution it counts.
const lastDaysInSpiteOfLeave: ReadonlySet<string> = new Set(['2024-04-16']);

const canBeLastDay = (date: CalendarDate): boolean => isWorkingDay(date) || lastDaysInSpiteOfLeave.has(date);

/**
 * PP 44/2015 as quoted for BPU: the last day to pay a contribution month, the 15th of that month or
 * the next working day. The first month of a registration is due on the registration day instead.
 */
export function dueDate(of: Month): CalendarDate {
  const day = dueDayRow(firstDay(of))?.value ?? 15;
  let date = addDays(firstDay(of), day - 1);
  while (!canBeLastDay(date)) date = addDays(date, 1);
  return date;
}

// The calendar ends with it: asking about its last days must not step over the edge.
const LAST_MONTH = month('9999-12');

/** PP 44/2015 as quoted for BPU: the first contribution month whose due date is on or after the day. */
export function firstMonthNotPastDue(day: CalendarDate): Month {
  const current = monthOf(day);
  return day <= dueDate(current) || current === LAST_MONTH ? current : addMonths(current, 1);
}
