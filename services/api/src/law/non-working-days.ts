import { type CalendarDate, calendarDate, compareDates, dayOfWeek } from '../calendar/calendar-date.ts';
import { nationalHolidays } from './holidays.ts';
import type { Confidence } from './reason.ts';

export type NonWorkingKind = 'NATIONAL_HOLIDAY' | 'DECREED_DAY' | 'COLLECTIVE_LEAVE';

export interface NonWorkingDay {
  readonly date: CalendarDate;
  readonly kind: NonWorkingKind;
  readonly name: string;
  readonly confidence: Confidence;
}

// Days on which the joint decree of the three ministers sets a holiday that the package computes on
// another day, and the two election days. The computed day stays in the table as well. From memory of
// the decrees, partly checked in the press: unverified.
const decreedDays: readonly (readonly [string, string])[] = [
  ['2022-07-10', 'Hari Raya Idul Adha'],
  ['2023-04-23', 'Hari Raya Idul Fitri'],
  ['2023-06-04', 'Hari Raya Waisak'],
  ['2023-06-29', 'Hari Raya Idul Adha'],
  ['2023-09-28', 'Maulid Nabi Muhammad'],
  ['2024-02-14', 'Pemilihan umum'],
  ['2024-06-17', 'Hari Raya Idul Adha'],
  ['2024-09-16', 'Maulid Nabi Muhammad'],
  ['2024-11-27', 'Pemilihan kepala daerah'],
  ['2025-04-01', 'Hari Raya Idul Fitri'],
  ['2026-03-22', 'Hari Raya Idul Fitri'],
];

// Collective leave (cuti bersama) by the same decrees; none is known for 2027. Unverified.
const collectiveLeave: readonly (readonly [name: string, ...dates: string[]])[] = [
  ['Idul Fitri 2022', '2022-04-29', '2022-05-04', '2022-05-05', '2022-05-06'],
  ['Imlek dan Nyepi 2023', '2023-01-23', '2023-03-23'],
  ['Idul Fitri 2023', '2023-04-19', '2023-04-20', '2023-04-21', '2023-04-24', '2023-04-25'],
  ['Waisak, Idul Adha dan Natal 2023', '2023-06-02', '2023-06-28', '2023-06-30', '2023-12-26'],
  ['Imlek dan Nyepi 2024', '2024-02-09', '2024-03-12'],
  ['Idul Fitri 2024', '2024-04-08', '2024-04-09', '2024-04-12', '2024-04-15', '2024-04-16'],
  ['Kenaikan dan Waisak 2024', '2024-05-10', '2024-05-24'],
  ['Idul Adha dan Natal 2024', '2024-06-18', '2024-12-26'],
  ['Imlek dan Nyepi 2025', '2025-01-28', '2025-03-28'],
  ['Idul Fitri 2025', '2025-04-02', '2025-04-03', '2025-04-04', '2025-04-07'],
  ['Waisak, Kenaikan dan Idul Adha 2025', '2025-05-13', '2025-05-30', '2025-06-09'],
  ['Kemerdekaan dan Natal 2025', '2025-08-18', '2025-12-26'],
  ['Imlek dan Nyepi 2026', '2026-02-16', '2026-03-18'],
  ['Idul Fitri 2026', '2026-03-20', '2026-03-23', '2026-03-24'],
  ['Kenaikan, Idul Adha dan Natal 2026', '2026-05-15', '2026-05-28', '2026-12-24'],
];

const dayOf = (kind: NonWorkingKind, confidence: Confidence) => (date: string, name: string) => ({
  date: calendarDate(date),
  kind,
  name,
  confidence,
});

const asHoliday = dayOf('NATIONAL_HOLIDAY', 'TRANSCRIPTION');
const asDecreed = dayOf('DECREED_DAY', 'ASSUMPTION');
const asLeave = dayOf('COLLECTIVE_LEAVE', 'ASSUMPTION');

// Where the package computes a holiday on a day that the decree calls collective leave, the decree's word stands.
const byDate = new Map<string, NonWorkingDay>([
  ...nationalHolidays.map(([date, name]) => [date, asHoliday(date, name)] as const),
  ...decreedDays.map(([date, name]) => [date, asDecreed(date, name)] as const),
  ...collectiveLeave.flatMap(([name, ...dates]) => dates.map((date) => [date, asLeave(date, name)] as const)),
]);

/** SKB Tiga Menteri of each year: the dated table of non-working days, 2022 to 2027, weekends apart; a day once. */
export const nonWorkingDays: readonly NonWorkingDay[] = [...byDate.values()].toSorted((left, right) =>
  compareDates(left.date, right.date),
);

/** SKB Tiga Menteri: Monday to Friday, neither holiday nor collective leave. Outside 2022 to 2027 only weekends are known. */
export const isWorkingDay = (date: CalendarDate): boolean => dayOfWeek(date) <= 5 && !byDate.has(date);
