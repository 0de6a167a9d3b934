import { day } from '@perisai/sdk/calendar';
import { describe, expect, it } from 'vitest';
import {
  changeDays,
  dayAfter,
  dayNumber,
  lastDay,
  neighbour,
  placeOf,
  scaleOf,
  segmentsOf,
} from './timeline.ts';

const today = day('2024-12-31');
const period = (label: string, from: string, until: string | null) => ({
  label,
  from: day(from),
  until: until === null ? null : day(until),
});

describe('day numbers', () => {
  it.each([
    ['2024-02-28', '2024-03-01', 2],
    ['2023-02-28', '2023-03-01', 1],
    ['2023-12-31', '2024-01-01', 1],
    ['2024-01-01', '2025-01-01', 366],
    ['1900-02-28', '1900-03-01', 1],
    ['2000-02-28', '2000-03-01', 2],
  ])('%s to %s is %d', (from, until, days) => {
    expect(dayNumber(day(until)) - dayNumber(day(from))).toBe(days);
  });

  it.each([
    ['2024-03-01', '2024-02-29'],
    ['2025-01-01', '2024-12-31'],
    ['2024-10-11', '2024-10-10'],
  ])('a period until %s ends on %s', (until, last) => {
    expect(lastDay(day(until))).toBe(last);
    expect(dayAfter(day(last))).toBe(until);
  });
});

describe('lanes', () => {
  it('run over whole years, from the first fact to the last one planned', () => {
    expect(scaleOf([period('a', '2022-05-01', null)], today).years).toEqual([2022, 2023, 2024]);
    expect(scaleOf([period('a', '2024-05-01', '2025-07-01')], today).years).toEqual([2024, 2025]);
  });

  it('draw a gap as a gap, and the future as planned', () => {
    const lane = [period('b', '2025-02-01', null), period('a', '2024-01-01', '2024-07-01')];
    const drawn = segmentsOf(lane, scaleOf(lane, today), today);
    expect(drawn.map(({ kind, label }) => [kind, label])).toEqual([
      ['held', 'a'],
      ['gap', ''],
      ['planned', 'b'],
    ]);
    expect(drawn[0]?.start).toBe(0);
    expect(drawn[2]?.start).toBeCloseTo((drawn[1]?.start ?? 0) + (drawn[1]?.width ?? 0));
  });

  it('show what goes on after today as ahead, and never as seen', () => {
    const lanes = [period('a', '2024-01-01', null), period('b', '2025-07-01', null)];
    const scale = scaleOf(lanes, today);
    const [held, ahead] = segmentsOf(lanes.slice(0, 1), scale, today);
    expect([held?.kind, ahead?.kind]).toEqual(['held', 'ahead']);
    expect((ahead?.start ?? 0) + (ahead?.width ?? 0)).toBeCloseTo(100);
    expect(held?.width).toBeCloseTo(placeOf(day('2025-01-01'), scale));
  });

  it('place a day outside the scale at its edge', () => {
    const scale = scaleOf([], today);
    expect(placeOf(day('2020-01-01'), scale)).toBe(0);
    expect(placeOf(day('2030-01-01'), scale)).toBe(100);
  });

  it('step from change to change', () => {
    const days = changeDays([period('a', '2024-01-01', '2024-07-01'), period('b', '2024-07-01', null)]);
    expect(days).toEqual(['2024-01-01', '2024-07-01']);
    expect(neighbour(days, today, -1)).toBe('2024-07-01');
    expect(neighbour(days, today, 1)).toBeNull();
  });
});
