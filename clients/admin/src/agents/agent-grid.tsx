// biome-ignore-all lint/a11y/useSemanticElements: virtual rows are placed one by one, which a table element does not allow; the roles say the same
// biome-ignore-all lint/a11y/useFocusableInteractive: the grid holds the focus and names its active row by aria-activedescendant
// biome-ignore-all lint/a11y/useKeyWithClickEvents: the grid handles the keys of its rows
// biome-ignore-all lint/a11y/useAriaPropsSupportedByRole: both roles of a cell take aria-colindex
import { useMediaQuery } from '@mantine/hooks';
import { useTable } from '@tanstack/react-table';
import { defaultRangeExtractor, useVirtualizer } from '@tanstack/react-virtual';
import { type CSSProperties, useEffect, useMemo, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { agentColumns, agentTableFeatures, type ColumnName, columnLayout } from './agent-columns.tsx';
import styles from './agent-grid.module.css';
import { AgentGridHead } from './agent-grid-head.tsx';
import type { AgentListState } from './agent-list-state.ts';
import { useActiveRow } from './use-active-row.ts';
import type { AgentRow } from './use-agent-pages.ts';

interface Props {
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

const none: readonly ColumnName[] = [];
const narrow: readonly ColumnName[] = ['phone', 'nik'];

/**
 * A grid of virtual rows. The focus stays on the grid and the active row is named by aria-activedescendant:
 * a focus on a row would die with the row when it is scrolled away.
 */
export function AgentGrid({
  rows,
  total,
  hasMore,
  busy,
  state,
  onChange,
  onNearEnd,
  onOpen,
  onHover,
}: Props) {
  const { t } = useTranslation();
  const scroller = useRef<HTMLDivElement>(null);
  const height = state.roomy ? 44 : 36;
  const hidden = useMediaQuery('(max-width: 1279px)', false, { getInitialValueInEffect: false })
    ? narrow
    : none;
  const columnVisibility = useMemo(() => Object.fromEntries(hidden.map((name) => [name, false])), [hidden]);
  const data = useMemo(() => [...rows], [rows]);
  const table = useTable({
    features: agentTableFeatures,
    columns: agentColumns,
    data,
    getRowId: ({ id }) => id,
    state: { columnVisibility },
  });
  const shown = table.getRowModel().rows;
  const { active, setActive, onKeyDown } = useActiveRow({
    count: shown.length,
    page: () => Math.max(1, Math.floor((scroller.current?.clientHeight ?? 0) / height) - 2),
    onOpen: (index) => rows[index] !== undefined && onOpen(rows[index]),
    onMove: (index) => virtualizer.scrollToIndex(index, { align: 'auto' }),
  });
  const virtualizer = useVirtualizer({
    count: shown.length + (hasMore ? 1 : 0),
    getScrollElement: () => scroller.current,
    estimateSize: () => height,
    overscan: 12,
    scrollPaddingStart: 40,
    // The active row stays mounted, so that aria-activedescendant always names something.
    rangeExtractor: (range) => {
      const indices = defaultRangeExtractor(range);
      return active === null || active >= range.count || indices.includes(active)
        ? indices
        : [...indices, active].sort((one, other) => one - other);
    },
  });
  useEffect(() => virtualizer.measure(), [virtualizer, height]);
  const items = virtualizer.getVirtualItems();
  const last = items.at(-1)?.index ?? 0;
  useEffect(() => {
    if (hasMore && last >= shown.length - 20) onNearEnd();
  }, [hasMore, last, shown.length, onNearEnd]);
  const names = table.getVisibleLeafColumns().map(({ id }) => id as ColumnName);
  const { columns, least } = columnLayout(names, hidden === narrow);
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
        {items.map(({ index, start }) => {
          const row = shown[index];
          if (row === undefined)
            return <WaitingRow key="waiting" start={start} names={names} index={index} />;
          return (
            <div
              key={row.id}
              id={`agent-${row.id}`}
              role="row"
              aria-rowindex={index + 2}
              aria-selected={index === active}
              className={styles.row}
              style={{ top: start }}
              onPointerEnter={() => onHover(row.original)}
              onClick={() => setActive(index)}
              onDoubleClick={() => onOpen(row.original)}
            >
              {row.getVisibleCells().map((cell, column) => (
                <div
                  key={cell.id}
                  role={column === 0 ? 'rowheader' : 'gridcell'}
                  aria-colindex={column + 1}
                  className={styles.cell}
                  title={
                    typeof cell.getValue() === 'string' ? titleOf(cell.column.id, cell.getValue()) : undefined
                  }
                >
                  <table.FlexRender cell={cell} />
                </div>
              ))}
            </div>
          );
        })}
      </div>
    </div>
  );
}

/** Long texts are cut at the column's edge and shown whole on hover; numbers and marks never are. */
function titleOf(column: string, value: unknown): string | undefined {
  return ['name', 'agency', 'territories'].includes(column) ? String(value) : undefined;
}

interface WaitingProps {
  readonly start: number;
  readonly index: number;
  readonly names: readonly ColumnName[];
}

function WaitingRow({ start, index, names }: WaitingProps) {
  const { t } = useTranslation();
  return (
    <div role="row" aria-rowindex={index + 2} className={styles.row} style={{ top: start }}>
      <div role="gridcell" aria-colindex={1} aria-colspan={names.length} className={styles.cell}>
        <span className={styles.missing}>{t('page.loading')}</span>
      </div>
    </div>
  );
}
