import { randomUUID } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import {
  type ApolloServer,
  type GraphQLResponse,
  HeaderMap,
  type HTTPGraphQLHead,
  type HTTPGraphQLResponse,
} from '@apollo/server';
import type { Authenticate } from '../../platform/access/authenticate.ts';
import { kindOf } from '../../platform/access/callers.ts';
import { Problem, type ProblemCode } from '../../platform/problem.ts';
import { problemOf } from '../errors.ts';
import { limits } from '../limits.ts';
import { errorFields } from '../log.ts';
import type { Metrics } from '../metrics.ts';
import { type ApolloParts, answerText, startApollo } from '../operations/apollo.ts';
import { tooComplex } from '../operations/document-tokens.ts';
import type { Exchange } from '../operations/exchange.ts';
import { type CheckedOperation, checkOperation } from '../operations/operation-checks.ts';
import type { PersonAnswers } from '../operations/person-answers.ts';
import { type Admission, furtherPoints } from './admission.ts';
import { assertNothingStored, callerOf, mediaTypeOf, type Received, receive } from './receive.ts';
import {
  type Answer,
  DocumentRefusal,
  HttpRefusal,
  type MediaType,
  mediaTypes,
  refusalAnswer,
} from './refusal.ts';

export interface GraphqlParts extends ApolloParts {
  readonly authenticate: Authenticate;
  readonly metrics: Metrics;
  readonly admission: Admission;
  /** Tells the access log who was shown whom. */
  readonly personAnswers?: PersonAnswers | undefined;
}

export interface GraphqlEndpoint {
  answer(request: IncomingMessage): Promise<Answer>;
  stop(): Promise<void>;
}

/** The endpoint /graphql: every request becomes an answer, whatever goes wrong. */
export async function graphqlEndpoint(parts: GraphqlParts): Promise<GraphqlEndpoint> {
  const apollo = await startApollo(parts);
  return {
    answer: (request) => counted(parts.metrics, () => answered(parts, apollo, request)),
    stop: () => apollo.stop(),
  };
}

async function counted(metrics: Metrics, work: () => Promise<Answer>): Promise<Answer> {
  metrics.inFlight += 1;
  try {
    return await work();
  } finally {
    metrics.inFlight -= 1;
  }
}

type Apollo = ApolloServer<{ exchange: Exchange }>;

async function answered(parts: GraphqlParts, apollo: Apollo, request: IncomingMessage): Promise<Answer> {
  const requestId = randomUUID();
  const startedAt = performance.now();
  const run = new Run(parts, apollo, requestId);
  const answer = await run.answer(request);
  run.note(answer.status, (performance.now() - startedAt) / 1_000);
  return { ...answer, headers: { ...answer.headers, 'x-request-id': requestId } };
}

/** One request: what is known of it grows on the way, and tells at the end what to log. */
class Run {
  readonly #parts: GraphqlParts;
  readonly #apollo: Apollo;
  readonly #requestId: string;
  #mediaType: MediaType = mediaTypes.json;
  #exchange: Exchange | null = null;
  #refusal: ProblemCode | null = null;

  constructor(parts: GraphqlParts, apollo: Apollo, requestId: string) {
    this.#parts = parts;
    this.#apollo = apollo;
    this.#requestId = requestId;
  }

