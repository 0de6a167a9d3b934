import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  addMonths,
  day,
  dayOf,
  dayProblem,
  type Instant,
  isDay,
  lastDayOf,
  month,
  monthsBetween,
  monthsFrom,
  parseDay,
  parseMonth,
  showAgo,
  showDay,
  showMonth,
  showTime,
} from './calendar.ts';

const moment = '2024-10-11T04:35:00Z' as Instant;

describe('a day on the screen', () => {
  it.each(['America/Los_Angeles', 'UTC', 'Asia/Jakarta'])('is the same day under TZ %s', (zone) => {
    const before = process.env['TZ'];
    process.env['TZ'] = zone;
    try {
      expect(showDay(day('2024-10-11'), 'id')).toBe('11 Oktober 2024');
      expect(showDay(day('2024-01-01'), 'id', 'short')).toBe('1 Jan 2024');
      expect(showTime(moment)).toBe('11.35 WIB');
      expect(dayOf('2024-10-11T23:30:00Z' as Instant)).toBe('2024-10-12');
    } finally {
      if (before === undefined) delete process.env['TZ'];
      else process.env['TZ'] = before;
    }
  });

  it('names months in both languages', () => {
    expect(showMonth(month('2024-08'), 'id')).toBe('Agustus 2024');
    expect(showMonth(month('2024-08'), 'en', 'short')).toBe('Aug 2024');
  });
});

describe('a typed day', () => {
  it.each([
    '28 2 1987',
    '28 Feb 1987',
    '28 februari 1987',
    '28/2/1987',
    '28-02-1987',
    '1987-02-28',
    '28 February 1987',
  ])('reads %s', (typed) => expect(parseDay(typed)).toEqual({ kind: 'day', day: '1987-02-28' }));

  it('takes the usual short forms of August', () => {
    for (const typed of ['1 agu 2024', '1 agt 2024', '1 agst 2024', '1 aug 2024', '1 agustus 2024']) {
      expect(parseDay(typed)).toEqual({ kind: 'day', day: '2024-08-01' });
    }
  });

  it('refuses 31 February in words', () => {
    expect(dayProblem(parseDay('31 2 1987'), 'id')).toBe('Tidak ada tanggal 31 Februari. Contoh: 28 2 1987.');
    expect(dayProblem(parseDay('31 2 1987'), 'en')).toBe('There is no 31 February. Example: 28 2 1987.');
    expect(dayProblem(parseDay('29 2 2023'), 'id')).toContain('29 Februari 2023');
    expect(dayProblem(parseDay('1 13 2023'), 'id')).toContain('bulan ke-13');
  });

  it.each(['', '28', '28 2', '28 2 87', '28 xyz 1987', '1 2 3 4'])(
    'asks for day, month and year instead of %s',
    (typed) => expect(parseDay(typed).kind).toBe('shape'),
  );
});

describe('a typed month', () => {
  it.each(['2024-08', 'agu 2024', '8 2024', 'Agustus 2024', '08/2024', 'august 2024'])('reads %s', (typed) =>
    expect(parseMonth(typed)).toBe('2024-08'),
  );
  it.each(['2024', '13 2024', 'xyz 2024', '2024-08-01', ''])('refuses %s', (typed) =>
    expect(parseMonth(typed)).toBeNull(),
  );
});

describe('reckoning with months', () => {
  const months = fc.integer({ min: 0, max: 2400 }).map((n) => addMonths(month('1900-01'), n));

  it('steps forth and back to the same month', () => {
    fc.assert(
      fc.property(months, fc.integer({ min: -500, max: 500 }), (start, count) => {
        const there = addMonths(start, count);
        expect(monthsBetween(start, there)).toBe(count);
        expect(addMonths(there, -count)).toBe(start);
      }),
    );
  });

  it('knows the last day of each month', () => {
    expect(lastDayOf(month('2024-02'))).toBe('2024-02-29');
    expect(lastDayOf(month('1900-02'))).toBe('1900-02-28');
    fc.assert(
      fc.property(months, (value) => {
        expect(isDay(lastDayOf(value))).toBe(true);
      }),
    );
  });

  it('lists months with both ends', () => {
    expect(monthsFrom(month('2023-11'), month('2024-02'))).toEqual([
      '2023-11',
      '2023-12',
      '2024-01',
      '2024-02',
    ]);
    expect(monthsFrom(month('2024-02'), month('2024-01'))).toEqual([]);
  });
});

it('says how long ago in words', () => {
  const now = Date.parse('2024-10-11T07:40:00Z');
  expect(showAgo(moment, now, 'id')).toBe('3 jam lalu');
  expect(showAgo(moment, now, 'en')).toBe('3 hours ago');
});
