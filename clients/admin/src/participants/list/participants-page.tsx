import { Skeleton } from '@mantine/core';
import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { VirtualGrid } from '../../page/grid/virtual-grid.tsx';
import { Late } from '../../page/late.tsx';
import { Notice } from '../../page/notice.tsx';
import { ProblemNotice } from '../../page/problem-notice.tsx';
import { useTitle } from '../../page/use-title.ts';
import { useParticipantAddress } from '../participant-address.ts';
import { EmptyParticipants } from './empty-participants.tsx';
import { useParticipantColumns } from './participant-columns.tsx';
import { ParticipantFilters } from './participant-filters.tsx';
import { askedOf, canAsk } from './participant-list-filter.ts';
import { ParticipantsHeading } from './participants-heading.tsx';
import styles from './participants-page.module.css';
import { type ParticipantList, useParticipantList } from './use-participant-list.ts';
import { type ParticipantRow, useParticipantPages } from './use-participant-pages.ts';

export function ParticipantsPage() {
  const { t } = useTranslation();
  const list = useParticipantList();
  const answer = useParticipantPages(list);
  useTitle(`${t('participants.heading')} · ${t('app.title')}`);
  const asks = canAsk(askedOf(list.typed));
  return (
    <div className={styles.page}>
      <ParticipantsHeading total={asks ? answer.total : null} list={list} />
      <ParticipantFilters list={list} />
      {list.ignored.length === 0 ? null : (
        <Notice kind="info">{t('page.ignored', { names: list.ignored.join(', ') })}</Notice>
      )}
      {answer.error === null ? null : (
        <ProblemNotice problem={answer.error} onRetry={() => void answer.refetch()} />
      )}
      {answer.isPending && asks ? <WaitingRows /> : null}
      {asks ? <Rows list={list} answer={answer} /> : null}
    </div>
  );
}

interface RowsProps {
  readonly list: ParticipantList;
  readonly answer: ReturnType<typeof useParticipantPages>;
}

function Rows({ list, answer }: RowsProps) {
  const { t } = useTranslation();
  const columns = useParticipantColumns(list.typed.sight);
  const navigate = useNavigate();
  const addressOf = useParticipantAddress();
  const { rows, total, hasNextPage, isFetchingNextPage, fetchNextPage, isPlaceholderData } = answer;
  const nearEnd = useCallback(() => {
    if (!isFetchingNextPage) void fetchNextPage();
  }, [isFetchingNextPage, fetchNextPage]);
  const open = ({ id }: ParticipantRow) => {
    const { to, state } = addressOf(id);
    void navigate(to, { state });
  };
  if (total === 0 && !isPlaceholderData) return <EmptyParticipants list={list} />;
  if (total === null || total === 0) return null;
  return (
    <VirtualGrid
      label={t('participants.table')}
      columns={columns}
      rows={rows}
      total={total}
      hasMore={hasNextPage}
      busy={isPlaceholderData}
      roomy={list.state.roomy}
      sort={list.state.sort}
      onSort={(sort) => list.change({ sort })}
      onNearEnd={nearEnd}
      onOpen={open}
    />
  );
}

function WaitingRows() {
  const { t } = useTranslation();
  return (
    <Late>
      <div className={styles.waiting} role="status" aria-label={t('page.loading')}>
        {Array.from({ length: 12 }, (_, row) => row).map((row) => (
          <Skeleton key={row} height={28} radius={4} />
        ))}
      </div>
    </Late>
  );
}
