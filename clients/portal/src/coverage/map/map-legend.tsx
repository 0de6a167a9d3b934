import { useId } from 'react';
import { useWords } from '../../page/language.ts';
import { levelLabel, levelMark, levels } from '../brackets.ts';
import { type DistrictRow, legendCounts } from '../district-rows.ts';
import { MapTextures } from './map-textures.tsx';
import './map-legend.css';

/** Classes with the number of districts in each, as small bars; textures only where they occur. */
export function MapLegend({ rows }: { readonly rows: readonly DistrictRow[] }) {
  const { t, language } = useWords();
  const counts = legendCounts(rows);
  const most = Math.max(1, ...levels.map((level) => counts.perLevel[level]));
  return (
    <div className="legend">
      <p className="legend-title">
        {t('map.legend')} <span className="legend-note">({t('map.estimate')})</span>
      </p>
      <ul className="legend-classes">
        {levels.map((level) => (
          <li key={level}>
            <span className="legend-count number">{counts.perLevel[level]}</span>
            <span
              className="legend-bar"
              style={{ height: `${(counts.perLevel[level] / most) * 28}px` }}
              aria-hidden
            />
            <span className="legend-swatch" style={{ background: `var(--seq-${level})` }} aria-hidden />
            <span className="legend-label number">{levelLabel(level, language)}</span>
            <span className="legend-mark number" aria-hidden>
              {levelMark(level)}
            </span>
          </li>
        ))}
      </ul>
      <Texture kind="hatch" count={counts['no-estimate']} words={t('map.noEstimate')} />
      <Texture kind="hatch" count={counts.absent} words={t('map.absent')} />
      <Texture kind="dots" count={counts.withheld} words={t('map.withheld')} />
    </div>
  );
}

function Texture({
  kind,
  count,
  words,
}: {
  readonly kind: 'hatch' | 'dots';
  readonly count: number;
  readonly words: string;
}) {
  const id = useId();
  if (count === 0) return null;
  return (
    <p className="legend-texture">
      <svg width={28} height={18} aria-hidden>
        <MapTextures id={id} unit={1} />
        <rect width={28} height={18} fill={`url(#${id}-${kind})`} />
      </svg>
      {words} <span className="number">({count})</span>
    </p>
  );
}
