import { showDay } from '@perisai/sdk/calendar';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useLanguage, usePath } from '../page/language.ts';
import { ConfidenceMark } from '../page/reasons/confidence-mark.tsx';
import { SourceLink } from '../page/reasons/source-link.tsx';
import { lastDay } from '../page/timeline.ts';
import type { DatedValue } from './parameter.ts';
import styles from './parameters.module.css';
import { writeParameters } from './parameters-address.ts';

interface Props {
  readonly parameterKey: string;
  readonly values: readonly DatedValue[];
  readonly held: DatedValue | null;
}

/** Every value with its period, article and source, the rules that read it, and an address of its own. */
export function ParameterValues({ parameterKey, values, held }: Props) {
  const { t } = useTranslation();
  const path = usePath();
  const usedBy = [...new Set(values.flatMap((value) => value.usedBy))];
  const address = writeParameters({ key: parameterKey, on: null, confidence: null, text: '' });
  return (
    <div className={styles.detail}>
      <ol className={styles.values}>
        {values.map((value) => (
          <ValueEntry key={value.legalBasis.effectiveFrom} value={value} isHeld={value === held} />
        ))}
      </ol>
      <p className={styles.used}>
        {t('parameters.usedBy')}{' '}
        {usedBy.length === 0 ? t('parameters.usedByNone') : <span className="mono">{usedBy.join(', ')}</span>}
      </p>
      <p className={styles.used}>
        {t('parameters.key')}{' '}
        <Link to={`${path('/parameter')}${address.search}`} className="mono">
          {parameterKey}
        </Link>
      </p>
    </div>
  );
}

function ValueEntry({ value, isHeld }: { readonly value: DatedValue; readonly isHeld: boolean }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const { instrument, article, effectiveFrom, effectiveTo, confidence, source } = value.legalBasis;
  const from = showDay(effectiveFrom, language);
  return (
    <li data-held={isHeld}>
      <p>
        <strong className="number">{value.valueText[language]}</strong>{' '}
        <span className="number">
          {effectiveTo === null
            ? t('parameters.since', { from })
            : t('parameters.span', { from, until: showDay(lastDay(effectiveTo), language) })}
        </span>
      </p>
      <p>
        {instrument}, {article} <ConfidenceMark confidence={confidence} />
      </p>
      {source === null ? null : <SourceLink source={source} />}
    </li>
  );
}
