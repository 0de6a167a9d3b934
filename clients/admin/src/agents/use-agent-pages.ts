import type { ResultOf } from '@graphql-typed-document-node/core';
import type { ProblemError } from '@perisai/sdk/problem';
import { useClient } from '@perisai/sdk/react';
import {
  type InfiniteData,
  keepPreviousData,
  type QueryClient,
  useInfiniteQuery,
} from '@tanstack/react-query';
import { useMemo } from 'react';
import { seesNames, useViewer } from '../page/viewer.ts';
import { agentsPage } from './agent-documents.ts';
import { agentFilter, agentOrder } from './agent-list-filter.ts';
import type { AgentListState } from './agent-list-state.ts';

type Page = ResultOf<typeof agentsPage>;
export type AgentRow = Page['agents']['nodes'][number];

const listKey = 'agents-list';
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
  const query = useInfiniteQuery<Page, ProblemError, InfiniteData<Page>, readonly unknown[], string | null>({
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

/** A saved agent takes its place in every list already loaded; the row stays where it is until the list is asked anew. */
export function putIntoLists(queries: QueryClient, agent: AgentRow): void {
  queries.setQueriesData<InfiniteData<Page>>({ queryKey: [listKey] }, (data) =>
    data === undefined ? data : { ...data, pages: data.pages.map((page) => withAgent(page, agent)) },
  );
}

function withAgent(page: Page, agent: AgentRow): Page {
  const nodes = page.agents.nodes.map((row) => (row.id === agent.id ? agent : row));
  return { ...page, agents: { ...page.agents, nodes } };
}
