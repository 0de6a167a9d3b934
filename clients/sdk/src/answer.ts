import { ProblemError, problemCode } from './problem.ts';

interface AnswerError {
  readonly message?: unknown;
  readonly extensions?: Record<string, unknown>;
}

export interface Answer {
  readonly data?: unknown;
  readonly errors?: readonly AnswerError[];
}

export function isAnswer(json: unknown): json is Answer {
  return typeof json === 'object' && json !== null && ('data' in json || 'errors' in json);
}

/** The first error of an answer as a problem, else null. An answer without data and errors is a problem too. */
export function problemOf(answer: Answer & { readonly response: Response }): ProblemError | null {
  const [error] = answer.errors ?? [];
  if (error !== undefined) return problemOfError(error, answer.response);
  if (answer.data !== undefined && answer.data !== null) return null;
  return problemOfStatus(answer.response);
}

function problemOfError(error: AnswerError, response: Response): ProblemError {
  const extensions = error.extensions ?? {};
  const { requestId, retryAfterMs, field } = extensions;
  return new ProblemError({
    code: codeOfError(extensions['code']),
    message: typeof error.message === 'string' ? error.message : 'The service refused the request.',
    requestId: typeof requestId === 'string' ? requestId : response.headers.get('x-request-id'),
    retryable: extensions['retryable'] === true,
    retryAfterMs: typeof retryAfterMs === 'number' ? retryAfterMs : retryAfter(response),
    field: typeof field === 'string' ? field : null,
  });
}

/** graphql-js and Apollo name their own refusals of a malformed request; to a caller they are bad input. */
function codeOfError(code: unknown) {
  const malformed = ['GRAPHQL_PARSE_FAILED', 'GRAPHQL_VALIDATION_FAILED', 'BAD_REQUEST'];
  return problemCode(typeof code === 'string' && malformed.includes(code) ? 'BAD_USER_INPUT' : code);
}

/** A proxy or a dying server answers without GraphQL: only the status is left to judge by. */
function problemOfStatus(response: Response): ProblemError {
  const { status } = response;
  const code =
    status === 401
      ? 'UNAUTHENTICATED'
      : status === 429
        ? 'RATE_LIMITED'
        : status === 504
          ? 'TIMEOUT'
          : status >= 502
            ? 'UNAVAILABLE'
            : 'INTERNAL_SERVER_ERROR';
  return new ProblemError({
    code,
    message: `The service answered with status ${status} and no data.`,
    requestId: response.headers.get('x-request-id'),
    retryable: code === 'RATE_LIMITED' || code === 'UNAVAILABLE' || code === 'TIMEOUT',
    retryAfterMs: retryAfter(response),
  });
}

function retryAfter(response: Response): number | null {
  const seconds = Number(response.headers.get('retry-after') ?? Number.NaN);
  return Number.isFinite(seconds) ? seconds * 1000 : null;
}

export function networkProblem(cause: unknown): ProblemError {
  return new ProblemError(
    { code: 'NETWORK', message: 'The service could not be reached.', ...unanswered },
    { cause },
  );
}

export function timeoutProblem(cause: unknown): ProblemError {
  return new ProblemError(
    { code: 'TIMEOUT', message: 'The service did not answer in time.', ...unanswered },
    { cause },
  );
}

const unanswered = { requestId: null, retryable: true, retryAfterMs: null };
