import { createServer as createHttpServer, type Server } from 'node:http';
import { Server as NetServer } from 'node:net';
import type { GraphQLSchema } from 'graphql';
import { authenticator } from '../platform/access/authenticate.ts';
import type { Caller, User } from '../platform/access/caller.ts';
import { assertPolicyComplete } from '../platform/access/policy.ts';
import { keysOfIssuer, SigningKeys } from '../platform/access/signing-keys.ts';
import type { AccessLog } from '../platform/personal/access-log.ts';
import type { Config } from './config.ts';
import { admission } from './http/admission.ts';
import { graphqlEndpoint } from './http/graphql-endpoint.ts';
import { type Routing, routeRequests } from './http/routes.ts';
import { builtApp } from './http/static-files.ts';
import { refuseConnection } from './http/write.ts';
import { startDevIssuer } from './issuer/dev-issuer.ts';
import { createLog, type Log } from './log.ts';
import { Metrics } from './metrics.ts';
import type { Execute } from './operations/apollo.ts';
import { Documents } from './operations/documents.ts';
import { PersonAnswers } from './operations/person-answers.ts';

/** What the HTTP side needs of the rest of the service. */
export interface ServerParts {
  readonly schema: GraphQLSchema;
  createContext(caller: Caller, requestId: string, client?: string): object;
  /** Is the database reachable and migrated? */
  isReady(): Promise<boolean>;
  findUser(subject: string): Promise<User | null>;
  readonly execute?: Execute;
  readonly log?: Log;
  readonly accessLog?: AccessLog;
  /** The folders of the built apps, where they are not in this checkout. */
  readonly apps?: Routing['apps'];
}

export interface ApiServer {
  listen(): Promise<void>;
  /** Finishes what is under way, within ten seconds, and takes nothing new. */
  stop(): Promise<void>;
}

/** Connections in use learn in this time, by their next answer, that it was the last. */
const partingMs = 300;
const drainMs = 8_000;
/** A connection that fell idle during the stop is closed so soon. */
const sweepMs = 100;
const headersTimeoutMs = 5_000;
const requestTimeoutMs = 15_000;

export async function createServer(parts: ServerParts, config: Config): Promise<ApiServer> {
  assertPolicyComplete(parts.schema);
  const log = parts.log ?? createLog(config.logLevel, (line) => process.stdout.write(line));
  const metrics = new Metrics();
  const issuer = config.identity.builtIn ? await startDevIssuer(config) : null;
  const fetchKeys = issuer === null ? keysOfIssuer(config.identity.issuer) : async () => issuer.publicKeys;
  const authenticate = authenticator({
    issuer: config.identity.issuer,
    audience: config.identity.audience,
    findKey: new SigningKeys(fetchKeys).find,
    findUser: parts.findUser,
  });
  const documents = new Documents(parts.schema);
  const personAnswers = parts.accessLog && new PersonAnswers(parts.schema, parts.accessLog);
  const graphql = await graphqlEndpoint({
    ...parts,
    documents,
    authenticate,
    metrics,
    log,
    personAnswers,
    admission: admission(config.rates),
  });
  const apps = parts.apps ?? { portal: builtApp('portal'), admin: builtApp('admin') };
  const state = { draining: false };
  const routing = { config, graphql, issuer, metrics, log, apps, state, isReady: () => parts.isReady() };
  const server = httpServer(routeRequests(routing));
  return {
    listen: () => listen(server, config),
    stop: async () => {
      state.draining = true;
      await drained(server);
      await graphql.stop();
    },
  };
}

function httpServer(listener: ReturnType<typeof routeRequests>): Server {
  const server = createHttpServer(
    {
      headersTimeout: headersTimeoutMs,
      requestTimeout: requestTimeoutMs,
      connectionsCheckingInterval: 1_000,
      keepAliveTimeout: 10_000,
      maxHeaderSize: 16_384,
    },
    listener,
  );
  server.on('clientError', refuseConnection);
  return server;
}

function listen(server: Server, config: Config): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(config.port, config.host, () => {
      server.off('error', reject);
      resolve();
    });
  });
}

function drained(server: Server): Promise<void> {
  return new Promise((resolve) => {
    const startedAt = performance.now();
    const cut = setTimeout(() => server.closeAllConnections(), drainMs);
    const sweep = setInterval(() => {
      if (performance.now() - startedAt >= partingMs) server.closeIdleConnections();
    }, sweepMs);
    // Only listening ends: `close` of HTTP would cut idle connections at once, with a request perhaps on its way.
    NetServer.prototype.close.call(server, () => {
      clearTimeout(cut);
      clearInterval(sweep);
      resolve();
    });
  });
}
