import { showDay } from '@perisai/sdk/calendar';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../language.ts';
import { ConfidenceMark } from './confidence-mark.tsx';
import styles from './legal-bases.module.css';
import type { Basis, ReasonShown } from './reason.ts';
import { SourceLink } from './source-link.tsx';

/** Every article that an explanation rests on, once, with its period and where it was read. */
export function LegalBases({ reasons }: { readonly reasons: readonly ReasonShown[] }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const bases = basesOf(reasons);
  if (bases.length === 0) return null;
  return (
    <details className={styles.bases} data-print="open" open>
      <summary>{t('reason.legalBasis', { count: bases.length })}</summary>
      <ul>
        {bases.map((basis) => (
          <li key={`${basis.instrument} ${basis.article}`}>
            <p>
              {basis.instrument}, {basis.article} <ConfidenceMark confidence={basis.confidence} />
            </p>
            <p className={styles.period}>
              {t('reason.since', { day: showDay(basis.effectiveFrom, language) })}
              {basis.effectiveTo === null
                ? null
                : `, ${t('reason.before', { day: showDay(basis.effectiveTo, language) })}`}
            </p>
            {basis.source === null ? null : <SourceLink source={basis.source} />}
          </li>
        ))}
      </ul>
    </details>
  );
}

function basesOf(reasons: readonly ReasonShown[]): readonly Basis[] {
  const all = reasons.flatMap(function walk(reason): readonly Basis[] {
    const own = reason.legalBasis === null ? [] : [reason.legalBasis];
    return [...own, ...(reason.because ?? []).flatMap(walk)];
  });
  return [...new Map(all.map((basis) => [`${basis.instrument} ${basis.article}`, basis])).values()];
}
