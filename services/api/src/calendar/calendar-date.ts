declare const calendarDay: unique symbol;

/**
 * A day in the Gregorian calendar as 'YYYY-MM-DD', without time or zone; the years are 0001 to 9999.
 * Two days compare with `<`, because the text sorts as the days do.
 */
export type CalendarDate = string & { readonly [calendarDay]: true };

/** 1 is Monday and 7 Sunday, as in ISO 8601. */
export type DayOfWeek = 1 | 2 | 3 | 4 | 5 | 6 | 7;

export interface DateParts {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

const FORM = /^(\d{4})-(\d{2})-(\d{2})$/;
const MONTH_LENGTHS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

const isLeapYear = (year: number): boolean => year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);

/** The number of days of a month (1 to 12) in a year. */
export const daysInMonth = (year: number, month: number): number =>
  month === 2 && isLeapYear(year) ? 29 : (MONTH_LENGTHS[month - 1] ?? 0);

/** Reads 'YYYY-MM-DD'; null when it is no day of the calendar, such as 31 February. */
export function parseCalendarDate(text: string): CalendarDate | null {
  const [, year, month, day] = FORM.exec(text) ?? [];
  const isDay =
    Number(year) >= 1 && Number(day) >= 1 && Number(day) <= daysInMonth(Number(year), Number(month));
  return isDay ? (text as CalendarDate) : null;
}

/** A day written in code; a mistyped literal is a bug and throws. */
export function calendarDate(text: string): CalendarDate {
  const date = parseCalendarDate(text);
  if (date === null) throw new RangeError('a day is written YYYY-MM-DD and exists in the calendar');
  return date;
}

/** The year, month and day of a day. */
export const partsOf = (date: CalendarDate): DateParts => ({
  year: Number(date.slice(0, 4)),
  month: Number(date.slice(5, 7)),
  day: Number(date.slice(8, 10)),
});

/** The day with these parts; null when there is none. */
export const fromParts = ({ year, month, day }: DateParts): CalendarDate | null =>
  parseCalendarDate(`${pad(year, 4)}-${pad(month, 2)}-${pad(day, 2)}`);

const pad = (value: number, width: number): string => String(value).padStart(width, '0');

/**
 * Days since 1970-01-01, counted by civil-day arithmetic (years begin in March, so that a leap day
 * is the last day of a year): no clock and no zone can enter.
 */
export function epochDay(date: CalendarDate): number {
  const { year, month, day } = partsOf(date);
  const shifted = month <= 2 ? year - 1 : year;
  const era = Math.floor(shifted / 400);
  const yearOfEra = shifted - era * 400;
  const dayOfYear = Math.floor((153 * ((month + 9) % 12) + 2) / 5) + day - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * 146_097 + dayOfEra - 719_468;
}

/** The day that many days after 1970-01-01; the inverse of `epochDay`. */
export function fromEpochDay(count: number): CalendarDate {
  const shifted = count + 719_468;
  const era = Math.floor(shifted / 146_097);
  const dayOfEra = shifted - era * 146_097;
  const yearOfEra = Math.floor(
    (dayOfEra -
      Math.floor(dayOfEra / 1_460) +
      Math.floor(dayOfEra / 36_524) -
      Math.floor(dayOfEra / 146_096)) /
      365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const shiftedMonth = Math.floor((5 * dayOfYear + 2) / 153);
  const day = dayOfYear - Math.floor((153 * shiftedMonth + 2) / 5) + 1;
  const month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9;
  const year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0);
  return calendarDate(`${pad(year, 4)}-${pad(month, 2)}-${pad(day, 2)}`);
}

/** The day that many days later (or earlier, when negative). */
export const addDays = (date: CalendarDate, days: number): CalendarDate =>
  fromEpochDay(epochDay(date) + days);

/** How many days `to` lies after `from`. */
export const daysBetween = (from: CalendarDate, to: CalendarDate): number => epochDay(to) - epochDay(from);

/** The same day of the month that many months later, or the month's last day where it is shorter. */
export function addMonthsClamped(date: CalendarDate, months: number): CalendarDate {
  const { year, month, day } = partsOf(date);
  const index = year * 12 + (month - 1) + months;
  const toYear = Math.floor(index / 12);
  const toMonth = index - toYear * 12 + 1;
  const toDay = Math.min(day, daysInMonth(toYear, toMonth));
  return calendarDate(`${pad(toYear, 4)}-${pad(toMonth, 2)}-${pad(toDay, 2)}`);
}

/**
 * Completed years of age on a day. A person born on 29 February completes a year on 1 March where
 * there is no such day.
 */
export function ageOn(bornOn: CalendarDate, on: CalendarDate): number {
  const years = partsOf(on).year - partsOf(bornOn).year;
  return on.slice(5) < bornOn.slice(5) ? years - 1 : years;
}

/** The day of the week; 1970-01-01 was a Thursday. */
export function dayOfWeek(date: CalendarDate): DayOfWeek {
  return (((((epochDay(date) + 3) % 7) + 7) % 7) + 1) as DayOfWeek;
}

/** The order of two days, for `sort`. */
export const compareDates = (left: CalendarDate, right: CalendarDate): -1 | 0 | 1 =>
  left < right ? -1 : left > right ? 1 : 0;

/** The first of two days. */
export const earliest = (first: CalendarDate, second: CalendarDate): CalendarDate =>
  first < second ? first : second;

/** The last of two days. */
export const latest = (first: CalendarDate, second: CalendarDate): CalendarDate =>
  first > second ? first : second;
