// biome-ignore-all lint/a11y/useSemanticElements: virtual rows are placed one by one, which a table element does not allow; the roles say the same
// biome-ignore-all lint/a11y/useFocusableInteractive: the grid holds the focus and names its active row by aria-activedescendant
import { useTranslation } from 'react-i18next';
import styles from '../../page/grid/grid.module.css';
import { directionOf, SortButton, type Sorts } from '../../page/grid/sort-button.tsx';
import { seesNames, useViewer } from '../../page/viewer.ts';
import type { ColumnName } from './agent-columns.tsx';
import type { AgentListState, AgentSort } from './agent-list-state.ts';

const sorts: Partial<Record<ColumnName, Sorts<AgentSort>>> = {
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
              aria-sort={pair === undefined ? undefined : directionOf(pair, state.sort)}
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
