import { showDay, showMonth } from '@perisai/sdk/calendar';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { GridColumn } from '../../page/grid/virtual-grid.tsx';
import { useLanguage } from '../../page/language.ts';
import { MaskedNumber } from '../../page/masked.tsx';
import { CoverageMark } from '../coverage-mark.tsx';
import { useParticipantAddress } from '../participant-address.ts';
import type { Sight } from './participant-list-filter.ts';
import type { ParticipantSort } from './participant-list-state.ts';
import styles from './participants-page.module.css';
import type { ParticipantRow } from './use-participant-pages.ts';

type Column = GridColumn<ParticipantRow, ParticipantSort>;

export function useParticipantColumns(sight: Sight): readonly Column[] {
  const { t } = useTranslation();
  return useMemo(() => {
    const byName = {
      name: 'name',
      width: [168, 1.4],
      cell: (row) => <NameCell row={row} />,
      title: nameOf,
    } as const satisfies Shape;
    const name = sight === 'names' ? { ...byName, sorts: ['nama', '-nama'] as const } : byName;
    return [name, ...shapes].map((shape) => ({ ...shape, label: t(`participants.${shape.name}`) }));
  }, [t, sight]);
}

type Shape = Omit<Column, 'label'> & {
  readonly name: 'name' | 'coverage' | 'kpj' | 'district' | 'sector' | 'registered';
};

const nameOf = ({ name }: ParticipantRow) => name;
const districtOf = ({ district }: ParticipantRow) => district.name;

/** Every column but the name, in the order in which they stand. */
const shapes: readonly Shape[] = [
  { name: 'coverage', width: [250, 0], cell: (row) => <CoverageCell row={row} /> },
  { name: 'kpj', width: [124, 0], cell: (row) => <KpjCell row={row} /> },
  { name: 'district', width: [140, 1], cell: districtOf, title: districtOf },
  { name: 'sector', width: [170, 1.2], cell: (row) => <SectorCell row={row} /> },
  {
    name: 'registered',
    width: [128, 0],
    cell: (row) => <RegisteredCell row={row} />,
    sorts: ['terdaftar', '-terdaftar'],
  },
];

interface CellProps {
  readonly row: ParticipantRow;
}

function KpjCell({ row: { kpj } }: CellProps) {
  const { t } = useTranslation();
  return <MaskedNumber value={kpj} word={t('agents.masked')} />;
}

function SectorCell({ row: { sector } }: CellProps) {
  const { t } = useTranslation();
  return t(`sector.${sector}`);
}

function RegisteredCell({ row: { registeredOn } }: CellProps) {
  return <span className="number">{showDay(registeredOn, useLanguage(), 'short')}</span>;
}

function NameCell({ row: { id, name } }: CellProps) {
  const addressOf = useParticipantAddress();
  // The grid is one stop for Tab; the link is there for the pointer and for opening in a new tab.
  return (
    <Link className={styles.name} {...addressOf(id)} tabIndex={-1}>
      {name}
    </Link>
  );
}

function CoverageCell({ row: { coverage } }: CellProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  return (
    <>
      <CoverageMark status={coverage.status} />
      {coverage.paidThrough === null ? null : (
        <span className={styles.under}>
          {t('participants.paidThrough', { month: showMonth(coverage.paidThrough, language, 'short') })}
        </span>
      )}
    </>
  );
}
