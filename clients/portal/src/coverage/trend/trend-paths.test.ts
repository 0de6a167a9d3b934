import { addMonths, month } from '@perisai/sdk/calendar';
import { expect, it } from 'vitest';
import { drawTrend, type TrendPoint, trendFacts } from './trend-paths.ts';

const box = { width: 600, height: 300, top: 20, right: 60, bottom: 30, left: 0 };

function trend(counts: readonly (number | null)[], projectedFrom = counts.length): TrendPoint[] {
  return counts.map((active, i) => ({
    month: addMonths(month('2024-01'), i),
    active,
    projected: i >= projectedFrom,
  }));
}

it('begins its axis at zero', () => {
  expect(drawTrend(trend([80, 100]), box).ticks[0]).toEqual({ value: 0, y: 270 });
});

it('joins the dashed projection to the last recorded month', () => {
  const drawing = drawTrend(trend([10, 20, 30, 40], 2), box);
  const joint = drawing.measured.split('L').at(-1);
  expect(drawing.projection.startsWith(`M${joint}`)).toBe(true);
});

it('leaves a withheld month out instead of drawing a zero', () => {
  const drawing = drawTrend(trend([100, null, 120]), box);
  expect(drawing.placed.map(({ active }) => active)).toEqual([100, 120]);
});

it.each([
  ['nothing', []],
  ['one month', [5]],
  ['equal months', [7, 7, 7]],
  ['zeros', [0, 0]],
  ['nothing but withheld months', [null, null]],
])('draws %s without NaN', (_, counts) => {
  const drawing = drawTrend(trend(counts), box);
  expect(JSON.stringify(drawing)).not.toMatch(/NaN|Infinity|null,"y"/);
});

it('names the four points of its sentence', () => {
  const facts = trendFacts(drawTrend(trend([10, 40, 5, 30, 35], 4), box));
  expect([
    facts?.first.active,
    facts?.last.active,
    facts?.lastMeasured?.active,
    facts?.highest.active,
    facts?.lowest.active,
  ]).toEqual([10, 35, 30, 40, 5]);
  expect(trendFacts(drawTrend([], box))).toBeNull();
});
