import type { OutgoingHttpHeaders } from 'node:http';
import { Problem } from '../../platform/problem.ts';
import { statusOf, type WireError, wireErrors } from '../errors.ts';

/** A finished answer, ready to be written. */
export interface Answer {
  readonly status: number;
  readonly headers: OutgoingHttpHeaders;
  readonly body: string;
}

export const mediaTypes = {
  json: 'application/json; charset=utf-8',
  graphql: 'application/graphql-response+json; charset=utf-8',
} as const;

export type MediaType = (typeof mediaTypes)[keyof typeof mediaTypes];

/** A request that is refused before GraphQL is involved. */
export class HttpRefusal extends Error {
  readonly status: number;
  readonly problem: Problem;
  readonly headers: OutgoingHttpHeaders;

  constructor(status: number, problem: Problem, headers: OutgoingHttpHeaders = {}) {
    super(problem.message);
    this.status = status;
    this.problem = problem;
    this.headers = headers;
  }
}

export function badRequest(message: string, status = 400, headers: OutgoingHttpHeaders = {}): HttpRefusal {
  return new HttpRefusal(status, new Problem('BAD_USER_INPUT', message), headers);
}

/** Several problems of one document, told at once. */
export class DocumentRefusal extends Error {
  readonly errors: readonly unknown[];

  constructor(errors: readonly unknown[]) {
    super('The document was refused.');
    this.errors = errors;
  }
}

/** The answer to whatever was thrown before execution. */
export function refusalAnswer(error: unknown, requestId: string, mediaType: MediaType): Answer {
  if (error instanceof HttpRefusal)
    return answer(error.status, [error.problem], { requestId, mediaType, headers: error.headers });
  const errors = error instanceof DocumentRefusal ? error.errors : [error];
  const [first] = wireErrors(errors, requestId);
  // A client that reads application/json judges by the body; the newer media type judges by the status.
  const otherwise = mediaType === mediaTypes.json ? 200 : 400;
  const status = (first && statusOf(first.extensions.code)) ?? otherwise;
  return answer(status, errors, { requestId, mediaType, headers: {} });
}

/** What a code asks to be said beside the body. */
export function headersFor(error: WireError | undefined): OutgoingHttpHeaders {
  if (error === undefined) return {};
  const { code, retryAfterMs } = error.extensions;
  if (code === 'UNAUTHENTICATED') return { 'www-authenticate': 'Bearer realm="perisai"' };
  return (code === 'RATE_LIMITED' || code === 'OVERLOADED' || code === 'UNAVAILABLE') &&
    typeof retryAfterMs === 'number'
    ? { 'retry-after': String(Math.ceil(retryAfterMs / 1_000)) }
    : {};
}

interface Frame {
  readonly requestId: string;
  readonly mediaType: MediaType;
  readonly headers: OutgoingHttpHeaders;
}

function answer(status: number, errors: readonly unknown[], frame: Frame): Answer {
  const wire = wireErrors(errors, frame.requestId);
  const headers = {
    'content-type': frame.mediaType,
    ...headersFor(wire[0]),
    ...frame.headers,
  };
  return { status, headers, body: JSON.stringify({ errors: wire }) };
}
