import type { DocumentTypeDecoration } from '@graphql-typed-document-node/core';
import { isAnswer, networkProblem, problemOf, timeoutProblem } from './answer.ts';

/** A document of the codegen client preset in string mode: text that knows its result and its variables. */
export interface TypedDocument<Result, Variables> extends DocumentTypeDecoration<Result, Variables> {
  toString(): string;
}

export interface ClientOptions {
  /** Address of the GraphQL endpoint, for example `/graphql`. */
  readonly url: string;
  /** The access token of this moment, or null for the public; asked anew for each request. */
  readonly token?: () => string | null | Promise<string | null>;
  readonly fetch?: typeof globalThis.fetch;
  /** After this long without an answer the request is given up as TIMEOUT. Default 30,000. */
  readonly timeoutMs?: number;
  /** Told of every refusal of the token, so that an app can ask to sign in again. */
  readonly onUnauthenticated?: () => void;
}

export interface RequestOptions {
  readonly signal?: AbortSignal | undefined;
}

/** Variables may be left out when none is required. */
export type VariablesOf<V> =
  Record<string, never> extends V
    ? [variables?: V, options?: RequestOptions]
    : [variables: V, options?: RequestOptions];

export interface Client {
  /** Sends one operation; throws ProblemError when the answer holds any error. */
  request<Result, Variables>(
    document: TypedDocument<Result, Variables>,
    ...rest: VariablesOf<Variables>
  ): Promise<Result>;
}

export function createClient(options: ClientOptions): Client {
  return {
    async request<Result, Variables>(
      document: TypedDocument<Result, Variables>,
      ...[variables, requestOptions]: VariablesOf<Variables>
    ): Promise<Result> {
      const body = JSON.stringify({ query: document.toString(), variables: variables ?? {} });
      const answer = await send(options, body, requestOptions?.signal);
      const problem = problemOf(answer);
      if (problem === null) return answer.data as Result;
      if (problem.code === 'UNAUTHENTICATED') options.onUnauthenticated?.();
      throw problem;
    },
  };
}

async function send(options: ClientOptions, body: string, signal: AbortSignal | undefined) {
  const clock = AbortSignal.timeout(options.timeoutMs ?? 30_000);
  const token = (await options.token?.()) ?? null;
  // Called as a plain function: a browser's fetch refuses any other receiver than its window.
  const { fetch = globalThis.fetch } = options;
  try {
    const response = await fetch(options.url, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        accept: 'application/graphql-response+json, application/json;q=0.9',
        ...(token === null ? {} : { authorization: `Bearer ${token}` }),
      },
      body,
      credentials: 'omit',
      signal: signal === undefined ? clock : AbortSignal.any([signal, clock]),
    });
    const json: unknown = await response.json().catch(() => null);
    return { ...(isAnswer(json) ? json : {}), response };
  } catch (error) {
    if (signal?.aborted === true) throw error;
    throw clock.aborted ? timeoutProblem(error) : networkProblem(error);
  }
}