  async answer(request: IncomingMessage): Promise<Answer> {
    try {
      return await this.#executed(request);
    } catch (error) {
      this.#refusal = this.#report(error);
      return refusalAnswer(error, this.#requestId, this.#mediaType);
    }
  }

  /** Counts the request and logs it: the names of the schema that it asked for, never its text or its values. */
  note(status: number, seconds: number): void {
    const { metrics, log } = this.#parts;
    const code =
      this.#refusal ?? this.#exchange?.outcome?.codes[0] ?? (status < 400 ? 'OK' : 'BAD_USER_INPUT');
    metrics.operation(code, seconds);
    const line = {
      requestId: this.#requestId,
      status,
      code,
      ms: Math.round(seconds * 1_000),
      caller: this.#exchange === null ? null : kindOf(this.#exchange.caller),
      fields: this.#exchange?.checked?.operation.rootFields ?? [],
    };
    if (status < 400 && code === 'OK') log.debug('graphql', line);
    else log.info('graphql', line);
  }

  async #executed(request: IncomingMessage): Promise<Answer> {
    const { admission, authenticate, documents, metrics, personAnswers } = this.#parts;
    this.#mediaType = mediaTypeOf(request);
    if (metrics.inFlight > limits.inFlight)
      throw new Problem('OVERLOADED', 'The service is busy. Try again.');
    const received = await receive(request, this.#mediaType);
    const caller = await callerOf(request, authenticate);
    const client = admission.clientOf(caller, request);
    await admission.charge(caller, client, 1);
    const checked = checkOperation(documents, received.parameters, caller);
    if (checked !== null) await admission.charge(caller, client, furtherPoints(checked));
    const exchange = { requestId: this.#requestId, caller, client, checked, outcome: null };
    this.#exchange = exchange;
    personAnswers?.before(exchange);
    const answer = await admission.run(caller, () => this.#piped(received, exchange));
    personAnswers?.after(exchange, answer.body);
    return answer;
  }

  /**
   * The form of a good request is known: Apollo Server runs its pipeline at once. Where its form is wrong, or has
   * more in it, the HTTP side of Apollo Server judges it first.
   */
  async #piped(received: Received, exchange: Exchange): Promise<Answer> {
    const { checked } = exchange;
    if (checked !== null && received.parameters.extensions == null)
      return pipelineAnswer(await this.#executedDocument(received, exchange, checked), this.#mediaType);
    assertNothingStored(received.parameters);
    const response = await this.#apollo.executeHTTPGraphQLRequest({
      httpGraphQLRequest: received.httpRequest,
      context: async () => ({ exchange }),
    });
    return httpAnswer(response, exchange, this.#mediaType);
  }

  #executedDocument(
    { httpRequest }: Received,
    exchange: Exchange,
    { prepared, operationName, variables }: CheckedOperation,
  ): Promise<GraphQLResponse> {
    const request = {
      extensions: { persistedQuery: { version: 1, sha256Hash: this.#requestId } },
      variables,
      // The media type was chosen before.
      http: { ...httpRequest, headers: noHeaders },
      ...(operationName === null ? {} : { operationName }),
    };
    return this.#parts.documents.running(this.#requestId, prepared, () =>
      this.#apollo.executeOperation(request, { contextValue: { exchange } }),
    );
  }

  #report(error: unknown): ProblemCode {
    const { log } = this.#parts;
    const requestId = this.#requestId;
    const { code } = problemOf(error instanceof HttpRefusal ? error.problem : firstOf(error));
    if (code === 'INTERNAL_SERVER_ERROR')
      log.error('A request failed.', { requestId, ...errorFields(error) });
    if (code === 'UNAVAILABLE')
      log.warn('A request could not be checked.', { requestId, ...errorFields(error) });
    return code;
  }
}

const firstOf = (error: unknown): unknown => (error instanceof DocumentRefusal ? error.errors[0] : error);

// Without a media type, Apollo Server has none to look for.
const noHeaders = new HeaderMap([['accept', '']]);

function pipelineAnswer({ body, http }: GraphQLResponse, mediaType: MediaType): Answer {
  if (body.kind !== 'single') throw new Error('An answer in parts is not served.');
  const text = boundedText(answerText(body.singleResult));
  return answerOf(http, text, mediaType);
}

function httpAnswer(response: HTTPGraphQLResponse, exchange: Exchange, mediaType: MediaType): Answer {
  const { body } = response;
  if (body.kind !== 'complete') throw new Error('An answer in parts is not served.');
  const text = boundedText(body.string);
  return answerOf(response, exchange.outcome === null ? withRequestId(text, exchange) : text, mediaType);
}

function boundedText(text: string): string {
  if (text.length > limits.answerLength) throw tooComplex('its answer would be too long');
  return text;
}

function answerOf({ status = 200, headers }: HTTPGraphQLHead, body: string, mediaType: MediaType): Answer {
  return { status, headers: { ...Object.fromEntries(headers), 'content-type': mediaType }, body };
}

/** What Apollo Server refuses before its pipeline went by none of our hooks, so the id is put in afterwards. */
function withRequestId(text: string, { requestId }: Exchange): string {
  const body: { errors: { extensions: object }[] } = JSON.parse(text);
  return JSON.stringify({
    errors: body.errors.map((error) => ({ ...error, extensions: { ...error.extensions, requestId } })),
  });
}
