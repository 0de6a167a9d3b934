import { GraphQLError, type SourceLocation } from 'graphql';
import { Problem, type ProblemCode } from '../platform/problem.ts';
import { databaseFault } from './database-faults.ts';

/** How the error contract treats a code. */
interface CodeRule {
  /** The status when the code decides on the whole answer; null: as for any answered request. */
  readonly status: number | null;
  readonly retryable: boolean;
  readonly retryAfterMs?: number;
}

const rules: Readonly<Record<ProblemCode, CodeRule>> = {
  UNAUTHENTICATED: { status: 401, retryable: false },
  FORBIDDEN: { status: 403, retryable: false },
  NOT_FOUND: { status: null, retryable: false },
  BAD_USER_INPUT: { status: null, retryable: false },
  QUERY_TOO_COMPLEX: { status: null, retryable: false },
  PERSISTED_QUERY_REQUIRED: { status: 400, retryable: false },
  RATE_LIMITED: { status: 429, retryable: true, retryAfterMs: 1_000 },
  OVERLOADED: { status: 503, retryable: true, retryAfterMs: 1_000 },
  UNAVAILABLE: { status: 503, retryable: true, retryAfterMs: 1_000 },
  TIMEOUT: { status: 504, retryable: true },
  CONFLICT: { status: null, retryable: false },
  IDEMPOTENCY_KEY_REUSED: { status: 422, retryable: false },
  IDEMPOTENCY_IN_PROGRESS: { status: 409, retryable: true, retryAfterMs: 1_000 },
  INTERNAL_SERVER_ERROR: { status: 500, retryable: false },
};

const messages: Partial<Record<ProblemCode, string>> = {
  UNAVAILABLE: 'The service cannot reach its database. Try again in a moment.',
  OVERLOADED: 'The service is busy. Try again in a moment.',
  TIMEOUT: 'This took too long and was stopped.',
  CONFLICT: 'Somebody else changed this at the same time. Read it again.',
  BAD_USER_INPUT: 'A value is out of the range that can be kept.',
};

/** An error as it goes over the wire, and into nothing else. */
export interface WireError {
  message: string;
  locations?: readonly SourceLocation[];
  path?: readonly (string | number)[];
  extensions: Record<string, unknown> & { code: ProblemCode; retryable: boolean; requestId: string };
}

export const mostErrors = 5;

/** The error contract: nothing leaves but our own words, a code, and whether trying again can help. */
export function wireErrors(errors: readonly unknown[], requestId: string): WireError[] {
  return errors.slice(0, mostErrors).map((error) => wireError(error, requestId));
}

export function problemOf(error: unknown): Problem {
  const own = ownProblem(error);
  if (own !== null) return own;
  const fault = databaseFault(error);
  if (fault !== null) return new Problem(fault, messages[fault] ?? 'The request failed.');
  if (error instanceof GraphQLError && error.originalError == null && error.extensions['code'] === undefined)
    return new Problem('BAD_USER_INPUT', 'A value of an argument is not of the type that the field takes.');
  return new Problem(
    'INTERNAL_SERVER_ERROR',
    'Something went wrong here. Quote the request id when you report it.',
  );
}

export const statusOf = (code: ProblemCode): number | null => rules[code].status;

/** The refusals of the HTTP layer of Apollo Server: fixed words about the form of a request, without its values. */
const requestCodes = ['BAD_REQUEST', 'PERSISTED_QUERY_NOT_SUPPORTED'];

function ownProblem(error: unknown): Problem | null {
  if (error instanceof Problem) return error;
  if (!(error instanceof GraphQLError)) return null;
  if (error.originalError != null) return ownProblem(error.originalError);
  return requestCodes.includes(String(error.extensions['code']))
    ? new Problem('BAD_USER_INPUT', error.message)
    : null;
}

function wireError(error: unknown, requestId: string): WireError {
  const problem = problemOf(error);
  const { retryable, retryAfterMs } = rules[problem.code];
  const at = error instanceof GraphQLError ? error : problem;
  return {
    message: problem.message,
    ...(at.locations === undefined ? {} : { locations: at.locations }),
    ...(at.path === undefined ? {} : { path: at.path }),
    extensions: {
      ...(retryAfterMs === undefined ? {} : { retryAfterMs }),
      ...problem.extensions,
      code: problem.code,
      retryable,
      requestId,
    },
  };
}
