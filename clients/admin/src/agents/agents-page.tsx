import { Skeleton } from '@mantine/core';
import { showDay } from '@perisai/sdk/calendar';
import { documentKey, useClient } from '@perisai/sdk/react';
import { useQueryClient } from '@tanstack/react-query';
import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { useLanguage } from '../page/language.ts';
import { Late } from '../page/late.tsx';
import { Notice } from '../page/notice.tsx';
import { ProblemNotice } from '../page/problem-notice.tsx';
import { useTitle } from '../page/use-title.ts';
import { useViewer } from '../page/viewer.ts';
import { useAgentAddress } from './agent-address.ts';
import { agentById } from './agent-documents.ts';
import { AgentFilters } from './agent-filters.tsx';
import { AgentGrid } from './agent-grid.tsx';
import { AgentsHeading } from './agents-heading.tsx';
import styles from './agents-page.module.css';
import { EmptyAgents } from './empty-agents.tsx';
import { PastedCodesNote } from './pasted-codes-note.tsx';
import { useAgentList } from './use-agent-list.ts';
import { type AgentRow, useAgentPages } from './use-agent-pages.ts';

export function AgentsPage() {
  const { t } = useTranslation();
  const language = useLanguage();
  const { businessDate } = useViewer();
  const list = useAgentList();
  const { state, change } = list;
  const answer = useAgentPages(state);
  const open = useOpenAgent();
  const { hasNextPage, isFetchingNextPage, fetchNextPage } = answer;
  const nearEnd = useCallback(() => {
    if (!isFetchingNextPage) void fetchNextPage();
  }, [isFetchingNextPage, fetchNextPage]);
  useTitle(`${t('agents.title')} · ${t('app.title')}`);
  return (
    <div className={styles.page}>
      <AgentsHeading total={answer.total} list={list} />
      {state.asOf !== null && state.asOf !== businessDate ? (
        <Notice kind="warning">
          <p>
            {t('agents.asOfBanner', { day: showDay(state.asOf, language) })}{' '}
            <button type="button" className={styles.link} onClick={() => change({ asOf: null })}>
              {t('agents.asOfBack')}
            </button>
          </p>
        </Notice>
      ) : null}
      <AgentFilters list={list} />
      {list.ignored.length === 0 ? null : (
        <Notice kind="info">{t('page.ignored', { names: list.ignored.join(', ') })}</Notice>
      )}
      {state.codes.length === 0 ? null : (
        <PastedCodesNote state={state} onClear={() => change({ codes: [] })} />
      )}
      {answer.error === null ? null : (
        <ProblemNotice problem={answer.error} onRetry={() => void answer.refetch()} />
      )}
      {answer.isPending ? <WaitingGrid roomy={state.roomy} /> : null}
      {answer.total === 0 && !answer.isPlaceholderData ? (
        <EmptyAgents state={state} onChange={change} />
      ) : null}
      {answer.total !== null && answer.total > 0 ? (
        <AgentGrid
          rows={answer.rows}
          total={answer.total}
          hasMore={hasNextPage}
          busy={answer.isPlaceholderData}
          state={state}
          onChange={change}
          onNearEnd={nearEnd}
          {...open}
        />
      ) : null}
    </div>
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
