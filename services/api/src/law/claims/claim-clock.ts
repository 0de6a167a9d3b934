import { addDays, type CalendarDate } from '../../calendar/calendar-date.ts';
import { isWorkingDay } from '../non-working-days.ts';

/**
 * PP 44/2015 Pasal 37 and 40: working days that are left until the last day in time: 0 on it, and
 * negative by the working days since it once it has passed.
 */
export function workingDaysLeft(dueOn: CalendarDate, today: CalendarDate): number {
  return today <= dueOn ? workingDaysBetween(today, dueOn) : -workingDaysBetween(dueOn, today);
}

function workingDaysBetween(from: CalendarDate, to: CalendarDate): number {
  let days = 0;
  for (let date = addDays(from, 1); date <= to; date = addDays(date, 1)) if (isWorkingDay(date)) days += 1;
  return days;
}
