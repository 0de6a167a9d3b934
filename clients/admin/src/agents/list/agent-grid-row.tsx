// biome-ignore-all lint/a11y/useSemanticElements: virtual rows are placed one by one, which a table element does not allow; the roles say the same
// biome-ignore-all lint/a11y/useFocusableInteractive: the grid holds the focus and names its active row by aria-activedescendant
// biome-ignore-all lint/a11y/useKeyWithClickEvents: the grid handles the keys of its rows
// biome-ignore-all lint/a11y/useAriaPropsSupportedByRole: both roles of a cell take aria-colindex
import { FlexRender } from '@tanstack/react-table';
import { memo } from 'react';
import styles from '../../page/grid/grid.module.css';
import type { AgentRow } from '../agent-row.ts';
import type { ColumnName } from './agent-columns.tsx';
import type { TableRow } from './use-agent-table.ts';

interface Place {
  readonly index: number;
  readonly start: number;
}

interface Props extends Place {
  readonly row: TableRow;
  /** The visible columns: a row is drawn anew when they change. */
  readonly names: readonly ColumnName[];
  readonly chosen: boolean;
  readonly onChoose: (index: number) => void;
  readonly onOpen: (agent: AgentRow) => void;
  readonly onHover: (agent: AgentRow) => void;
}

/** Drawn once while it stays the same: scrolling then costs only the rows that come in. */
export const GridRow = memo(function GridRow({
  row,
  index,
  start,
  chosen,
  onChoose,
  onOpen,
  onHover,
}: Props) {
  return (
    <div
      id={`agent-${row.id}`}
      role="row"
      aria-rowindex={index + 2}
      aria-selected={chosen}
      className={styles.row}
      style={{ top: start }}
      onPointerEnter={() => onHover(row.original)}
      onClick={() => onChoose(index)}
      onDoubleClick={() => onOpen(row.original)}
    >
      {row.getVisibleCells().map((cell, column) => (
        <div
          key={cell.id}
          role={column === 0 ? 'rowheader' : 'gridcell'}
          aria-colindex={column + 1}
          className={styles.cell}
          title={titleOf(cell.column.id, cell.getValue())}
        >
          <FlexRender cell={cell} />
        </div>
      ))}
    </div>
  );
});

/** Long texts are cut at the column's edge and shown whole on hover; numbers and marks never are. */
function titleOf(column: string, value: unknown): string | undefined {
  return typeof value === 'string' && ['name', 'agency', 'territories'].includes(column) ? value : undefined;
}
