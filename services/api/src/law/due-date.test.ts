import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, calendarDate, dayOfWeek } from '../calendar/calendar-date.ts';
import { addMonths, firstDay, month, monthOf, monthsFrom } from '../calendar/month.ts';
import { dueDate, dueDayRow, firstMonthNotPastDue, lastPayableMonth } from './due-date.ts';
import { isWorkingDay, nonWorkingDays } from './non-working-days.ts';

const day = calendarDate;

describe('the due date', () => {
  it.each([
    ['2024-01', '2024-01-15', 'a Monday'],
    ['2024-12', '2024-12-16', '15 December is a Sunday'],
    ['2023-07', '2023-07-17', '15 July is a Saturday'],
    ['2022-04', '2022-04-18', 'Good Friday, then a weekend'],
    ['2022-05', '2022-05-17', 'a Sunday, then Waisak'],
    ['2024-04', '2024-04-16', 'decision 2: GRACE begins on 17 April'],
    ['2024-06', '2024-06-19', 'a weekend, Idul Adha, collective leave'],
    ['2024-07', '2024-07-15', 'decision 2: INACTIVE begins on 16 July'],
    ['2024-09', '2024-09-17', 'a Sunday, then Maulid'],
    ['2026-05', '2026-05-18', 'collective leave, then a weekend'],
  ])('of %s is %s (%s)', (of, on) => {
    expect(dueDate(month(of))).toBe(on);
  });

  it('lies from the 15th to the end of its own month, on a working day or the one named exception', () => {
    for (const each of monthsFrom(month('2022-01'), month('2027-12'))) {
      const on = dueDate(each);
      expect(on >= addDays(firstDay(each), 14) && monthOf(on) === each).toBe(true);
      expect(isWorkingDay(on) || on === '2024-04-16').toBe(true);
    }
  });

  it('has passed only on the day after it', () => {
    expect(firstMonthNotPastDue(day('2024-04-16'))).toBe('2024-04');
    expect(firstMonthNotPastDue(day('2024-04-17'))).toBe('2024-05');
    expect(firstMonthNotPastDue(day('2024-12-31'))).toBe('2025-01');
  });

  it('is the first that is not past, for every day', () => {
    const days = fc.integer({ min: 0, max: 6 * 365 }).map((step) => addDays(day('2022-01-01'), step));
    fc.assert(
      fc.property(days, (on) => {
        const first = firstMonthNotPastDue(on);
        return dueDate(first) >= on && dueDate(addMonths(first, -1)) < on;
      }),
    );
  });

  it('rests on a dated row, also before the first', () => {
    expect(dueDayRow(day('2024-01-01'))?.value).toBe(15);
    expect(dueDate(month('2015-01'))).toBe('2015-01-15');
  });

  it('may be met twelve months ahead', () => {
    expect(lastPayableMonth(day('2024-07-31'))).toBe('2025-07');
  });
});

describe('the table of non-working days', () => {
  it('has each day once, in order, from 2022 to 2027', () => {
    const dates = nonWorkingDays.map(({ date }) => date);
    expect(dates).toEqual([...new Set(dates)].toSorted());
    expect([dates[0], dates.at(-1)]).toEqual(['2022-01-01', '2027-12-25']);
    expect(new Set(dates.map((date) => date.slice(0, 4))).size).toBe(6);
  });

  it('marks collective leave as unverified', () => {
    const leave = nonWorkingDays.filter(({ kind }) => kind === 'COLLECTIVE_LEAVE');
    expect(leave.length).toBeGreaterThan(30);
    expect(leave.every(({ confidence }) => confidence === 'ASSUMPTION')).toBe(true);
    expect(leave.every(({ date }) => dayOfWeek(date) <= 5)).toBe(true);
    expect(leave.map(({ date }) => date)).toEqual(expect.arrayContaining(['2024-04-15', '2024-04-16']));
  });

  it.each([
    ['2024-07-15', true, 'a Monday'],
    ['2024-07-13', false, 'a Saturday'],
    ['2024-07-14', false, 'a Sunday'],
    ['2024-08-17', false, 'independence day'],
    ['2024-12-25', false, 'Christmas'],
    ['2024-12-26', false, 'collective leave'],
    ['2024-04-16', false, 'taken as leave by decision 2'],
  ])('takes %s as a working day: %s (%s)', (date, works) => {
    expect(isWorkingDay(day(date))).toBe(works);
  });
});
