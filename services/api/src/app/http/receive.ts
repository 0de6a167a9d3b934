import type { IncomingMessage } from 'node:http';
import { HeaderMap, type HTTPGraphQLRequest } from '@apollo/server';
import type { Authenticate } from '../../platform/access/authenticate.ts';
import { anonymous, type Caller } from '../../platform/access/caller.ts';
import { Problem } from '../../platform/problem.ts';
import { chosenMediaType } from './accept.ts';
import { parseJson, readJsonBody } from './body.ts';
import { badRequest, type MediaType, mediaTypes } from './refusal.ts';

/** The parameters of a GraphQL request as they came, of any type: Apollo Server judges their form. */
export interface Parameters {
  readonly query?: unknown;
  readonly operationName?: unknown;
  readonly variables?: unknown;
  readonly extensions?: unknown;
}

export interface Received {
  readonly parameters: Parameters;
  readonly httpRequest: HTTPGraphQLRequest;
}

/** Refuses methods and media types before the body is looked at. */
export function mediaTypeOf(request: IncomingMessage): MediaType {
  if (request.method !== 'GET' && request.method !== 'POST')
    throw badRequest('Use GET or POST.', 405, { allow: 'GET, POST' });
  return chosenMediaType(request.headers.accept);
}

export async function receive(request: IncomingMessage, mediaType: MediaType): Promise<Received> {
  const headers = headersFor[mediaType];
  if (request.method === 'POST') {
    const body = await readJsonBody(request);
    if (Array.isArray(body)) throw badRequest('Batching is disabled: send one operation a request.');
    return {
      parameters: isRecord(body) ? body : {},
      httpRequest: { method: 'POST', headers, body, search: '' },
    };
  }
  assertPreflight(request);
  const search = searchOf(request.url ?? '');
  return {
    parameters: searchParameters(search),
    httpRequest: { method: 'GET', headers, body: undefined, search },
  };
}

/** Refuses what asks for a stored query: clients that try it send the document then. */
export function assertNothingStored({ extensions }: Parameters): void {
  if (JSON.stringify(extensions ?? null).includes('persistedQuery'))
    throw badRequest('PersistedQueryNotSupported');
}

/** Names the caller. Tokens are accepted in the Authorization header alone. */
export async function callerOf(request: IncomingMessage, authenticate: Authenticate): Promise<Caller> {
  if (/[?&](access_token|token|authorization)=/i.test(request.url ?? ''))
    throw new Problem('UNAUTHENTICATED', 'An access token belongs in the Authorization header.');
  if (request.headers.authorization === undefined) return anonymous;
  return authenticate(authorizationHeaders(request.rawHeaders));
}

export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The headers that Apollo Server sees are ours: those of the client were judged already. */
const headersFor: Readonly<Record<MediaType, HeaderMap>> = {
  [mediaTypes.json]: ownHeaders('application/json'),
  [mediaTypes.graphql]: ownHeaders('application/graphql-response+json'),
};

function ownHeaders(accept: string): HeaderMap {
  return new HeaderMap([
    ['accept', accept],
    ['content-type', 'application/json'],
  ]);
}

/** A GET that a foreign page can cause without a preflight must not run anything. */
function assertPreflight({ headers }: IncomingMessage): void {
  const type = headers['content-type'];
  if (type !== undefined && !/^application\/json\b/i.test(type))
    throw badRequest('A GET may have no content-type but application/json.', 415);
  if (type === undefined && !headers['apollo-require-preflight'] && !headers['x-apollo-operation-name'])
    throw badRequest('A GET needs the header apollo-require-preflight, against cross-site request forgery.');
}

function searchOf(url: string): string {
  const at = url.indexOf('?');
  return at === -1 ? '' : url.slice(at);
}

function searchParameters(search: string): Parameters {
  const given = new URLSearchParams(search);
  for (const name of ['query', 'operationName', 'variables', 'extensions'])
    if (given.getAll(name).length > 1) throw badRequest(`The parameter ${name} may be given once.`);
  const variables = given.get('variables');
  return {
    query: given.get('query') ?? undefined,
    operationName: given.get('operationName') ?? undefined,
    variables: variables === null ? undefined : parseJson(variables),
    extensions: given.get('extensions') ?? undefined,
  };
}

/** Node keeps the first of two Authorization headers; both have to be seen to refuse them. */
function authorizationHeaders(rawHeaders: readonly string[]): string[] {
  return rawHeaders.filter((_, at) => at % 2 === 1 && rawHeaders[at - 1]?.toLowerCase() === 'authorization');
}
