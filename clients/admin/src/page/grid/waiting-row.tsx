// biome-ignore-all lint/a11y/useSemanticElements: virtual rows are placed one by one, which a table element does not allow; the roles say the same
// biome-ignore-all lint/a11y/useFocusableInteractive: the grid holds the focus and names its active row by aria-activedescendant
// biome-ignore-all lint/a11y/useAriaPropsSupportedByRole: both roles of a cell take aria-colindex
import { useTranslation } from 'react-i18next';
import styles from './grid.module.css';

interface Props {
  readonly index: number;
  readonly start: number;
  readonly span: number;
}

/** Stands at the end of what is loaded while the next page comes. */
export function WaitingRow({ start, index, span }: Props) {
  const { t } = useTranslation();
  return (
    <div role="row" aria-rowindex={index + 2} className={styles.row} style={{ top: start }}>
      <div role="gridcell" aria-colindex={1} aria-colspan={span} className={styles.cell}>
        <span className={styles.missing}>{t('page.loading')}</span>
      </div>
    </div>
  );
}
