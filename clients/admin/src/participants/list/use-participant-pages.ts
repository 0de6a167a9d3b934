import type { ResultOf } from '@graphql-typed-document-node/core';
import type { ProblemError } from '@perisai/sdk/problem';
import { useClient } from '@perisai/sdk/react';
import { type InfiniteData, keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { participantsPage } from '../participant-documents.ts';
import { askedOf, canAsk, participantFilter, participantOrder } from './participant-list-filter.ts';
import type { ParticipantList } from './use-participant-list.ts';

type Answer = ResultOf<typeof participantsPage>;
/** A participant as lists show it. */
export type ParticipantRow = Answer['participants']['nodes'][number];

const rowsPerPage = 50;

/** Cursor pages, joined: the next one is fetched when its rows come near. */
export function useParticipantPages({ state, typed }: ParticipantList) {
  const client = useClient();
  const question = {
    filter: participantFilter(state, typed),
    orderBy: participantOrder(state, typed.sight),
    first: rowsPerPage,
  };
  const query = useInfiniteQuery<
    Answer,
    ProblemError,
    InfiniteData<Answer>,
    readonly unknown[],
    string | null
  >({
    queryKey: ['participants-list', question],
    enabled: canAsk(askedOf(typed)),
    queryFn: ({ pageParam, signal }) =>
      client.request(participantsPage, { ...question, after: pageParam }, { signal }),
    initialPageParam: null,
    getNextPageParam: ({ participants: { pageInfo } }) => (pageInfo.hasNextPage ? pageInfo.endCursor : null),
    placeholderData: keepPreviousData,
  });
  const rows = useMemo(
    () => query.data?.pages.flatMap(({ participants }) => participants.nodes) ?? [],
    [query.data],
  );
  return { ...query, rows, total: query.data?.pages[0]?.participants.totalCount ?? null };
}
