import { addDays, type CalendarDate, calendarDate } from '../calendar/calendar-date.ts';
import { inForce } from '../calendar/in-force.ts';
import { addMonths, type Month } from '../calendar/month.ts';
import { dueDate, firstMonthNotPastDue } from './due-date.ts';
import type { Dated } from './reason.ts';

export type CoverageStatus = 'ACTIVE' | 'GRACE' | 'INACTIVE';

/** Perdir 22/PERDIR.02/072022: for how many unpaid contribution months membership is kept. */
export const graceMonths: readonly Dated<number>[] = [
  {
    value: 3,
    effectiveFrom: calendarDate('2015-07-01'),
    effectiveTo: null,
    instrument: 'Perdir 22/PERDIR.02/072022',
    article: 'Grace Period dan Nonaktif Kepesertaan BPU',
    confidence: 'OFFICIAL',
    source: 'http://online.flipbuilder.com/kduhm/fxda/files/basic-html/page59.html',
  },
];

/** Perdir 22/PERDIR.02/072022: the row of the grace period on a day. */
export const graceRow = (day: CalendarDate): Dated<number> | undefined => inForce(graceMonths, day);

const graceOn = (day: CalendarDate): number => graceRow(day)?.value ?? 0;

/**
 * Perdir 22/PERDIR.02/072022 "Grace Period dan Nonaktif Kepesertaan BPU": the status on a day of a
 * registration paid through a month. A month counts as unpaid after its due date; ACTIVE with none
 * unpaid, GRACE with one to three, INACTIVE from the fourth, and before the first payment.
 */
export function statusFor(paidThrough: Month | null, day: CalendarDate): CoverageStatus {
  if (paidThrough === null) return 'INACTIVE';
  const firstNotDue = firstMonthNotPastDue(day);
  if (paidThrough >= addMonths(firstNotDue, -1)) return 'ACTIVE';
  return paidThrough >= addMonths(firstNotDue, -1 - graceOn(day)) ? 'GRACE' : 'INACTIVE';
}

/**
 * Perdir 22/PERDIR.02/072022: the first day on which a registration paid through a month is INACTIVE
 * if nothing more is paid, the day after the due date of the fourth month after it.
 */
export function lapseDate(paidThrough: Month): CalendarDate {
  const firstUnpaid = addMonths(paidThrough, 1);
  const lastGrace = graceOn(dueDate(firstUnpaid));
  return addDays(dueDate(addMonths(firstUnpaid, lastGrace)), 1);
}
