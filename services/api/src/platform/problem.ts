import { GraphQLError } from 'graphql';

/** The codes of the error contract; clients branch on these and on nothing else. */
export type ProblemCode =
  | 'UNAUTHENTICATED'
  | 'FORBIDDEN'
  | 'NOT_FOUND'
  | 'BAD_USER_INPUT'
  | 'QUERY_TOO_COMPLEX'
  | 'PERSISTED_QUERY_REQUIRED'
  | 'RATE_LIMITED'
  | 'OVERLOADED'
  | 'UNAVAILABLE'
  | 'TIMEOUT'
  | 'CONFLICT'
  | 'IDEMPOTENCY_KEY_REUSED'
  | 'IDEMPOTENCY_IN_PROGRESS'
  | 'INTERNAL_SERVER_ERROR';

interface ProblemOptions {
  /** The argument or input field that is wrong, as the caller wrote it: `filter.kpj.eq`. */
  readonly field?: string;
  readonly retryAfterMs?: number;
}

/** A request that makes no sense or cannot be served now. Refusals that the law foresees are data, not problems. */
export class Problem extends GraphQLError {
  readonly code: ProblemCode;

  constructor(code: ProblemCode, message: string, options: ProblemOptions = {}) {
    super(message, { extensions: { code, ...options } });
    this.code = code;
  }
}

export function badInput(field: string, message: string): Problem {
  return new Problem('BAD_USER_INPUT', `${field}: ${message}`, { field });
}

/** The one answer for what is absent and for what is out of scope. */
export function notFound(): Problem {
  return new Problem('NOT_FOUND', 'Not found, or outside your scope.');
}
