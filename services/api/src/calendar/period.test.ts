import { describe, expect, it } from 'vitest';
import { calendarDate } from './calendar-date.ts';
import { inForce, isInForce } from './in-force.ts';
import { contains, overlaps } from './period.ts';

const day = calendarDate;
const march = { from: day('2024-03-01'), to: day('2024-04-01') };
const fromApril = { from: day('2024-04-01'), to: null };

describe('a half-open period', () => {
  it('holds its first day and not its end', () => {
    expect(contains(march, day('2024-02-29'))).toBe(false);
    expect(contains(march, day('2024-03-01'))).toBe(true);
    expect(contains(march, day('2024-03-31'))).toBe(true);
    expect(contains(march, day('2024-04-01'))).toBe(false);
    expect(contains(fromApril, day('9999-12-31'))).toBe(true);
  });

  it('shares no day with the one that begins on its end', () => {
    expect(overlaps(march, fromApril)).toBe(false);
    expect(overlaps(march, { from: day('2024-03-31'), to: null })).toBe(true);
    expect(overlaps(fromApril, fromApril)).toBe(true);
  });
});

describe('a dated table', () => {
  const table = [
    { effectiveFrom: day('2015-07-01'), effectiveTo: day('2019-12-02'), value: 24 },
    { effectiveFrom: day('2019-12-02'), effectiveTo: null, value: 42 },
  ];

  it.each([
    ['2015-06-30', undefined],
    ['2015-07-01', 24],
    ['2019-12-01', 24],
    ['2019-12-02', 42],
    ['2030-01-01', 42],
  ])('has on %s the value %s', (on, value) => {
    expect(inForce(table, day(on))?.value).toBe(value);
  });

  it('tells whether one row is in force', () => {
    expect(table.map((row) => isInForce(row, day('2019-12-01')))).toEqual([true, false]);
  });
});
