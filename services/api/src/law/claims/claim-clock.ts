import { addDays, type CalendarDate, calendarDate } from '../../calendar/calendar-date.ts';
import { inForce } from '../../calendar/in-force.ts';
import { isWorkingDay } from '../non-working-days.ts';
import type { ProgramCode } from '../programs.ts';
import type { Dated } from '../reason.ts';

const since = { effectiveFrom: calendarDate('2015-07-01'), effectiveTo: null };

/** PP 44/2015 Pasal 37 and 40: the working days within which a complete claim is paid; for JHT unverified. */
export const paymentDays: Readonly<Record<ProgramCode, readonly Dated<number>[]>> = {
  JKK: [
    {
      ...since,
      value: 7,
      instrument: 'PP 44/2015',
      article: 'Pasal 37',
      confidence: 'REGULATION',
      source: 'https://pasal.id/en/peraturan/pp/pp-no-44-tahun-2015/koreksi/9064480',
    },
  ],
  JKM: [
    {
      ...since,
      value: 3,
      instrument: 'PP 44/2015',
      article: 'Pasal 40 ayat (3)',
      confidence: 'REGULATION',
      source: 'https://perisaiblora.blogspot.com/2023/11/tata-cara-pembayaran-manfaat-jaminan.html',
    },
  ],
  JHT: [
    {
      ...since,
      value: 5,
      instrument: 'PP 46/2015',
      article: 'Jangka waktu pembayaran (tidak ditemukan)',
      confidence: 'ASSUMPTION',
      source: null,
    },
  ],
};

/** PP 44/2015 Pasal 37 and 40: the row of the clock of a program on the day a claim became complete. */
export const clockRow = (program: ProgramCode, completeOn: CalendarDate): Dated<number> | undefined =>
  inForce(paymentDays[program], completeOn);

/**
 * PP 44/2015 Pasal 37 and 40: the last day on which a claim is paid in time, that many working days
 * after the day on which it became complete. The day of completeness itself does not count.
 */
export function claimDueOn(program: ProgramCode, completeOn: CalendarDate): CalendarDate | null {
  const days = clockRow(program, completeOn)?.value;
  return days === undefined ? null : workingDaysAfter(completeOn, days);
}

function workingDaysAfter(from: CalendarDate, days: number): CalendarDate {
  let date = from;
  for (let left = days; left > 0; ) {
    date = addDays(date, 1);
    if (isWorkingDay(date)) left -= 1;
  }
  return date;
}

/**
 * PP 44/2015 Pasal 37 and 40: working days that are left until the due day: 0 on it, negative by the
 * working days since it once it has passed.
 */
export function workingDaysLeft(dueOn: CalendarDate, today: CalendarDate): number {
  const [first, last, sign] = today <= dueOn ? [today, dueOn, 1] : [dueOn, today, -1];
  let days = 0;
  for (let date = addDays(first, 1); date <= last; date = addDays(date, 1)) if (isWorkingDay(date)) days += 1;
  return sign * days;
}
