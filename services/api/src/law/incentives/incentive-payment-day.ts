import { addDays, type CalendarDate, calendarDate } from '../../calendar/calendar-date.ts';
import { inForce } from '../../calendar/in-force.ts';
import { addMonths, firstDay, type Month } from '../../calendar/month.ts';
import { isWorkingDay } from '../non-working-days.ts';
import type { Dated } from '../reason.ts';

/** Perdir 13/PERDIR.02/042022 as in the press: the day of the next month by which incentives are paid. */
export const incentivePaymentDays: readonly Dated<number>[] = [
  {
    value: 5,
    effectiveFrom: calendarDate('2018-01-01'),
    effectiveTo: null,
    instrument: 'Perdir 13/PERDIR.02/042022',
    article: 'Pembayaran insentif (nomor pasal belum diperiksa)',
    confidence: 'PRESS',
    source: 'https://perisai.sdsi.co.id/persyaratan-perisai',
  },
];

/**
 * Perdir 13/PERDIR.02/042022: the day by which the incentives of a month are paid, the 5th of the next month or the
 * working day after it (that it moves later and not earlier is assumed, as for contributions).
 */
export function incentivePaymentDay(of: Month): CalendarDate {
  const next = firstDay(addMonths(of, 1));
  let date = addDays(next, (inForce(incentivePaymentDays, next)?.value ?? 5) - 1);
  while (!isWorkingDay(date)) date = addDays(date, 1);
  return date;
}
