import type { ProblemCode } from '../platform/problem.ts';

/** What a failure of the database means for the caller, by SQLSTATE: whole codes first, then classes. */
const bySqlState: readonly (readonly [prefix: string, code: ProblemCode])[] = [
  ['57014', 'TIMEOUT'],
  ['25P03', 'TIMEOUT'],
  ['57P', 'UNAVAILABLE'],
  ['25006', 'UNAVAILABLE'],
  ['08', 'UNAVAILABLE'],
  ['53', 'UNAVAILABLE'],
  ['58', 'UNAVAILABLE'],
  ['55P03', 'OVERLOADED'],
  ['40001', 'OVERLOADED'],
  ['40P01', 'OVERLOADED'],
  ['23505', 'CONFLICT'],
  ['23P01', 'CONFLICT'],
  // A value that no scalar stopped and PostgreSQL cannot hold: the caller's, not ours.
  ['22', 'BAD_USER_INPUT'],
];

const unreachable = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'ECONNABORTED',
  'EPIPE',
  'ETIMEDOUT',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'ENOTFOUND',
  'EAI_AGAIN',
]);

/** What node-postgres and TypeORM say without any code. */
const byMessage: readonly (readonly [words: RegExp, code: ProblemCode])[] = [
  [/^Query read timeout/i, 'TIMEOUT'],
  [/^timeout exceeded when trying to connect/i, 'OVERLOADED'],
  [/^Connection terminated/i, 'UNAVAILABLE'],
  [/is not queryable$/i, 'UNAVAILABLE'],
  [/^Cannot use a pool after calling end/i, 'UNAVAILABLE'],
  [/^Client (was|has been) closed/i, 'UNAVAILABLE'],
  [/^QueryRunner has already been released/i, 'UNAVAILABLE'],
  [/^QueryRunnerAlreadyReleasedError/i, 'UNAVAILABLE'],
  [/^Driver not Connected/i, 'UNAVAILABLE'],
  [/is not (connected|established|initialized)/i, 'UNAVAILABLE'],
];

/** The code for a failure of the database; null when the error is of another kind. */
export function databaseFault(error: unknown): ProblemCode | null {
  if (!(error instanceof Error)) return null;
  return ownFault(error) ?? databaseFault(causeOf(error));
}

/** The SQLSTATE of an error, or of the one it wraps; for the log. */
export function sqlStateOf(error: unknown): string | null {
  if (!(error instanceof Error)) return null;
  const code = codeOf(error);
  return code !== null && /^[0-9A-Z]{5}$/.test(code) ? code : sqlStateOf(causeOf(error));
}

function ownFault(error: Error): ProblemCode | null {
  const code = codeOf(error);
  if (code !== null && unreachable.has(code)) return 'UNAVAILABLE';
  if (code !== null && /^[0-9A-Z]{5}$/.test(code))
    return bySqlState.find(([prefix]) => code.startsWith(prefix))?.[1] ?? null;
  return byMessage.find(([words]) => words.test(error.message))?.[1] ?? null;
}

const codeOf = (error: Error): string | null =>
  'code' in error && typeof error.code === 'string' ? error.code : null;

/** TypeORM wraps the driver's error, GraphQL the resolver's, and Node several refused addresses in one. */
function causeOf(error: Error): unknown {
  if ('driverError' in error && error.driverError !== error) return error.driverError;
  if ('originalError' in error && error.originalError !== error) return error.originalError;
  if (error instanceof AggregateError) return error.errors[0];
  return error.cause;
}
