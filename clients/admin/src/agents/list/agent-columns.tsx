import { columnVisibilityFeature, createColumnHelper, tableFeatures } from '@tanstack/react-table';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import styles from '../../page/grid/grid.module.css';
import { MaskedNumber } from '../../page/masked.tsx';
import { useAgentAddress } from '../agent-address.ts';
import type { AgentRow } from '../agent-row.ts';
import { StatusMark } from '../status-mark.tsx';

export const agentTableFeatures = tableFeatures({ columnVisibilityFeature });

export type ColumnName = 'code' | 'name' | 'status' | 'agency' | 'territories' | 'phone' | 'nik';

/** On a tablet five columns stand beside the folded bar without scrolling. */
const compact: Partial<Record<ColumnName, number>> = {
  code: 94,
  name: 150,
  status: 126,
  agency: 140,
  territories: 150,
};

/** Least width in pixels and share of what is left, in the order in which the columns stand. */
const widths: Record<ColumnName, readonly [least: number, share: number]> = {
  code: [104, 0],
  name: [168, 1.2],
  status: [140, 0],
  agency: [176, 1.6],
  territories: [184, 1.6],
  phone: [136, 0],
  nik: [168, 0],
};

/** Rows stand by themselves: only widths that do not depend on their contents line the columns up. */
export function columnLayout(names: readonly ColumnName[], isCompact: boolean) {
  const chosen = names.map((name) => {
    const [least, share] = widths[name];
    return [(isCompact ? compact[name] : undefined) ?? least, share] as const;
  });
  const columns = chosen.map(([least, share]) =>
    share === 0 ? `${least}px` : `minmax(${least}px, ${share}fr)`,
  );
  return { columns: columns.join(' '), least: `${chosen.reduce((sum, [least]) => sum + least, 0)}px` };
}

const column = createColumnHelper<typeof agentTableFeatures, AgentRow>();

export const agentColumns = column.columns([
  column.accessor('code', { id: 'code', cell: ({ row }) => <CodeCell agent={row.original} /> }),
  column.accessor('name', { id: 'name' }),
  column.accessor('status', { id: 'status', cell: ({ row }) => <StatusMark status={row.original.status} /> }),
  column.accessor(({ agency }) => agency?.name ?? null, {
    id: 'agency',
    cell: ({ row }) => row.original.agency?.name ?? <Missing what="noAgency" />,
  }),
  column.accessor(({ territories }) => namesOf(territories), {
    id: 'territories',
    cell: ({ row }) =>
      row.original.territories.length === 0 ? (
        <Missing what="noTerritory" />
      ) : (
        namesOf(row.original.territories)
      ),
  }),
  column.accessor('phone', { id: 'phone', cell: ({ row }) => <NumberCell value={row.original.phone} /> }),
  column.accessor('nik', { id: 'nik', cell: ({ row }) => <NumberCell value={row.original.nik} /> }),
]);

function namesOf(territories: AgentRow['territories']): string {
  return territories.map(({ name }) => name).join(', ');
}

function CodeCell({ agent }: { readonly agent: AgentRow }) {
  const addressOf = useAgentAddress();
  // The grid is one stop for Tab; the link is there for the pointer and for opening in a new tab.
  return (
    <Link className={styles.code} {...addressOf(agent.id)} tabIndex={-1}>
      {agent.code}
      <span className="hidden-visually">, {agent.name}</span>
    </Link>
  );
}

function NumberCell({ value }: { readonly value: string | null }) {
  const { t } = useTranslation();
  return value === null ? (
    <Missing what="noPhone" />
  ) : (
    <MaskedNumber value={value} word={t('agents.masked')} />
  );
}

/** What is missing is said, never left blank. */
function Missing({ what }: { readonly what: 'noAgency' | 'noTerritory' | 'noPhone' }) {
  const { t } = useTranslation();
  return <span className={styles.missing}>{t(`agents.${what}`)}</span>;
}
