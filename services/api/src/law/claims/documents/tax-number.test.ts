import { expect, it } from 'vitest';
import { calendarDate } from '../../../calendar/calendar-date.ts';
import { money } from '../../../money/money.ts';
import { taxNumberNeeded } from './tax-number.ts';

it.each([
  ['50000000.00', false, false],
  ['50000000.01', false, true],
  ['100.00', true, true],
])('savings of %s, partly paid before: %s, need a tax number: %s', (amount, wasPartlyPaid, needed) => {
  const eventOn = calendarDate('2024-06-04');
  expect(taxNumberNeeded({ eventOn, amount: money(amount), wasPartlyPaid })).toBe(needed);
});
