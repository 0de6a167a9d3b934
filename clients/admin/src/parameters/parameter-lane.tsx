import { type Day, showDay } from '@perisai/sdk/calendar';
import type { Language } from '@perisai/sdk/money';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../page/language.ts';
import {
  lastDay,
  type Period,
  placeOf,
  type Scale,
  type Segment,
  segmentsOf,
  yearStart,
} from '../page/timeline.ts';
import type { DatedValue } from './parameter.ts';
import styles from './parameters.module.css';

/** The values of a parameter as periods, each labelled by its value. */
export function lanePeriods(values: readonly DatedValue[], language: Language): readonly Period[] {
  return values.map(({ valueText, legalBasis }) => ({
    label: valueText[language],
    from: legalBasis.effectiveFrom,
    until: legalBasis.effectiveTo,
  }));
}

interface Props {
  readonly values: readonly DatedValue[];
  readonly scale: Scale;
  readonly day: Day;
  readonly today: Day;
}

/** Values as bars, what begins after today hollow; the table below a parameter says the same in words. */
export function ParameterLane({ values, scale, day, today }: Props) {
  const language = useLanguage();
  return (
    <span className={styles.lane} aria-hidden>
      {segmentsOf(lanePeriods(values, language), scale, today).map((segment) => (
        <Bar key={`${segment.kind} ${segment.from} ${segment.start}`} segment={segment} />
      ))}
      <span className={styles.today} style={{ left: `${placeOf(today, scale)}%` }} />
      <span className={styles.marker} style={{ left: `${placeOf(day, scale)}%` }} />
    </span>
  );
}

function Bar({ segment: { kind, label, from, until, start, width } }: { readonly segment: Segment }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const span = t('agents.periodSpan', {
    label,
    from: showDay(from, language, 'short'),
    until: until === null ? t('parameters.stillHolds') : showDay(lastDay(until), language, 'short'),
  });
  return (
    <span
      className={styles.bar}
      data-kind={kind}
      style={{ left: `${start}%`, width: `${width}%` }}
      title={kind === 'gap' ? undefined : span}
    >
      {width < 12 ? null : label}
    </span>
  );
}

/** The years above the lanes, every second one, and the day looked at. */
export function LaneHead({ scale, day }: { readonly scale: Scale; readonly day: Day }) {
  return (
    <span className={styles.laneHead} aria-hidden>
      {scale.years
        .filter((year) => year % 2 === 1)
        .map((year) => (
          <span
            key={year}
            className={styles.year}
            data-minor={isMinor(year, scale)}
            style={{ left: `${placeOf(yearStart(year), scale)}%` }}
          >
            {year}
          </span>
        ))}
      <span className={styles.pointer} style={{ left: `${placeOf(day, scale)}%` }} />
    </span>
  );
}

/** On narrower screens every second label stands, and none that would leave the lane. */
function isMinor(year: number, scale: Scale): boolean {
  return year % 4 === 1 || placeOf(yearStart(year), scale) > 85;
}
