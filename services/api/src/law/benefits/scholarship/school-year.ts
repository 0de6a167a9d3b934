import { type CalendarDate, calendarDate, latest, partsOf } from '../../../calendar/calendar-date.ts';
import { inForce } from '../../../calendar/in-force.ts';
import { schoolCalendars } from './scholarship-rows.ts';

/** A school year by the year in which it begins: 2024 is 2024/2025, from July to June. */
export type SchoolYear = number;

const startMonthOn = (day: CalendarDate): number => inForce(schoolCalendars, day)?.value.startMonth ?? 7;

/** UU 20/2003 (the first of July is our reading): the school year in which a day lies. */
export function schoolYearOf(day: CalendarDate): SchoolYear {
  const { year, month } = partsOf(day);
  return month >= startMonthOn(day) ? year : year - 1;
}

/** UU 20/2003 (our reading): the first day of a school year. */
export function schoolYearStart(year: SchoolYear): CalendarDate {
  const anyDay = calendarDate(`${String(year).padStart(4, '0')}-07-01`);
  return calendarDate(`${anyDay.slice(0, 4)}-${String(startMonthOn(anyDay)).padStart(2, '0')}-01`);
}

/** PP 82/2019 Lampiran III (our reading): the day on which the conditions of a school year are looked at, its first day, or the event if it came later. */
export const conditionsDay = (year: SchoolYear, eventOn: CalendarDate): CalendarDate =>
  latest(schoolYearStart(year), eventOn);

/** UU 20/2003: a school year in a sentence, "2024/2025". */
export const schoolYearText = (year: SchoolYear): string => `${year}/${year + 1}`;
