import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  addDays,
  addMonthsClamped,
  ageOn,
  calendarDate,
  compareDates,
  dayOfWeek,
  daysBetween,
  daysInMonth,
  earliest,
  epochDay,
  fromEpochDay,
  fromParts,
  latest,
  parseCalendarDate,
  partsOf,
} from './calendar-date.ts';

const day = calendarDate;

describe('calendar date', () => {
  it.each(['2024-02-29', '2000-02-29', '2023-12-31', '0001-01-01', '9999-12-31'])('reads %s', (text) => {
    expect(parseCalendarDate(text)).toBe(text);
  });

  it.each([
    '2024-02-31',
    '2023-02-29',
    '1900-02-29',
    '2024-04-31',
    '2024-13-01',
    '2024-00-10',
    '2024-01-00',
    '0000-01-01',
    '2024-1-1',
    '24-01-01',
    '2024-01-01T00:00:00Z',
    '2024/01/01',
    ' 2024-01-01',
    '2024-01-01\n',
    '',
  ])('refuses %j', (text) => {
    expect(parseCalendarDate(text)).toBeNull();
    expect(() => calendarDate(text)).toThrow(RangeError);
  });

  it('knows its parts', () => {
    expect(partsOf(day('2024-07-09'))).toEqual({ year: 2024, month: 7, day: 9 });
    expect(fromParts({ year: 2024, month: 7, day: 9 })).toBe('2024-07-09');
    expect(fromParts({ year: 2024, month: 2, day: 30 })).toBeNull();
    expect(daysInMonth(2024, 2)).toBe(29);
    expect(daysInMonth(2100, 2)).toBe(28);
  });

  it('counts days over month, year and leap day', () => {
    expect(addDays(day('2024-02-28'), 1)).toBe('2024-02-29');
    expect(addDays(day('2023-12-31'), 1)).toBe('2024-01-01');
    expect(addDays(day('2024-03-01'), -1)).toBe('2024-02-29');
    expect(daysBetween(day('2024-01-01'), day('2025-01-01'))).toBe(366);
    expect(epochDay(day('1970-01-01'))).toBe(0);
  });

  it.each([
    ['2024-01-31', 1, '2024-02-29'],
    ['2023-01-31', 1, '2023-02-28'],
    ['2024-11-30', 3, '2025-02-28'],
    ['2024-12-10', 3, '2025-03-10'],
    ['2024-03-31', -1, '2024-02-29'],
    ['2024-01-15', -1, '2023-12-15'],
    ['2024-01-15', 0, '2024-01-15'],
  ])('%s and %i months is %s', (from, months, to) => {
    expect(addMonthsClamped(day(from), months)).toBe(to);
  });

  it.each([
    ['1970-07-10', '2024-07-09', 53],
    ['1970-07-10', '2024-07-10', 54],
    ['2004-02-29', '2021-02-28', 16],
    ['2004-02-29', '2021-03-01', 17],
    ['2024-07-10', '2024-07-10', 0],
    ['2024-07-10', '2024-07-09', -1],
  ])('a person born on %s is %s: %i years old', (bornOn, on, age) => {
    expect(ageOn(day(bornOn), day(on))).toBe(age);
  });

  it.each([
    ['1970-01-01', 4],
    ['2024-07-15', 1],
    ['2024-09-15', 7],
    ['1945-08-17', 5],
    ['2000-02-29', 2],
  ])('%s is day %i of the week', (date, weekday) => {
    expect(dayOfWeek(day(date))).toBe(weekday);
  });

  it('orders days', () => {
    const days = [day('2024-10-01'), day('2023-12-31'), day('2024-09-30')];
    expect(days.toSorted(compareDates)).toEqual(['2023-12-31', '2024-09-30', '2024-10-01']);
    expect(compareDates(day('2024-01-01'), day('2024-01-01'))).toBe(0);
    expect(earliest(day('2024-01-02'), day('2024-01-01'))).toBe('2024-01-01');
    expect(latest(day('2024-01-02'), day('2024-01-01'))).toBe('2024-01-02');
  });
});

describe('civil days, for every day of the years 0001 to 9999', () => {
  const counts = fc.integer({ min: epochDay(day('0001-01-01')), max: epochDay(day('9999-12-31')) });

  it('go to a count and back', () => {
    fc.assert(fc.property(counts, (count) => epochDay(fromEpochDay(count)) === count));
  });

  it('agree with the days that the platform computes in UTC', () => {
    fc.assert(
      fc.property(counts, (count) => {
        const iso = new Date(count * 86_400_000).toISOString().slice(0, 10);
        return fromEpochDay(count) === iso;
      }),
    );
  });

  it('keep a weekday every seven days', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 2_000_000 }), (count) => {
        const date = fromEpochDay(count);
        return dayOfWeek(addDays(date, 7)) === dayOfWeek(date) && daysBetween(date, addDays(date, 7)) === 7;
      }),
    );
  });
});
