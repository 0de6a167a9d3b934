import type { ProblemError } from '@perisai/sdk/problem';
import { useClient } from '@perisai/sdk/react';
import { type InfiniteData, keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { seesNames, useViewer } from '../../page/viewer.ts';
import { agentsPage } from '../agent-documents.ts';
import type { AgentsAnswer } from '../agent-row.ts';
import { listKey } from '../kept-answers.ts';
import { agentFilter, agentOrder } from './agent-list-filter.ts';
import type { AgentListState } from './agent-list-state.ts';

const rowsPerPage = 100;

/** Cursor pages, joined: the next one is fetched when its rows come near. */
export function useAgentPages(state: AgentListState) {
  const client = useClient();
  const sight = seesNames(useViewer()) ? 'names' : 'codes';
  const question = {
    filter: agentFilter(state, sight),
    orderBy: agentOrder(state, sight),
    asOf: state.asOf,
    first: rowsPerPage,
  };
  const query = useInfiniteQuery<
    AgentsAnswer,
    ProblemError,
    InfiniteData<AgentsAnswer>,
    readonly unknown[],
    string | null
  >({
    queryKey: [listKey, question],
    queryFn: ({ pageParam, signal }) =>
      client.request(agentsPage, { ...question, after: pageParam }, { signal }),
    initialPageParam: null,
    getNextPageParam: ({ agents: { pageInfo } }) => (pageInfo.hasNextPage ? pageInfo.endCursor : null),
    placeholderData: keepPreviousData,
  });
  const rows = useMemo(() => query.data?.pages.flatMap(({ agents }) => agents.nodes) ?? [], [query.data]);
  return { ...query, rows, total: query.data?.pages[0]?.agents.totalCount ?? null };
}
