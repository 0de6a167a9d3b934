import type { TypedDocument, VariablesOf } from '@perisai/sdk/client';
import type { ProblemError } from '@perisai/sdk/problem';
import { useClient } from '@perisai/sdk/react';
import { type InfiniteData, useInfiniteQuery } from '@tanstack/react-query';

interface Page<Row> {
  readonly totalCount?: number;
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
  readonly nodes: readonly Row[];
}

interface Paged<Answer, Row> {
  readonly key: readonly unknown[];
  readonly document: TypedDocument<Answer, { id: string; after?: string | null | undefined }>;
  readonly id: string;
  /** Where the page lies in the answer; null when the thing it belongs to is absent. */
  readonly pageOf: (answer: Answer) => Page<Row> | null;
}

/** The rows that belong to one thing, a page at a time, joined. */
export function usePages<Answer, Row>({ key, document, id, pageOf }: Paged<Answer, Row>) {
  const client = useClient();
  const answer = useInfiniteQuery<
    Answer,
    ProblemError,
    InfiniteData<Answer>,
    readonly unknown[],
    string | null
  >({
    queryKey: key,
    queryFn: ({ pageParam, signal }) => {
      const rest = [{ id, after: pageParam }, { signal }] as unknown as VariablesOf<{ id: string }>;
      return client.request(document as TypedDocument<Answer, { id: string }>, ...rest);
    },
    initialPageParam: null,
    getNextPageParam: (last) => {
      const info = pageOf(last)?.pageInfo;
      return info?.hasNextPage === true ? info.endCursor : null;
    },
  });
  const pages = answer.data?.pages.map(pageOf);
  return {
    ...answer,
    rows: pages?.flatMap((page) => page?.nodes ?? []) ?? null,
    total: pages?.[0]?.totalCount ?? null,
  };
}

export type PagesAnswer = Pick<
  ReturnType<typeof usePages>,
  'error' | 'refetch' | 'isPending' | 'hasNextPage' | 'isFetchingNextPage' | 'fetchNextPage'
>;
