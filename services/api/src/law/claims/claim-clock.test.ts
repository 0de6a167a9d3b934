import { describe, expect, it } from 'vitest';
import { calendarDate } from '../../calendar/calendar-date.ts';
import { workingDaysLeft } from './claim-clock.ts';

const day = calendarDate;

describe('the clock of a claim', () => {
  // 18 December 2024 is a Wednesday; 25 December is Christmas, 26 December collective leave.
  it.each([
    ['2024-12-18', '2024-12-09', 7, 'seven working days before'],
    ['2024-12-18', '2024-12-17', 1, 'the day before'],
    ['2024-12-18', '2024-12-18', 0, 'the last day in time'],
    ['2024-12-18', '2024-12-19', -1, 'a day late'],
    ['2024-12-20', '2024-12-22', 0, 'late by a weekend is late by no working day'],
    ['2024-12-24', '2024-12-27', -1, 'Christmas and its leave do not count'],
    ['2024-12-27', '2024-12-24', 1, 'nor before the last day'],
  ])('due on %s has on %s %i working days left (%s)', (dueOn, today, left) => {
    expect(workingDaysLeft(day(dueOn), day(today)) + 0).toBe(left);
  });
});
