import { IconArrowDown, IconArrowsSort, IconArrowUp } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import styles from './grid.module.css';

export type Sorts<Sort extends string> = readonly [ascending: Sort, descending: Sort];

export function directionOf<Sort extends string>([ascending, descending]: Sorts<Sort>, sort: Sort) {
  if (sort === ascending) return 'ascending';
  return sort === descending ? 'descending' : 'none';
}

interface Props<Sort extends string> {
  readonly label: string;
  readonly pair: Sorts<Sort>;
  readonly sort: Sort;
  readonly onSort: (sort: Sort) => void;
}

export function SortButton<Sort extends string>({ label, pair, sort, onSort }: Props<Sort>) {
  const { t } = useTranslation();
  const current = directionOf(pair, sort);
  const Icon = { ascending: IconArrowUp, descending: IconArrowDown, none: IconArrowsSort }[current];
  return (
    <button
      type="button"
      className={styles.sort}
      title={t('page.sortBy', { column: label })}
      onClick={() => onSort(current === 'ascending' ? pair[1] : pair[0])}
    >
      {label} <Icon size={14} stroke={1.5} aria-hidden data-on={current !== 'none'} />
    </button>
  );
}
