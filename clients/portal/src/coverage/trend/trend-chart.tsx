import { type Month, showMonth } from '@perisai/sdk/calendar';
import { showLarge } from '@perisai/sdk/money';
import { showCount } from '@perisai/sdk/number';
import { type KeyboardEvent, type PointerEvent, useState } from 'react';
import { useWords } from '../../page/language.ts';
import type { PlacedPoint, TrendBox, TrendDrawing } from './trend-paths.ts';

interface TrendChartProps {
  readonly drawing: TrendDrawing;
  readonly box: TrendBox;
  readonly chosen: Month;
}

/** Arrows or the pointer move a cursor; a polite live region reads its value. */
export function TrendChart({ drawing, box, chosen }: TrendChartProps) {
  const { t, language } = useWords();
  const { placed } = drawing;
  const start = Math.max(
    0,
    placed.findIndex(({ point }) => point.month === chosen),
  );
  const [moved, setMoved] = useState<number | null>(null);
  const at = Math.min(moved ?? start, placed.length - 1);
  const point = placed[at];
  const words = (p: PlacedPoint) =>
    t(p.point.projected ? 'trend.pointProjected' : 'trend.point', {
      month: showMonth(p.point.month, language),
      n: showCount(p.active, language),
    });
  function onKeyDown(event: KeyboardEvent) {
    const steps: Record<string, number> = {
      ArrowLeft: at - 1,
      ArrowRight: at + 1,
      Home: 0,
      End: placed.length - 1,
    };
    const to = steps[event.key];
    if (to === undefined) return;
    event.preventDefault();
    setMoved(Math.max(0, Math.min(placed.length - 1, to)));
  }
  function onPointerMove(event: PointerEvent<SVGSVGElement>) {
    const x = event.clientX - event.currentTarget.getBoundingClientRect().left;
    setMoved(closest(placed, x));
  }
  return (
    <div className="trend-chart">
      <svg
        width={box.width}
        height={box.height}
        viewBox={`0 0 ${box.width} ${box.height}`}
        // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: a chart cursor has no element of its own
        role="slider"
        tabIndex={0}
        aria-label={t('trend.label')}
        aria-valuemin={0}
        aria-valuemax={placed.length - 1}
        aria-valuenow={at}
        aria-valuetext={point === undefined ? '' : words(point)}
        onKeyDown={onKeyDown}
        onPointerMove={onPointerMove}
        onPointerLeave={() => setMoved(null)}
      >
        <TrendAxes drawing={drawing} box={box} />
        <path className="trend-ground" d={drawing.ground} />
        <path className="trend-line" d={drawing.measured} />
        <path className="trend-line trend-ahead" d={drawing.projection} />
        {placed
          .filter(({ point: p }) => p.projected)
          .map((p) => (
            <circle key={p.point.month} className="trend-hollow" cx={p.x} cy={p.y} r={3.5} />
          ))}
        <TrendEnd drawing={drawing} box={box} />
        {point === undefined ? null : <Cursor at={point} box={box} />}
      </svg>
      <p className="trend-reading number" aria-live="polite">
        {point === undefined ? '' : words(point)}
      </p>
    </div>
  );
}

function closest(placed: readonly PlacedPoint[], x: number): number {
  return placed.reduce(
    (best, p, i) => (Math.abs(p.x - x) < Math.abs((placed[best]?.x ?? 0) - x) ? i : best),
    0,
  );
}

function TrendAxes({ drawing, box }: Omit<TrendChartProps, 'chosen'>) {
  const { language } = useWords();
  return (
    <g className="trend-axes number" aria-hidden>
      {drawing.ticks.map(({ value, y }) => (
        <g key={value}>
          <line x1={box.left} x2={box.width - box.right} y1={y} y2={y} />
          <text x={box.left} y={y - 5}>
            {showLarge(BigInt(Math.round(value)), language)}
          </text>
        </g>
      ))}
      {drawing.years.map(({ year, x }) => (
        <text key={year} x={x} y={box.height - 8}>
          {year}
        </text>
      ))}
    </g>
  );
}

/** The label at the line's end stands in for a legend. */
function TrendEnd({ drawing, box }: Omit<TrendChartProps, 'chosen'>) {
  const { t, language } = useWords();
  const end = drawing.placed.at(-1);
  if (end === undefined) return null;
  const aside = box.right > 40;
  const word = end.point.projected ? t('trend.projection') : '';
  const [x, y] = aside ? [end.x + 10, end.y + 5] : [box.width - 4, end.y - 12];
  return (
    <g className="trend-end number" aria-hidden textAnchor={aside ? 'start' : 'end'}>
      <text x={x} y={y}>
        {showCount(end.active, language)}
      </text>
      <text className="trend-word" x={x} y={aside ? y + 18 : y - 17}>
        {word}
      </text>
    </g>
  );
}

function Cursor({ at, box }: { readonly at: PlacedPoint; readonly box: TrendBox }) {
  return (
    <g className="trend-cursor" aria-hidden>
      <line x1={at.x} x2={at.x} y1={box.top - 8} y2={box.height - box.bottom} />
      <circle cx={at.x} cy={at.y} r={5} />
    </g>
  );
}
