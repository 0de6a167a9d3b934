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
  const language = useLanguage();
  return useMemo(() => {
    const name: Column = {
      name: 'name',
      label: t('participants.name'),
      width: [168, 1.4],
      cell: (row) => <NameCell row={row} />,
      title: (row) => row.name,
      ...(sight === 'names' ? { sorts: ['nama', '-nama'] as const } : {}),
    };
    const rest: readonly Column[] = [
      {
        name: 'coverage',
        label: t('participants.coverage'),
        width: [250, 0],
        cell: (row) => <CoverageCell row={row} />,
      },
      {
        name: 'kpj',
        label: t('participants.kpj'),
        width: [124, 0],
        cell: ({ kpj }) => <MaskedNumber value={kpj} word={t('agents.masked')} />,
      },
      {
        name: 'district',
        label: t('participants.district'),
        width: [140, 1],
        cell: (row) => row.district.name,
        title: (row) => row.district.name,
      },
      {
        name: 'sector',
        label: t('participants.sector'),
        width: [170, 1.2],
        cell: (row) => t(`sector.${row.sector}`),
        title: (row) => t(`sector.${row.sector}`),
      },
      {
        name: 'registered',
        label: t('participants.registered'),
        width: [128, 0],
        cell: (row) => <span className="number">{showDay(row.registeredOn, language, 'short')}</span>,
        sorts: ['terdaftar', '-terdaftar'],
      },
    ];
    return [name, ...rest];
  }, [t, language, sight]);
}

function NameCell({ row: { id, name } }: { readonly row: ParticipantRow }) {
  const addressOf = useParticipantAddress();
  // The grid is one stop for Tab; the link is there for the pointer and for opening in a new tab.
  return (
    <Link className={styles.name} {...addressOf(id)} tabIndex={-1}>
      {name}
    </Link>
  );
}

function CoverageCell({ row: { coverage } }: { readonly row: ParticipantRow }) {
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
