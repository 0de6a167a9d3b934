import type { ResultOf } from '@graphql-typed-document-node/core';
import type { ProblemError } from '@perisai/sdk/problem';
import { useClient } from '@perisai/sdk/react';
import { type InfiniteData, keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { useLocation, useNavigate } from 'react-router';
import { claimQueue } from '../claim-operations.ts';
import { type QueueState, queueFilter, queueOrder, readQueue, writeQueue } from './queue-state.ts';

type Answer = ResultOf<typeof claimQueue>;
/** A claim as the queue shows it. */
export type QueuedClaim = Answer['claims']['nodes'][number];

/** The name under which the queue is kept. */
export const queueKey = 'claim-queue';

/** The claims of the address, a hundred at a time, joined. */
export function useQueue() {
  const client = useClient();
  const { search } = useLocation();
  const navigate = useNavigate();
  const { state, ignored } = useMemo(() => readQueue(search), [search]);
  const question = { filter: queueFilter(state), orderBy: queueOrder(state) };
  const query = useInfiniteQuery<
    Answer,
    ProblemError,
    InfiniteData<Answer>,
    readonly unknown[],
    string | null
  >({
    queryKey: [queueKey, question],
    queryFn: ({ pageParam, signal }) =>
      client.request(claimQueue, { ...question, after: pageParam }, { signal }),
    initialPageParam: null,
    getNextPageParam: ({ claims: { pageInfo } }) => (pageInfo.hasNextPage ? pageInfo.endCursor : null),
    placeholderData: keepPreviousData,
  });
  const rows = useMemo(() => query.data?.pages.flatMap(({ claims }) => claims.nodes) ?? [], [query.data]);
  const change = (patch: Partial<QueueState>) =>
    void navigate({ search: writeQueue({ ...state, ...patch }) });
  return { ...query, rows, total: query.data?.pages[0]?.claims.totalCount ?? null, state, ignored, change };
}

export type Queue = ReturnType<typeof useQueue>;
