// biome-ignore-all lint/a11y/useSemanticElements: virtual rows are placed one by one, which a table element does not allow; the roles say the same
import type { VirtualItem } from '@tanstack/react-virtual';
import { type CSSProperties, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import styles from '../../page/grid/grid.module.css';
import { useActiveRow } from '../../page/grid/use-active-row.ts';
import { useVirtualRows } from '../../page/grid/use-virtual-rows.ts';
import { WaitingRow } from '../../page/grid/waiting-row.tsx';
import type { AgentRow } from '../agent-row.ts';
import type { ColumnName } from './agent-columns.tsx';
import { AgentGridHead } from './agent-grid-head.tsx';
import { GridRow } from './agent-grid-row.tsx';
import type { AgentListState } from './agent-list-state.ts';
import { type TableRow, useAgentTable } from './use-agent-table.ts';

export interface GridProps {
  readonly rows: readonly AgentRow[];
  readonly total: number;
  readonly hasMore: boolean;
  readonly busy: boolean;
  readonly state: AgentListState;
  readonly onChange: (patch: Partial<AgentListState>) => void;
  readonly onNearEnd: () => void;
  readonly onOpen: (agent: AgentRow) => void;
  readonly onHover: (agent: AgentRow) => void;
}

/**
 * A grid of virtual rows. The focus stays on the grid and the active row is named by aria-activedescendant:
 * a focus on a row would die with the row when it is scrolled away.
 */
export function AgentGrid({ rows, total, hasMore, busy, state, onChange, onNearEnd, ...ways }: GridProps) {
  const { t } = useTranslation();
  const scroller = useRef<HTMLDivElement>(null);
  const height = state.roomy ? 44 : 36;
  const { shown, names, columns, least } = useAgentTable(rows);
  const loaded = shown.length;
  const { active, setActive, onKeyDown } = useActiveRow({
    count: loaded,
    page: () => Math.max(1, Math.floor((scroller.current?.clientHeight ?? 0) / height) - 2),
    onOpen: (index) => rows[index] !== undefined && ways.onOpen(rows[index]),
    onMove: (index) => virtualizer.scrollToIndex(index, { align: 'auto' }),
  });
  const virtualizer = useVirtualRows({ scroller, height, active, loaded, hasMore, onNearEnd });
  const activeRow = active === null ? undefined : shown[active];
  return (
    <div
      ref={scroller}
      className={styles.grid}
      style={{ '--columns': columns, '--least': least, '--row': `${height}px` } as CSSProperties}
      role="grid"
      aria-label={t('agents.table')}
      aria-rowcount={hasMore && total > 10_000 ? -1 : total + 1}
      aria-colcount={names.length}
      aria-busy={busy}
      aria-readonly
      aria-activedescendant={activeRow === undefined ? undefined : `agent-${activeRow.id}`}
      tabIndex={0}
      onKeyDown={onKeyDown}
    >
      <AgentGridHead names={names} state={state} onChange={onChange} />
      <div role="rowgroup" className={styles.body} style={{ height: virtualizer.getTotalSize() }}>
        {drawnRows(virtualizer.getVirtualItems(), { shown, names, active, onChoose: setActive, ...ways })}
      </div>
    </div>
  );
}

interface Drawing extends Pick<GridProps, 'onOpen' | 'onHover'> {
  readonly shown: readonly TableRow[];
  readonly names: readonly ColumnName[];
  readonly active: number | null;
  readonly onChoose: (index: number) => void;
}

function drawnRows(items: readonly VirtualItem[], { shown, active, names, ...ways }: Drawing) {
  return items.map(({ index, start }) => {
    const row = shown[index];
    if (row === undefined)
      return <WaitingRow key="waiting" index={index} start={start} span={names.length} />;
    const chosen = index === active;
    return (
      <GridRow key={row.id} index={index} start={start} row={row} names={names} chosen={chosen} {...ways} />
    );
  });
}
