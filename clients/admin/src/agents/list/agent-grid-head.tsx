// biome-ignore-all lint/a11y/useSemanticElements: virtual rows are placed one by one, which a table element does not allow; the roles say the same
// biome-ignore-all lint/a11y/useFocusableInteractive: the grid holds the focus and names its active row by aria-activedescendant
import { IconArrowDown, IconArrowsSort, IconArrowUp } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { seesNames, useViewer } from '../../page/viewer.ts';
import type { ColumnName } from './agent-columns.tsx';
import styles from './agent-grid.module.css';
import type { AgentListState, AgentSort } from './agent-list-state.ts';

const sorts: Partial<Record<ColumnName, readonly [AgentSort, AgentSort]>> = {
  code: ['kode', '-kode'],
  name: ['nama', '-nama'],
};

interface Props {
  readonly names: readonly ColumnName[];
  readonly state: AgentListState;
  readonly onChange: (patch: Partial<AgentListState>) => void;
}

export function AgentGridHead({ names, state, onChange }: Props) {
  const sortable = seesNames(useViewer());
  const { t } = useTranslation();
  return (
    <div role="rowgroup" className={styles.head}>
      <div role="row" aria-rowindex={1} className={styles.headRow}>
        {names.map((name, index) => {
          const label = t(`agents.column.${name}`);
          const pair = name === 'name' && !sortable ? undefined : sorts[name];
          return (
            <div
              key={name}
              role="columnheader"
              aria-colindex={index + 1}
              aria-sort={pair === undefined ? undefined : direction(pair, state.sort)}
              className={styles.cell}
            >
              {pair === undefined ? (
                label
              ) : (
                <SortButton
                  label={label}
                  pair={pair}
                  sort={state.sort}
                  onSort={(sort) => onChange({ sort })}
                />
              )}
            </div>
          );
        })}
      </div>
    </div>
  );
}

function direction([ascending, descending]: readonly [AgentSort, AgentSort], sort: AgentSort) {
  if (sort === ascending) return 'ascending';
  return sort === descending ? 'descending' : 'none';
}

interface SortProps {
  readonly label: string;
  readonly pair: readonly [AgentSort, AgentSort];
  readonly sort: AgentSort;
  readonly onSort: (sort: AgentSort) => void;
}

function SortButton({ label, pair, sort, onSort }: SortProps) {
  const { t } = useTranslation();
  const current = direction(pair, sort);
  const Icon = { ascending: IconArrowUp, descending: IconArrowDown, none: IconArrowsSort }[current];
  return (
    <button
      type="button"
      className={styles.sort}
      title={t('agents.sortBy', { column: label })}
      onClick={() => onSort(current === 'ascending' ? pair[1] : pair[0])}
    >
      {label} <Icon size={14} stroke={1.5} aria-hidden data-on={current !== 'none'} />
    </button>
  );
}
