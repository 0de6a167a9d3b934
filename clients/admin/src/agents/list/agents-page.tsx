import { Skeleton } from '@mantine/core';
import { showDay } from '@perisai/sdk/calendar';
import { documentKey, useClient } from '@perisai/sdk/react';
import { useQueryClient } from '@tanstack/react-query';
import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { useLanguage } from '../../page/language.ts';
import { Late } from '../../page/late.tsx';
import { Notice } from '../../page/notice.tsx';
import { ProblemNotice } from '../../page/problem-notice.tsx';
import { useTitle } from '../../page/use-title.ts';
import { useViewer } from '../../page/viewer.ts';
import { useAgentAddress } from '../agent-address.ts';
import { agentById } from '../agent-documents.ts';
import type { AgentRow } from '../agent-row.ts';
import { AgentFilters } from './agent-filters.tsx';
import { AgentGrid } from './agent-grid.tsx';
import { AgentsHeading } from './agents-heading.tsx';
import styles from './agents-page.module.css';
import { EmptyAgents } from './empty-agents.tsx';
import { PastedCodesNote } from './pasted-codes-note.tsx';
import { type AgentList, useAgentList } from './use-agent-list.ts';
import { useAgentPages } from './use-agent-pages.ts';

export function AgentsPage() {
  const { t } = useTranslation();
  const list = useAgentList();
  const answer = useAgentPages(list.state);
  useTitle(`${t('agents.title')} · ${t('app.title')}`);
  return (
    <div className={styles.page}>
      <AgentsHeading total={answer.total} list={list} />
      <AgentFilters list={list} />
      <ListNotices list={list} />
      {answer.error === null ? null : (
        <ProblemNotice problem={answer.error} onRetry={() => void answer.refetch()} />
      )}
      {answer.isPending ? <WaitingGrid roomy={list.state.roomy} /> : null}
      <Rows list={list} answer={answer} />
    </div>
  );
}

/** What the reader has to know about the list: another day, an address not understood, codes not found. */
function ListNotices({ list: { state, change, ignored } }: { readonly list: AgentList }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const { businessDate } = useViewer();
  return (
    <>
      {state.asOf === null || state.asOf === businessDate ? null : (
        <Notice kind="warning">
          <p>
            {t('agents.asOfBanner', { day: showDay(state.asOf, language) })}{' '}
            <button type="button" className={styles.link} onClick={() => change({ asOf: null })}>
              {t('agents.asOfBack')}
            </button>
          </p>
        </Notice>
      )}
      {ignored.length === 0 ? null : (
        <Notice kind="info">{t('page.ignored', { names: ignored.join(', ') })}</Notice>
      )}
      {state.codes.length === 0 ? null : (
        <PastedCodesNote state={state} onClear={() => change({ codes: [] })} />
      )}
    </>
  );
}

interface RowsProps {
  readonly list: AgentList;
  readonly answer: ReturnType<typeof useAgentPages>;
}

function Rows({ list: { state, change }, answer }: RowsProps) {
  const open = useOpenAgent();
  const { rows, total, hasNextPage, isFetchingNextPage, fetchNextPage, isPlaceholderData } = answer;
  const nearEnd = useCallback(() => {
    if (!isFetchingNextPage) void fetchNextPage();
  }, [isFetchingNextPage, fetchNextPage]);
  if (total === 0 && !isPlaceholderData) return <EmptyAgents state={state} onChange={change} />;
  if (total === null || total === 0) return null;
  return (
    <AgentGrid
      rows={rows}
      total={total}
      hasMore={hasNextPage}
      busy={isPlaceholderData}
      state={state}
      onChange={change}
      onNearEnd={nearEnd}
      {...open}
    />
  );
}

/** Opens an agent; hovering a row fetches its page ahead. */
function useOpenAgent() {
  const client = useClient();
  const queries = useQueryClient();
  const navigate = useNavigate();
  const addressOf = useAgentAddress();
  const onOpen = useCallback(
    ({ id }: AgentRow) => {
      const { to, state } = addressOf(id);
      void navigate(to, { state });
    },
    [navigate, addressOf],
  );
  const onHover = useCallback(
    ({ id }: AgentRow) =>
      void queries.prefetchQuery({
        queryKey: documentKey(agentById, { id }),
        queryFn: ({ signal }) => client.request(agentById, { id }, { signal }),
      }),
    [queries, client],
  );
  return { onOpen, onHover };
}

function WaitingGrid({ roomy }: { readonly roomy: boolean }) {
  const { t } = useTranslation();
  return (
    <Late>
      <div className={styles.waiting} role="status" aria-label={t('page.loading')}>
        {Array.from({ length: 12 }, (_, row) => row).map((row) => (
          <Skeleton key={row} height={roomy ? 36 : 28} radius={4} />
        ))}
      </div>
    </Late>
  );
}
