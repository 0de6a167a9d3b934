import { addMonths, type Month, monthsFrom, showMonth } from '@perisai/sdk/calendar';
import { useId } from 'react';
import { Answer, Bone } from '../../page/answer.tsx';
import { useWords } from '../../page/language.ts';
import type { CoverageCardProps } from '../coverage-card.tsx';
import { districtRows } from '../district-rows.ts';
import { standingFill } from '../standing-words.ts';
import { useDistricts } from '../use-coverage.ts';
import { mapHeight, mapShapes, mapWidth, neighbourLand } from './generated-map-shapes.ts';
import { MapLegend } from './map-legend.tsx';
import { MapTextures } from './map-textures.tsx';
import './twelve-months.css';

/** Small multiples: the same brackets in every month, so that the eye may compare. */
export function TwelveMonths({ choice, limits, onChange }: CoverageCardProps) {
  const { t, language } = useWords();
  const now = useDistricts(choice);
  const months = monthsFrom(addMonths(choice.month, -11), choice.month).filter(
    (month) => month >= limits.first,
  );
  return (
    <figure className="map-figure">
      <figcaption className="map-caption">
        {t('map.year', { month: showMonth(choice.month, language) })}
      </figcaption>
      <div className="twelve">
        {months.map((month) => (
          <SmallMap
            key={month}
            choice={choice}
            month={month}
            onOpen={() => onChange({ month, view: 'peta' })}
          />
        ))}
      </div>
      {now.data === undefined ? null : <MapLegend rows={districtRows(now.data.coverage)} />}
    </figure>
  );
}

interface SmallMapProps {
  readonly choice: CoverageCardProps['choice'];
  readonly month: Month;
  readonly onOpen: () => void;
}

function SmallMap({ choice, month, onOpen }: SmallMapProps) {
  const { t, language } = useWords();
  const id = useId();
  const districts = useDistricts({ ...choice, month });
  return (
    <Answer query={districts} skeleton={<Bone height={150} />}>
      {({ coverage }) => (
        <button
          type="button"
          className="twelve-month"
          onClick={onOpen}
          title={t('map.goTo', { month: showMonth(month, language) })}
        >
          <svg viewBox={`0 0 ${mapWidth} ${mapHeight}`} aria-hidden>
            <MapTextures id={id} unit={4} />
            <path className="map-land" d={neighbourLand} />
            {districtRows(coverage).map((row, i) => (
              <path
                key={row.code}
                className="twelve-district"
                d={mapShapes[i]?.path}
                style={{ fill: standingFill(row.standing, id) }}
              />
            ))}
          </svg>
          <span>
            {showMonth(month, language, 'short')}
            {coverage.some(({ projected }) => projected) ? ` (${t('month.projection')})` : ''}
          </span>
        </button>
      )}
    </Answer>
  );
}
