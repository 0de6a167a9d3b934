import { useMediaQuery } from '@mantine/hooks';
import { useTable } from '@tanstack/react-table';
import { useMemo } from 'react';
import type { AgentRow } from '../agent-row.ts';
import { agentColumns, agentTableFeatures, type ColumnName, columnLayout } from './agent-columns.tsx';

const hiddenWhenNarrow = { phone: false, nik: false };
const noneHidden = {};

/** Columns and rows; below 1280 the two numbers give way to the rest. */
export function useAgentTable(rows: readonly AgentRow[]) {
  const isNarrow = useMediaQuery('(max-width: 1279px)', false, { getInitialValueInEffect: false });
  const data = useMemo(() => [...rows], [rows]);
  const table = useTable({
    features: agentTableFeatures,
    columns: agentColumns,
    data,
    getRowId: ({ id }) => id,
    state: { columnVisibility: isNarrow ? hiddenWhenNarrow : noneHidden },
  });
  const visible = table.getVisibleLeafColumns();
  const layout = useMemo(() => {
    const names = visible.map(({ id }) => id as ColumnName);
    return { names, ...columnLayout(names, isNarrow) };
  }, [visible, isNarrow]);
  return { shown: table.getRowModel().rows, ...layout };
}

export type TableRow = ReturnType<typeof useAgentTable>['shown'][number];
