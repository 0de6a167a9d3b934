// biome-ignore-all lint/a11y/useSemanticElements: virtual rows are placed one by one, which a table element does not allow; the roles say the same
// biome-ignore-all lint/a11y/useFocusableInteractive: the grid holds the focus and names its active row by aria-activedescendant
// biome-ignore-all lint/a11y/useKeyWithClickEvents: the grid handles the keys of its rows
// biome-ignore-all lint/a11y/useAriaPropsSupportedByRole: both roles of a cell take aria-colindex
import { useMediaQuery } from '@mantine/hooks';
import type { VirtualItem } from '@tanstack/react-virtual';
import { type CSSProperties, type ReactNode, useRef } from 'react';
import styles from './grid.module.css';
import { directionOf, SortButton, type Sorts } from './sort-button.tsx';
import { useActiveRow } from './use-active-row.ts';
import { useVirtualRows } from './use-virtual-rows.ts';
import { WaitingRow } from './waiting-row.tsx';

export interface GridColumn<Row, Sort extends string> {
  readonly name: string;
  readonly label: string;
  /** Least width in pixels and share of what is left. */
  readonly width: readonly [least: number, share: number];
  readonly cell: (row: Row) => ReactNode;
  readonly title?: (row: Row) => string;
  readonly sorts?: Sorts<Sort>;
}

interface Props<Row extends { readonly id: string }, Sort extends string> {
  readonly label: string;
  readonly columns: readonly GridColumn<Row, Sort>[];
  readonly rows: readonly Row[];
  readonly total: number;
  readonly hasMore: boolean;
  readonly busy: boolean;
  readonly roomy: boolean;
  readonly sort: Sort;
  readonly onSort: (sort: Sort) => void;
  readonly onNearEnd: () => void;
  readonly onOpen: (row: Row) => void;
}

/** A list of any length: the focus stays on the grid, and the active row is named by aria-activedescendant. */
export function VirtualGrid<Row extends { readonly id: string }, Sort extends string>(
  props: Props<Row, Sort>,
) {
  const { columns, rows, total, hasMore, busy, onOpen, onNearEnd } = props;
  const scroller = useRef<HTMLDivElement>(null);
  const isPhone = useMediaQuery('(max-width: 767px)', false, { getInitialValueInEffect: false });
  const height = props.roomy || isPhone ? 44 : 36;
  const { active, setActive, onKeyDown } = useActiveRow({
    count: rows.length,
    page: () => Math.max(1, Math.floor((scroller.current?.clientHeight ?? 0) / height) - 2),
    onOpen: (index) => rows[index] !== undefined && onOpen(rows[index]),
    onMove: (index) => virtualizer.scrollToIndex(index, { align: 'auto' }),
  });
  const virtualizer = useVirtualRows({ scroller, height, active, loaded: rows.length, hasMore, onNearEnd });
  const activeRow = active === null ? undefined : rows[active];
  return (
    <div
      ref={scroller}
      className={styles.grid}
      style={{ ...layoutOf(columns), '--row': `${height}px` } as CSSProperties}
      role="grid"
      aria-label={props.label}
      aria-rowcount={hasMore && total > 10_000 ? -1 : total + 1}
      aria-colcount={columns.length}
      aria-busy={busy}
      aria-readonly
      aria-activedescendant={activeRow === undefined ? undefined : `row-${activeRow.id}`}
      tabIndex={0}
      onKeyDown={onKeyDown}
    >
      <Head columns={columns} sort={props.sort} onSort={props.onSort} />
      <div role="rowgroup" className={styles.body} style={{ height: virtualizer.getTotalSize() }}>
        {virtualizer
          .getVirtualItems()
          .map((item) => drawn(item, { columns, rows, active, setActive, onOpen }))}
      </div>
    </div>
  );
}

function layoutOf(columns: readonly Pick<GridColumn<never, never>, 'width'>[]) {
  const widths = columns.map(({ width: [least, share] }) =>
    share === 0 ? `${least}px` : `minmax(${least}px, ${share}fr)`,
  );
  const least = columns.reduce((sum, { width }) => sum + width[0], 0);
  return { '--columns': widths.join(' '), '--least': `${least}px` };
}

function Head<Row, Sort extends string>({
  columns,
  sort,
  onSort,
}: {
  readonly columns: readonly GridColumn<Row, Sort>[];
  readonly sort: Sort;
  readonly onSort: (sort: Sort) => void;
}) {
  return (
    <div role="rowgroup" className={styles.head}>
      <div role="row" aria-rowindex={1} className={styles.headRow}>
        {columns.map(({ name, label, sorts }, index) => (
          <div
            key={name}
            role="columnheader"
            aria-colindex={index + 1}
            aria-sort={sorts === undefined ? undefined : directionOf(sorts, sort)}
            className={styles.cell}
          >
            {sorts === undefined ? (
              label
            ) : (
              <SortButton label={label} pair={sorts} sort={sort} onSort={onSort} />
            )}
          </div>
        ))}
      </div>
    </div>
  );
}

interface Drawing<Row, Sort extends string> {
  readonly columns: readonly GridColumn<Row, Sort>[];
  readonly rows: readonly Row[];
  readonly active: number | null;
  readonly setActive: (index: number) => void;
  readonly onOpen: (row: Row) => void;
}

function drawn<Row extends { readonly id: string }, Sort extends string>(
  { index, start }: VirtualItem,
  { columns, rows, active, setActive, onOpen }: Drawing<Row, Sort>,
) {
  const row = rows[index];
  if (row === undefined)
    return <WaitingRow key="waiting" index={index} start={start} span={columns.length} />;
  return (
    <div
      key={row.id}
      id={`row-${row.id}`}
      role="row"
      aria-rowindex={index + 2}
      aria-selected={index === active}
      className={styles.row}
      style={{ top: start }}
      onClick={() => setActive(index)}
      onDoubleClick={() => onOpen(row)}
    >
      {columns.map(({ name, cell, title }, column) => (
        <div
          key={name}
          role={column === 0 ? 'rowheader' : 'gridcell'}
          aria-colindex={column + 1}
          className={styles.cell}
          title={title?.(row)}
        >
          {cell(row)}
        </div>
      ))}
    </div>
  );
}
