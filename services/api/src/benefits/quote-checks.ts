import { addMonthsClamped, type CalendarDate } from '../calendar/calendar-date.ts';
import { type Month, monthOf } from '../calendar/month.ts';
import { lastPayableMonth } from '../law/due-date.ts';
import { type Money, money, ZERO } from '../money/money.ts';
import { badInput } from '../platform/problem.ts';

const firstYear = '1900-01-01';
const lastYear = '2100-12-31';
// A working life and its retirement: the months of a registration are gone through one by one, for anybody who asks.
const longestYears = 60;
// So far below what the columns hold that no sum of a quote can leave them.
const most = money('999999999999999.99');

/** A day for which the rules can be asked. Errors: BAD_USER_INPUT naming the field. */
export function dayAt(text: string, field: string): CalendarDate {
  if (text < firstYear || text > lastYear) throw badInput(field, 'must lie in the years 1900 to 2100.');
  return text as CalendarDate;
}

/** An amount that is not negative and not beyond what can be kept. Errors: BAD_USER_INPUT naming the field. */
export function amountAt(text: string, field: string): Money {
  const amount = money(text);
  if (amount < ZERO) throw badInput(field, 'must not be negative.');
  if (amount > most) throw badInput(field, 'is beyond what can be kept: at most 999999999999999.99.');
  return amount;
}

export interface PaidSpan {
  readonly registeredOn: CalendarDate;
  readonly paidThrough: Month | null;
}

/** The registration and the months paid, as they can stand before an event. Errors: BAD_USER_INPUT naming the field. */
export function assertSpan({ registeredOn, paidThrough }: PaidSpan, eventOn: CalendarDate): void {
  if (registeredOn > eventOn) throw badInput('input.registeredOn', 'is after what happens.');
  if (addMonthsClamped(registeredOn, 12 * longestYears) < eventOn)
    throw badInput('input.registeredOn', `is more than ${longestYears} years before what happens.`);
  if (paidThrough === null) return;
  if (paidThrough < monthOf(registeredOn)) throw badInput('input.paidThrough', 'is before the registration.');
  if (paidThrough > lastPayableMonth(eventOn))
    throw badInput('input.paidThrough', 'is further ahead of what happens than can be paid: 12 months.');
}
