import { type Day, day, month } from '@perisai/sdk/calendar';
import { describe, expect, it } from 'vitest';
import {
  type CalendarMonth,
  earlierYears,
  monthByKey,
  monthsAsked,
  newestYears,
  yearsOf,
} from './calendar-years.ts';

const today: Day = day('2024-12-31');
const told = (text: string, status: CalendarMonth['status']): CalendarMonth => ({
  month: month(text),
  status,
  begun: [],
  ended: [],
  entries: [],
});

describe('the years of the calendar', () => {
  it('are five at most, up to the year after the business date', () => {
    expect(newestYears(day('2018-05-19'), today)).toEqual({ first: 2021, last: 2025 });
    expect(newestYears(day('2024-02-01'), today)).toEqual({ first: 2024, last: 2025 });
    expect(monthsAsked({ first: 2021, last: 2025 })).toEqual({ from: '2021-01', to: '2025-12' });
  });

  it('go back to the first registration and no further', () => {
    expect(earlierYears({ first: 2021, last: 2025 }, day('2018-05-19'))).toEqual({ first: 2018, last: 2020 });
    expect(earlierYears({ first: 2018, last: 2020 }, day('2018-05-19'))).toBeNull();
  });

  it('leave out a coming year in which nothing is paid', () => {
    const months = [told('2024-12', 'GRACE'), told('2025-01', 'FUTURE')];
    expect(yearsOf(months, today).map(({ year }) => year)).toEqual(['2024']);
    expect(yearsOf([...months, told('2025-02', 'PAID')], today).map(({ year }) => year)).toEqual([
      '2024',
      '2025',
    ]);
  });

  it('show a year of the past even when nobody was registered in it', () => {
    const months = [told('2023-12', 'UNPAID'), told('2024-01', 'NOT_REGISTERED')];
    expect(yearsOf(months, today).map(({ year }) => year)).toEqual(['2023', '2024']);
  });

  it.each([
    ['ArrowLeft', '2023-12'],
    ['ArrowDown', '2025-01'],
    ['End', '2024-12'],
    ['a', null],
  ])('%s leads from January 2024 to %s', (key, expected) => {
    expect(monthByKey(month('2024-01'), key)).toBe(expected);
  });
});
