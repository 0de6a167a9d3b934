import { type KeyboardEvent, useId, useState } from 'react';
import { useWords } from '../../page/language.ts';
import type { DistrictRow } from '../district-rows.ts';
import { standingFill, standingWords } from '../standing-words.ts';
import { useWidth } from '../use-width.ts';
import { mapHeight, mapShapes, mapWidth, neighbourLand } from './generated-map-shapes.ts';
import { placeLabel } from './map-labels.ts';
import { MapTextures } from './map-textures.tsx';
import { type Direction, nearest } from './nearest.ts';
import './coverage-map.css';

interface CoverageMapProps {
  readonly rows: readonly DistrictRow[];
  readonly highlighted: string | null;
  readonly selected: string | null;
  readonly onHighlight: (code: string | null) => void;
  readonly onSelect: (code: string | null) => void;
}

const directions: Record<string, Direction> = {
  ArrowLeft: 'left',
  ArrowRight: 'right',
  ArrowUp: 'up',
  ArrowDown: 'down',
};

/** The anchor of a district for the arrow keys: the middle of its widest label box. */
export const spots = mapShapes.map(({ code, labels }) => {
  const [, , x, y] = labels[0] ?? [0, 0, 0, 0];
  return { code, x, y };
});

/** One tab stop; the arrows go from district to district, as in a list with two dimensions. */
export function CoverageMap({ rows, highlighted, selected, onHighlight, onSelect }: CoverageMapProps) {
  const { t, language } = useWords();
  const id = useId();
  const [frame, width] = useWidth();
  const [focused, setFocused] = useState(false);
  const current = highlighted ?? selected ?? rows[0]?.code ?? '';
  const unit = mapWidth / (width ?? 760);

  function onKeyDown(event: KeyboardEvent) {
    const direction = directions[event.key];
    if (direction !== undefined) onHighlight(nearest(spots, current, direction) ?? current);
    else if (event.key === 'Enter' || event.key === ' ') onSelect(current);
    else if (event.key === 'Escape') onSelect(null);
    else return;
    event.preventDefault();
  }

  return (
    <div ref={frame} className="map">
      <svg
        viewBox={`0 0 ${mapWidth} ${mapHeight}`}
        // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: a list in two dimensions has no element of its own
        role="listbox"
        aria-label={t('map.label')}
        aria-activedescendant={focused ? `${id}-${current}` : undefined}
        tabIndex={0}
        onKeyDown={onKeyDown}
        onFocus={() => {
          setFocused(true);
          onHighlight(current);
        }}
        onBlur={() => {
          setFocused(false);
          onHighlight(null);
        }}
        onPointerLeave={() => focused || onHighlight(null)}
      >
        <MapTextures id={id} unit={unit} />
        <path className="map-land" d={neighbourLand} aria-hidden />
        {rows.map((row) => (
          <path
            key={row.code}
            id={`${id}-${row.code}`}
            className="map-district"
            d={pathOf(row.code)}
            style={{ fill: standingFill(row.standing, id) }}
            role="option"
            data-kind={row.standing.kind}
            aria-selected={row.code === selected}
            aria-label={`${row.name}, ${standingWords(t, row.standing, language)}`}
            onPointerEnter={() => onHighlight(row.code)}
            onClick={() => onSelect(row.code === selected ? null : row.code)}
          />
        ))}
        <Rings codes={[selected, highlighted]} focused={focused} />
        <g aria-hidden className="map-labels">
          {rows.map((row) => (
            <Label key={row.code} row={row} unit={unit} />
          ))}
        </g>
      </svg>
    </div>
  );
}

function pathOf(code: string): string {
  return mapShapes.find((shape) => shape.code === code)?.path ?? '';
}

/** Drawn above all districts: a ring in the colour of text with a halo in the colour of the page shows on every fill. */
function Rings({
  codes,
  focused,
}: {
  readonly codes: readonly (string | null)[];
  readonly focused: boolean;
}) {
  const ringed = [...new Set(codes.filter((code) => code !== null))];
  return (
    <g aria-hidden className="map-rings" data-focused={focused || undefined}>
      {ringed.map((code) => (
        <g key={code}>
          <path className="map-halo" d={pathOf(code)} />
          <path className="map-ring" d={pathOf(code)} />
        </g>
      ))}
    </g>
  );
}

function Label({ row, unit }: { readonly row: DistrictRow; readonly unit: number }) {
  const { language } = useWords();
  const boxes = mapShapes.find(({ code }) => code === row.code)?.labels ?? [];
  const label = placeLabel(row, boxes, { unit, language });
  if (label === null) return null;
  const { standing } = row;
  const ink = standing.kind === 'ratio' ? `var(--seq-ink-${standing.level})` : 'var(--text)';
  const halo = standing.kind === 'ratio' ? `var(--seq-${standing.level})` : 'var(--bg)';
  const size = unit > 2 ? 11 : 13;
  const shift = label.name === null ? size * 0.36 : size;
  return (
    <text x={label.x} y={label.y} style={{ fill: ink, stroke: halo, strokeWidth: 3 * unit }}>
      {label.name === null ? null : (
        <tspan x={label.x} dy={-2 * unit} fontSize={12 * unit} className="map-name">
          {label.name}
        </tspan>
      )}
      <tspan
        x={label.x}
        dy={shift * unit + (label.name === null ? 0 : 2 * unit)}
        fontSize={size * unit}
        className="map-value"
      >
        {label.value}
      </tspan>
    </text>
  );
}
