import { useTranslation } from 'react-i18next';
import type { Confidence } from '../../gql/graphql.ts';
import styles from './confidence-mark.module.css';

/** How well a rule is known: a word, and an edge that is whole for what was read, broken for what was not. */
export function ConfidenceMark({ confidence }: { readonly confidence: Confidence }) {
  const { t } = useTranslation();
  return (
    <span className={styles.mark} data-confidence={confidence}>
      {t(`confidence.${confidence}`)}
    </span>
  );
}
