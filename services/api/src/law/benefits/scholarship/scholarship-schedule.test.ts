import { describe, expect, it } from 'vitest';
import { calendarDate } from '../../../calendar/calendar-date.ts';
import { formatMoney, sum } from '../../../money/money.ts';
import { type ScheduleCase, scholarshipSchedule } from './scholarship-schedule.ts';

const day = calendarDate;

const aChild = (changes: Partial<ScheduleCase> = {}): ScheduleCase => ({
  bornOn: day('2020-01-10'),
  eventOn: day('2024-03-05'),
  level: null,
  yearsDone: 0,
  ...changes,
});

const total = (child: ScheduleCase) =>
  formatMoney(sum(scholarshipSchedule(child).map(({ amount }) => amount)));

describe('what a child may expect (PP 82/2019 Lampiran III)', () => {
  it('from kindergarten on, a level after the other, until 23', () => {
    const years = scholarshipSchedule(aChild());
    expect(years.map(({ level }) => level)).toEqual([
      ...Array(2).fill('TK'),
      ...Array(6).fill('SD'),
      ...Array(3).fill('SMP'),
      ...Array(3).fill('SMA'),
      ...Array(4).fill('HIGHER'),
    ]);
    // Five on 1 July 2025; the fifth year of study would begin at 23.
    expect([years[0]?.schoolYear, years.at(-1)?.schoolYear]).toEqual([2025, 2042]);
    expect(total(aChild())).toBe('75000000.00');
  });

  it.each<[Partial<ScheduleCase>, number, string, string]>([
    [{ bornOn: day('2019-07-01'), eventOn: day('2024-07-01') }, 18, '75000000.00', 'five that day'],
    [
      { bornOn: day('2006-09-01'), level: 'SMA', yearsDone: 2 },
      6,
      '63000000.00',
      'the last year of SMA, then five',
    ],
    [
      { bornOn: day('2003-03-05'), level: 'HIGHER', yearsDone: 1 },
      3,
      '36000000.00',
      'one year of study done, 23 in July 2026',
    ],
    [{ bornOn: day('2001-03-06'), level: 'HIGHER' }, 1, '12000000.00', '22 on the day, 23 in July'],
    [{ bornOn: day('2001-03-05'), level: 'HIGHER' }, 0, '0.00', '23 on the day of the event'],
    [
      { level: 'SD', yearsDone: 9, bornOn: day('2008-01-01') },
      8,
      '39000000.00',
      'more years done than are paid: on to SMP',
    ],
    [{ eventOn: day('2019-12-01') }, 0, '0.00', 'before PP 82/2019'],
  ])('%#', (changes, count, expected, why) => {
    expect([scholarshipSchedule(aChild(changes)).length, total(aChild(changes)), why]).toEqual([
      count,
      expected,
      why,
    ]);
  });
});
