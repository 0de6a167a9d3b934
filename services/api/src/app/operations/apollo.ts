import {
  ApolloServer,
  type ApolloServerPlugin,
  type GraphQLRequestContextWillSendResponse,
} from '@apollo/server';
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginInlineTraceDisabled,
  ApolloServerPluginLandingPageDisabled,
  ApolloServerPluginSchemaReportingDisabled,
  ApolloServerPluginUsageReportingDisabled,
} from '@apollo/server/plugin/disabled';
import {
  type DocumentNode,
  type ExecutionArgs,
  type ExecutionResult,
  execute,
  type GraphQLSchema,
  Kind,
} from 'graphql';
import type { Caller } from '../../platform/access/caller.ts';
import { Problem } from '../../platform/problem.ts';
import { JsonText } from '../../platform/reading/compiled/executor.ts';
import { problemOf, statusOf, wireErrors } from '../errors.ts';
import { headersFor } from '../http/refusal.ts';
import { limits } from '../limits.ts';
import { errorFields, type Log } from '../log.ts';
import type { Documents } from './documents.ts';
import type { Exchange } from './exchange.ts';
import type { Variables } from './variables.ts';

export type Execute = (
  args: ExecutionArgs & { readonly coerced: Variables },
) => ExecutionResult | Promise<ExecutionResult>;

export interface ApolloParts {
  readonly schema: GraphQLSchema;
  readonly documents: Documents;
  readonly createContext: (caller: Caller, requestId: string, client: string) => object;
  readonly log: Log;
  /** Another executor than that of graphql-js, such as a compiled one. */
  readonly execute?: Execute;
}

interface ApolloContext {
  readonly exchange: Exchange;
}

/** Apollo Server over our schema: it runs the pipeline, and what it runs is what was checked before. */
export async function startApollo(parts: ApolloParts): Promise<ApolloServer<ApolloContext>> {
  const server = new ApolloServer<ApolloContext>({
    gateway: executing(parts),
    documentStore: parts.documents.store,
    // Never for what a client stored: see `Documents.running`.
    persistedQueries: { cache: parts.documents.sources },
    nodeEnv: 'production',
    includeStacktraceInErrorResponses: false,
    // A GET without a preflight was refused before; Apollo Server sees headers of ours alone.
    csrfPrevention: false,
    stopOnTerminationSignals: false,
    stringifyResult: answerText,
    formatError: (_, error) => wireErrors([error], '')[0] ?? { message: '' },
    logger: quietLogger(parts.log),
    plugins: [
      answering(parts.log),
      ApolloServerPluginCacheControlDisabled(),
      ApolloServerPluginInlineTraceDisabled(),
      ApolloServerPluginLandingPageDisabled(),
      ApolloServerPluginSchemaReportingDisabled(),
      ApolloServerPluginUsageReportingDisabled(),
    ],
  });
  await server.start();
  return server;
}

/** The body of an answer. What PostgreSQL wrote as JSON goes out as it is. */
export function answerText(result: { readonly data?: unknown }): string {
  return result.data instanceof JsonText ? `{"data":${result.data.text}}` : JSON.stringify(result);
}

type Gateway = NonNullable<ConstructorParameters<typeof ApolloServer<ApolloContext>>[0]['gateway']>;

/**
 * The gateway hook lets us execute. Apollo Server copies the context of a request, which would lose the private
 * fields of ours, so ours is made here.
 */
function executing(parts: ApolloParts): Gateway {
  return {
    onSchemaLoadOrUpdate: (loaded) => {
      loaded({ apiSchema: parts.schema, coreSupergraphSdl: '' });
      return () => undefined;
    },
    load: async () => ({
      executor: ({ context, document }) =>
        withinTime(() => executed(parts, context['exchange']), timeOf(document)),
    }),
    stop: async () => undefined,
  };
}

