import {
  type CalendarDate,
  calendarDate,
  epochDay,
  fromEpochDay,
  partsOf,
} from '@perisai/api/calendar/calendar-date';
import type { Month } from '@perisai/api/calendar/month';
import { dueDate } from '@perisai/api/law/due-date';

/** A day as a count since 1970-01-01: the generator compares and adds millions of them. */
export type Day = number;
/** A month as year × 12 + month − 1. */
export type MonthNumber = number;

export const day = (text: string): Day => epochDay(calendarDate(text));
export const monthNumber = (year: number, month: number): MonthNumber => year * 12 + month - 1;

const firstYear = 1940;
const lastYear = 2032;
const start = day(`${firstYear}-01-01`);
const texts: CalendarDate[] = [];
const monthsOfDays: MonthNumber[] = [];
const firstDays: Day[] = [];
const dueDays: Day[] = [];

for (let at = start; at < day(`${lastYear}-01-01`); at += 1) {
  const text = fromEpochDay(at);
  const { year, month, day: dayOfMonth } = partsOf(text);
  texts.push(text);
  monthsOfDays.push(monthNumber(year, month));
  if (dayOfMonth === 1) firstDays.push(at);
}

const known = <Value>(value: Value | undefined): Value => {
  if (value === undefined) throw new RangeError('a day outside the generator’s calendar');
  return value;
};

export const dayText = (at: Day): CalendarDate => known(texts[at - start]);
export const monthOfDay = (at: Day): MonthNumber => known(monthsOfDays[at - start]);
export const firstDayOf = (month: MonthNumber): Day => known(firstDays[month - firstYear * 12]);
export const lastDayOf = (month: MonthNumber): Day => firstDayOf(month + 1) - 1;
export const yearOfDay = (at: Day): number => Math.floor(monthOfDay(at) / 12);
export const monthStartText = (month: MonthNumber): string => dayText(firstDayOf(month));
export const monthText = (month: MonthNumber): Month => monthStartText(month).slice(0, 7) as Month;

/** The last day on which a month's contribution is on time. */
export function dueDayOf(month: MonthNumber): Day {
  const place = month - firstYear * 12;
  const due = dueDays[place] ?? epochDay(dueDate(monthText(month)));
  dueDays[place] = due;
  return due;
}

/** The first day on which a registration paid through a month is over if nothing more is paid. */
export const lapseDayAfter = (paidThrough: MonthNumber): Day => dueDayOf(paidThrough + 4) + 1;

/** The first month whose due date has not passed. */
export function firstOpenMonth(at: Day): MonthNumber {
  const month = monthOfDay(at);
  return at <= dueDayOf(month) ? month : month + 1;
}

/** Completed years on a day. */
export function ageAt(born: Day, at: Day): number {
  const bornText = dayText(born);
  const text = dayText(at);
  const years = Number(text.slice(0, 4)) - Number(bornText.slice(0, 4));
  return text.slice(5) < bornText.slice(5) ? years - 1 : years;
}

export const firstMonth = monthNumber(2022, 1);
export const lastMonth = monthNumber(2024, 12);
export const businessDay = day('2024-12-31');
