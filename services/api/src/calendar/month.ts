import { type CalendarDate, calendarDate, daysInMonth } from './calendar-date.ts';

declare const calendarMonth: unique symbol;

/** A contribution month as 'YYYY-MM'. Two months compare with `<`, because the text sorts as they do. */
export type Month = string & { readonly [calendarMonth]: true };

const FORM = /^(\d{4})-(0[1-9]|1[0-2])$/;

/** Reads 'YYYY-MM'; null when it is no month of the years 0001 to 9999. */
export function parseMonth(text: string): Month | null {
  return FORM.test(text) && !text.startsWith('0000') ? (text as Month) : null;
}

/** A month written in code; a mistyped literal is a bug and throws. */
export function month(text: string): Month {
  const parsed = parseMonth(text);
  if (parsed === null) throw new RangeError('a month is written YYYY-MM');
  return parsed;
}

const indexOf = (value: Month): number => Number(value.slice(0, 4)) * 12 + Number(value.slice(5)) - 1;

/** The month that many months later (or earlier, when negative). */
export function addMonths(value: Month, months: number): Month {
  const index = indexOf(value) + months;
  const year = Math.floor(index / 12);
  return month(`${String(year).padStart(4, '0')}-${String(index - year * 12 + 1).padStart(2, '0')}`);
}

/** How many months `to` lies after `from`. */
export const monthsBetween = (from: Month, to: Month): number => indexOf(to) - indexOf(from);

/** The order of two months, for `sort`. */
export const compareMonths = (left: Month, right: Month): -1 | 0 | 1 =>
  left < right ? -1 : left > right ? 1 : 0;

/** The first of two months. */
export const earlierMonth = (first: Month, second: Month): Month =>
  compareMonths(first, second) <= 0 ? first : second;

/** The last of two months. */
export const laterMonth = (first: Month, second: Month): Month =>
  compareMonths(first, second) >= 0 ? first : second;

/** The month in which a day lies. */
export const monthOf = (date: CalendarDate): Month => date.slice(0, 7) as Month;

/** The first day of a month. */
export const firstDay = (value: Month): CalendarDate => `${value}-01` as CalendarDate;

/** The last day of a month. */
export const lastDay = (value: Month): CalendarDate =>
  calendarDate(`${value}-${daysInMonth(Number(value.slice(0, 4)), Number(value.slice(5)))}`);

/** The months from the first to the last, both included; none when `last` is before `first`. */
export const monthsFrom = (first: Month, last: Month): readonly Month[] =>
  Array.from({ length: Math.max(0, monthsBetween(first, last) + 1) }, (_, step) => addMonths(first, step));
