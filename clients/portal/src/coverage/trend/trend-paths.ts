import { type Month, monthsBetween } from '@perisai/sdk/calendar';
import { scaleLinear } from 'd3-scale';
import { area, line } from 'd3-shape';

export interface TrendPoint {
  readonly month: Month;
  readonly active: number | null;
  readonly projected: boolean;
}

export interface TrendBox {
  readonly width: number;
  readonly height: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
  readonly left: number;
}

export interface PlacedPoint {
  readonly point: TrendPoint;
  readonly active: number;
  readonly x: number;
  readonly y: number;
}

export interface TrendDrawing {
  readonly ground: string;
  readonly measured: string;
  /** Dashed; begins at the last measured point, so that the line has no gap. */
  readonly projection: string;
  readonly placed: readonly PlacedPoint[];
  readonly ticks: readonly { readonly value: number; readonly y: number }[];
  readonly years: readonly { readonly year: string; readonly x: number }[];
}

/** Months without a count (withheld) are gaps, never zeros. The axis begins at 0. */
export function drawTrend(points: readonly TrendPoint[], box: TrendBox): TrendDrawing {
  const [first] = points;
  const last = points.at(-1);
  const span = first === undefined || last === undefined ? 0 : monthsBetween(first.month, last.month);
  const x = scaleLinear([0, Math.max(1, span)], [box.left, box.width - box.right]);
  const highest = Math.max(1, ...points.map(({ active }) => active ?? 0));
  const y = scaleLinear([0, highest], [box.height - box.bottom, box.top]).nice(4);
  const at = (month: Month) => x(first === undefined ? 0 : monthsBetween(first.month, month));
  const placed = points.flatMap((point) =>
    point.active === null ? [] : [{ point, active: point.active, x: at(point.month), y: y(point.active) }],
  );
  const measured = placed.filter(({ point }) => !point.projected);
  const ahead = placed.filter(({ point }) => point.projected);
  const joint = measured.at(-1);
  return {
    ground: groundOf(placed, box),
    measured: lineOf(measured),
    projection: ahead.length === 0 ? '' : lineOf(joint === undefined ? ahead : [joint, ...ahead]),
    placed,
    ticks: y.ticks(4).map((value) => ({ value, y: y(value) })),
    years: points
      .filter(({ month }) => month.endsWith('-01'))
      .map(({ month }) => ({ year: month.slice(0, 4), x: at(month) })),
  };
}

function lineOf(placed: readonly PlacedPoint[]): string {
  return (
    line<PlacedPoint>()
      .x((p) => p.x)
      .y((p) => p.y)
      .digits(1)([...placed]) ?? ''
  );
}

function groundOf(placed: readonly PlacedPoint[], box: TrendBox): string {
  const floor = box.height - box.bottom;
  return (
    area<PlacedPoint>()
      .x((p) => p.x)
      .y0(floor)
      .y1((p) => p.y)
      .digits(1)([...placed]) ?? ''
  );
}

export interface TrendFacts {
  readonly first: PlacedPoint;
  readonly last: PlacedPoint;
  readonly lastMeasured: PlacedPoint | null;
  readonly highest: PlacedPoint;
  readonly lowest: PlacedPoint;
}

/** The four points that the sentence under the chart names. */
export function trendFacts({ placed }: TrendDrawing): TrendFacts | null {
  const [first] = placed;
  const last = placed.at(-1);
  if (first === undefined || last === undefined) return null;
  const pick = (better: (a: number, b: number) => boolean) =>
    placed.reduce((best, point) => (better(point.active, best.active) ? point : best), first);
  const lastMeasured = placed.findLast(({ point }) => !point.projected) ?? null;
  return { first, last, lastMeasured, highest: pick((a, b) => a > b), lowest: pick((a, b) => a < b) };
}
