import {
  keepPreviousData,
  QueryClient,
  type UseMutationResult,
  type UseQueryResult,
  useMutation,
  useQuery,
} from '@tanstack/react-query';
import { createContext, use } from 'react';
import type { Client, TypedDocument, VariablesOf } from './client.ts';
import { ProblemError } from './problem.ts';

const ClientContext = createContext<Client | null>(null);

/** Gives the client to a tree, beside TanStack's own `QueryClientProvider`. */
export const ClientProvider = ClientContext.Provider;

export function useClient(): Client {
  const client = use(ClientContext);
  if (client === null) throw new Error('A ClientProvider is missing above this component.');
  return client;
}

/** Retries only what the service calls retryable, twice, after the pause it asks for. */
export function createQueryClient(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: {
        staleTime: 60_000,
        refetchOnWindowFocus: false,
        retry: (failures, error) => failures < 2 && error instanceof ProblemError && error.retryable,
        retryDelay: (failures, error) => pauseOf(error) ?? 500 * 2 ** failures,
      },
    },
  });
}

function pauseOf(error: unknown): number | null {
  return error instanceof ProblemError ? error.retryAfterMs : null;
}

export interface DocumentOptions {
  readonly enabled?: boolean;
  /** Keeps showing the last answer while the next one loads, marked by `isPlaceholderData`. Default true. */
  readonly keepPrevious?: boolean;
  /** Part of the key: other callers see other rows, so their answers are kept apart. */
  readonly caller?: string;
}

/** The key under which an answer is kept; for prefetching and invalidating. */
export function documentKey(document: { toString(): string }, variables: unknown, caller?: string) {
  return [document.toString(), variables ?? {}, caller ?? null] as const;
}

export function useDocument<Result, Variables>(
  document: TypedDocument<Result, Variables>,
  variables: Variables,
  options: DocumentOptions = {},
): UseQueryResult<Result, ProblemError> {
  const client = useClient();
  return useQuery<Result, ProblemError>({
    queryKey: documentKey(document, variables, options.caller),
    queryFn: ({ signal }) =>
      client.request(document, ...([variables, { signal }] as unknown as VariablesOf<Variables>)),
    ...(options.enabled === undefined ? {} : { enabled: options.enabled }),
    ...(options.keepPrevious === false ? {} : { placeholderData: keepPreviousData }),
  });
}

/** A mutation. It is never sent twice by itself: repeat it with the same idempotency key. */
export function useCommand<Result, Variables>(
  document: TypedDocument<Result, Variables>,
): UseMutationResult<Result, ProblemError, Variables> {
  const client = useClient();
  return useMutation<Result, ProblemError, Variables>({
    mutationFn: (variables) =>
      client.request(document, ...([variables] as unknown as VariablesOf<Variables>)),
    retry: false,
  });
}
