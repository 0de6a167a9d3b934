import { type Day, showDay } from '@perisai/sdk/calendar';
import { IconChevronRight } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../page/language.ts';
import { ConfidenceMark } from '../page/reasons/confidence-mark.tsx';
import type { Scale } from '../page/timeline.ts';
import { type Parameter, shownValue } from './parameter.ts';
import { ParameterLane } from './parameter-lane.tsx';
import { ParameterValues } from './parameter-values.tsx';
import styles from './parameters.module.css';

interface Props {
  readonly parameter: Parameter;
  readonly scale: Scale;
  readonly day: Day;
  readonly today: Day;
  readonly opened: boolean;
}

/** A parameter in one line: name, value on the day, how well it is known, and its lane; folded out, its sources. */
export function ParameterRow({ parameter, scale, day, today, opened }: Props) {
  const { t } = useTranslation();
  const language = useLanguage();
  const [isOpen, setOpen] = useState(opened);
  const { key, values, held } = parameter;
  const { name, legalBasis, valueText } = shownValue(parameter);
  const awaited = legalBasis.effectiveFrom > day;
  return (
    <details className={styles.row} open={isOpen} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>
        <IconChevronRight className={styles.chevron} size={16} stroke={1.5} aria-hidden />
        <span className={styles.name}>
          {name[language]}
          <span className={styles.printed} aria-hidden>
            {legalBasis.instrument}, {legalBasis.article}
          </span>
        </span>
        <span className={`${styles.value} number`}>
          {held === null ? (
            <span className={styles.none}>
              {awaited
                ? t('parameters.notYet', { day: showDay(legalBasis.effectiveFrom, language, 'short') })
                : t('parameters.noMore')}
            </span>
          ) : (
            valueText[language]
          )}
        </span>
        <span className={styles.confidence}>
          <ConfidenceMark confidence={legalBasis.confidence} />
        </span>
        <ParameterLane values={values} scale={scale} day={day} today={today} />
      </summary>
      {isOpen ? <ParameterValues parameterKey={key} values={values} held={held} /> : null}
    </details>
  );
}
