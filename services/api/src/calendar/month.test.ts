import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, calendarDate } from './calendar-date.ts';
import {
  addMonths,
  compareMonths,
  earlierMonth,
  firstDay,
  lastDay,
  laterMonth,
  month,
  monthOf,
  monthsBetween,
  monthsFrom,
  parseMonth,
} from './month.ts';

describe('month', () => {
  it.each(['2024-13', '2024-00', '2024-1', '0000-01', '2024-01-01', '', '2024-12\n'])(
    'refuses %j',
    (text) => {
      expect(parseMonth(text)).toBeNull();
      expect(() => month(text)).toThrow(RangeError);
    },
  );

  it.each([
    ['2024-01', 1, '2024-02'],
    ['2024-12', 1, '2025-01'],
    ['2024-01', -1, '2023-12'],
    ['2024-05', 24, '2026-05'],
  ])('%s and %i months is %s', (from, step, to) => {
    expect(addMonths(month(from), step)).toBe(to);
    expect(monthsBetween(month(from), month(to))).toBe(step);
  });

  it('knows its days', () => {
    expect(firstDay(month('2024-02'))).toBe('2024-02-01');
    expect(lastDay(month('2024-02'))).toBe('2024-02-29');
    expect(lastDay(month('2023-02'))).toBe('2023-02-28');
    expect(monthOf(calendarDate('2024-02-29'))).toBe('2024-02');
  });

  it('lists and orders months', () => {
    expect(monthsFrom(month('2023-11'), month('2024-02'))).toEqual([
      '2023-11',
      '2023-12',
      '2024-01',
      '2024-02',
    ]);
    expect(monthsFrom(month('2024-02'), month('2024-01'))).toEqual([]);
    expect([month('2024-02'), month('2023-12')].toSorted(compareMonths)).toEqual(['2023-12', '2024-02']);
    expect(earlierMonth(month('2024-02'), month('2024-01'))).toBe('2024-01');
    expect(laterMonth(month('2024-02'), month('2024-01'))).toBe('2024-02');
  });

  it('ends on the day before the next begins', () => {
    const months = fc
      .tuple(fc.integer({ min: 1, max: 9998 }), fc.integer({ min: 1, max: 12 }))
      .map(([year, number]) => month(`${String(year).padStart(4, '0')}-${String(number).padStart(2, '0')}`));
    fc.assert(fc.property(months, (each) => addDays(lastDay(each), 1) === firstDay(addMonths(each, 1))));
    fc.assert(
      fc.property(months, fc.integer({ min: -11, max: 11 }), (each, step) => {
        const shifted = each > '0002' ? addMonths(each, step) : each;
        return monthsBetween(each, shifted) === (each > '0002' ? step : 0);
      }),
    );
  });
});
