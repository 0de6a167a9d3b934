import { randomUUID } from 'node:crypto';
import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import { businessDay } from '../../platform/context.ts';
import { notFound } from '../../platform/problem.ts';
import type { Config } from '../config.ts';
import type { DevIssuer } from '../issuer/dev-issuer.ts';
import { errorFields, type Log } from '../log.ts';
import type { Metrics } from '../metrics.ts';
import type { GraphqlEndpoint } from './graphql-endpoint.ts';
import { type Answer, badRequest, HttpRefusal, mediaTypes, refusalAnswer } from './refusal.ts';
import { securityHeaders } from './security.ts';
import { appServer } from './static-files.ts';
import { json, pathOf, text, write } from './write.ts';

export interface Routing {
  readonly config: Config;
  readonly graphql: GraphqlEndpoint;
  readonly issuer: DevIssuer | null;
  readonly metrics: Metrics;
  readonly log: Log;
  readonly apps: { readonly portal: string; readonly admin: string };
  readonly state: { readonly draining: boolean };
  isReady(): Promise<boolean>;
}

type Handle = (request: IncomingMessage, response: ServerResponse) => Promise<void> | void;

interface Route {
  /** The name under which it is counted. */
  readonly name: string;
  readonly handle: Handle;
}

/** Sends each request to the part that answers it; whatever that part throws becomes an answer too. */
export function routeRequests(routing: Routing): RequestListener {
  const routeOf = routes(routing);
  const { all } = securityHeaders(routing.config);
  return (request, response) => {
    const route = routeOf(pathOf(request));
    response.on('finish', () => routing.metrics.request(route.name, response.statusCode));
    if (routing.state.draining) response.setHeader('connection', 'close');
    handled(route, request, response).catch((error: unknown) => {
      const requestId = randomUUID();
      if (!(error instanceof HttpRefusal))
        routing.log.error('A route failed.', { requestId, ...errorFields(error) });
      write(response, refusalAnswer(error, requestId, mediaTypes.json), {
        ...all,
        'x-request-id': requestId,
      });
    });
  };
}

async function handled(route: Route, request: IncomingMessage, response: ServerResponse): Promise<void> {
  await route.handle(request, response);
}

function routes(routing: Routing): (path: string) => Route {
  const exact = new Map(
    Object.entries(dataRoutes(routing)).map(([path, handle]) => [path, { name: path, handle }]),
  );
  const { portal, admin } = appRoutes(routing);
  const issuer: Route = { name: '/oidc', handle: issuerRoute(routing) };
  const data: Route = { name: '/data', handle: dataRoute(routing, () => absent()) };
  return (path) => {
    const known = exact.get(path);
    if (known !== undefined) return known;
    if (isUnder(path, '/oidc')) return issuer;
    if (dataFolders.some((folder) => isUnder(path, folder))) return data;
    return isUnder(path, '/admin') ? admin : portal;
  };
}

/** Below these are data for programs: what is not there is said as JSON, never by a page of the portal. */
const dataFolders = [
  '/graphql',
  '/public',
  '/exports',
  '/imports',
  '/embed',
  '/healthz',
  '/readyz',
  '/metrics',
];

const isUnder = (path: string, folder: string): boolean => path === folder || path.startsWith(`${folder}/`);

function dataRoutes(routing: Routing): Record<string, Handle> {
  const { config, graphql, metrics, state } = routing;
  const reading = (answer: () => Promise<Answer> | Answer): Handle =>
    dataRoute(routing, (request) => {
      assertReading(request);
      return answer();
    });
  return {
    '/graphql': dataRoute(routing, (request) => graphql.answer(request)),
    '/healthz': reading(() => text(200, 'ok\n')),
    '/readyz': reading(async () =>
      !state.draining && (await isReady(routing))
        ? text(200, 'ready\n')
        : text(503, 'not ready\n', { 'retry-after': '1' }),
    ),
    '/metrics': reading(() =>
      text(200, metrics.text(), { 'content-type': 'text/plain; version=0.0.4; charset=utf-8' }),
    ),
    '/app-config.json': reading(() => json(200, appConfig(config, config.identity.portalClientId))),
    '/admin/app-config.json': reading(() => json(200, appConfig(config, config.identity.adminClientId))),
  };
}

function dataRoute(
  { config, state }: Routing,
  answer: (request: IncomingMessage) => Promise<Answer> | Answer,
): Handle {
  const { data } = securityHeaders(config);
  const last = { ...data, connection: 'close' };
  return async (request, response) => {
    const finished = await answer(request);
    // Asked only now: the stop may have begun while the answer was made.
    write(response, finished, state.draining ? last : data);
  };
}

async function isReady(routing: Routing): Promise<boolean> {
  return routing.isReady().catch(() => false);
}

/** What the two apps must know of the instance that serves them. */
function appConfig(config: Config, clientId: string): object {
  const { issuer, audience } = config.identity;
  const { publicUrl, production } = config;
  return {
    issuer,
    clientId,
    audience,
    publicUrl,
    production,
    businessDate: businessDay(config),
    // Where the business date is fixed, the apps say so: it is a demo's day, not today.
    businessDateHint: config.businessDate,
  };
}

function issuerRoute(routing: Routing): Handle {
  const { all } = securityHeaders(routing.config);
  return async (request, response) => {
    for (const [name, value] of Object.entries(all)) response.setHeader(name, String(value));
    if (routing.issuer === null) return write(response, absent(), all);
    await routing.issuer.handle(request, response);
  };
}

function appRoutes(routing: Routing): { readonly portal: Route; readonly admin: Route } {
  const serve = (name: string, folder: string, prefix: string): Route => {
    const serveFile = appServer(folder, prefix);
    return { name, handle: appRoute(routing.config, serveFile) };
  };
  return {
    portal: serve('/', routing.apps.portal, ''),
    admin: serve('/admin', routing.apps.admin, '/admin'),
  };
}

function appRoute(
  config: Config,
  serveFile: (request: IncomingMessage, response: ServerResponse) => void,
): Handle {
  const { apps } = securityHeaders(config);
  return (request, response) => {
    assertReading(request);
    const elsewhere = otherName(config, request);
    if (elsewhere !== null)
      return void response.writeHead(307, { location: elsewhere, 'cache-control': 'no-store' }).end();
    for (const [name, value] of Object.entries(apps)) response.setHeader(name, String(value));
    serveFile(request, response);
  };
}

/**
 * The address of a page under our own name, when it was asked for as localhost: the issuer and its cookies know
 * one name only, so signing in under the other would fail.
 */
function otherName(config: Config, request: IncomingMessage): string | null {
  const own = new URL(config.publicUrl);
  const asked = URL.parse(`http://${request.headers.host ?? ''}`);
  const isLoopback = (host: string): boolean =>
    host === 'localhost' || host === '127.0.0.1' || host === '[::1]';
  if (asked === null || asked.host === own.host || asked.port !== own.port) return null;
  return isLoopback(asked.hostname) && isLoopback(own.hostname) ? own.origin + safePath(request.url) : null;
}

const safePath = (url = '/'): string => (url.startsWith('/') && !url.startsWith('//') ? url : '/');

function assertReading(request: IncomingMessage): void {
  if (request.method !== 'GET' && request.method !== 'HEAD')
    throw badRequest('Use GET.', 405, { allow: 'GET, HEAD' });
}

function absent(): Answer {
  return refusalAnswer(new HttpRefusal(404, notFound()), randomUUID(), mediaTypes.json);
}