async function executed(
  parts: ApolloParts,
  { checked, caller, requestId, client }: Exchange,
): Promise<ExecutionResult> {
  // Everything that reaches this place was checked; if not, a mistake of ours must not open a way past the checks.
  if (checked === null) throw new Error('An operation came to execution without its checks.');
  const run = parts.execute ?? execute;
  return run({
    schema: parts.schema,
    document: checked.prepared.document,
    operationName: checked.operationName,
    variableValues: checked.variables,
    coerced: checked.coerced,
    contextValue: parts.createContext(caller, requestId, client),
  });
}

// A document with a long command in any of its operations: it was checked, so that only who may give it comes here.
function timeOf(document: DocumentNode): number {
  const roots = document.definitions.flatMap((one) =>
    one.kind === Kind.OPERATION_DEFINITION ? one.selectionSet.selections : [],
  );
  const times = roots.map((field) =>
    field.kind === Kind.FIELD ? limits.longRequestMs[field.name.value] : undefined,
  );
  return Math.max(limits.requestMs, ...times.filter((time) => time !== undefined));
}

function withinTime(work: () => Promise<ExecutionResult>, time: number): Promise<ExecutionResult> {
  return new Promise((resolve, reject) => {
    const tooLate = (): void => reject(new Problem('TIMEOUT', 'The request took too long and was given up.'));
    const timer = setTimeout(tooLate, time);
    work()
      .then(resolve, reject)
      .finally(() => clearTimeout(timer));
  });
}

type Sending = GraphQLRequestContextWillSendResponse<ApolloContext>;

/** Gives every answer of the pipeline the form of the error contract, and the status that goes with it. */
function answering(log: Log): ApolloServerPlugin<ApolloContext> {
  const listener = { willSendResponse: async (sending: Sending) => answer(sending, log) };
  return { requestDidStart: async () => listener };
}

function answer(sending: Sending, log: Log): void {
  const { exchange } = sending.contextValue;
  const errors = sending.errors ?? [];
  const { body, http } = sending.response;
  exchange.outcome = { codes: errors.map((error) => problemOf(error).code) };
  if (errors.length === 0 || body.kind !== 'single') return;
  logErrors(errors, exchange, log);
  const wire = wireErrors(errors, exchange.requestId);
  body.singleResult.errors = wire;
  http.status = statusOfResult(body.singleResult.data, exchange, http.status);
  const first = http.status === undefined || http.status < 400 ? undefined : wire[0];
  for (const [name, value] of Object.entries(headersFor(first))) http.headers.set(name, String(value));
}

/**
 * A failure decides on the status only when it left nothing: partial data are an answer. That all is lost must
 * show in the status, or a dead database would look like a fast service.
 */
function statusOfResult(
  data: object | null | undefined,
  exchange: Exchange,
  given: number | undefined,
): number {
  const codes = exchange.outcome?.codes ?? [];
  const own = codes.map(statusOf).filter((status) => status !== null);
  if (data === undefined) return own[0] ?? given ?? 400;
  if (data !== null && Object.values(data).some((value) => value !== null)) return 200;
  // A field that refuses its caller is an answered request; only a whole operation is refused by status.
  return Math.max(200, ...own.filter((status) => status !== 401 && status !== 403));
}

function logErrors(errors: readonly unknown[], { requestId }: Exchange, log: Log): void {
  for (const error of errors) {
    const { code } = problemOf(error);
    const original = error instanceof Error && 'originalError' in error ? error.originalError : error;
    if (code === 'INTERNAL_SERVER_ERROR')
      log.error('A resolver failed.', { requestId, ...errorFields(original) });
    if (code === 'UNAVAILABLE' || code === 'TIMEOUT')
      log.warn('The database failed a request.', { requestId, code, ...errorFields(original) });
  }
}

/** Apollo Server puts messages of errors into its own lines; they may hold what was sent. */
function quietLogger(log: Log): { [level in 'debug' | 'info' | 'warn' | 'error']: () => void } {
  const line = (): void => log.debug('Apollo Server wrote a line, which is left out.');
  return { debug: line, info: line, warn: line, error: () => log.error('Apollo Server failed.') };
}
