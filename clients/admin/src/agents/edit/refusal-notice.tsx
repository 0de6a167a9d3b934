import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../page/language.ts';
import { Notice } from '../../page/notice.tsx';
import styles from './edit.module.css';
import type { Refusal } from './use-assign.ts';

/** Why the service refuses, in its own words, with the article where it rests on one. */
export function RefusalNotice({ because }: { readonly because: Refusal }) {
  const { t } = useTranslation();
  const language = useLanguage();
  return (
    <Notice kind="warning">
      <p>
        <strong>{t('edit.territory.refused')}</strong>
      </p>
      <ul className={styles.reasons}>
        {because.map(({ rule, text, legalBasis }) => (
          <li key={rule}>
            {text[language]}
            {legalBasis === null ? null : (
              <p className={styles.basis}>
                {t('edit.territory.basis', {
                  instrument: legalBasis.instrument,
                  article: legalBasis.article,
                })}
              </p>
            )}
          </li>
        ))}
      </ul>
    </Notice>
  );
}
