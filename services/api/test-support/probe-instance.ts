import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer as createNetServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildSchema, type GraphQLObjectType, type GraphQLSchema } from 'graphql';
import { readConfig } from '../src/app/config.ts';
import { createLog } from '../src/app/log.ts';
import { createServer } from '../src/app/server.ts';
import type { Role, User } from '../src/platform/access/caller.ts';
import { notFound } from '../src/platform/problem.ts';

/** The HTTP side of the service over the contract's schema, with resolvers that fail as they are told to. */
export interface ProbeInstance {
  readonly url: string;
  readonly port: number;
  /** How many resolvers of root fields ran. */
  readonly runs: () => number;
  readonly logged: () => string;
  token(username: string): Promise<string>;
  stop(): Promise<void>;
}

interface Options {
  readonly environment?: Readonly<Record<string, string>>;
  readonly isReady?: () => Promise<boolean>;
  readonly apps?: { readonly portal: string; readonly admin: string };
  readonly dataDir?: string;
}

type Resolve = (
  source: unknown,
  args: Record<string, unknown>,
  context: { readonly caller: User },
) => unknown;

const sqlError = (code: string): Error => Object.assign(new Error('select nik from participants'), { code });

const resolvers: Record<string, Resolve> = {
  viewer: (_, __, { caller }) =>
    caller.kind === 'user' ? { name: caller.name, role: caller.role, businessDate: '2024-12-31' } : null,
  programs: () => [{ code: 'JKK' }],
  region: (_, { code }) => {
    if (code === 'slow') return new Promise((resolve) => setTimeout(() => resolve(null), 400));
    throw notFound();
  },
  agent: () => {
    throw sqlError('57P01');
  },
  participant: () => {
    throw new TypeError('no property of 3604010101900001');
  },
  claim: () => {
    throw sqlError('57014');
  },
  nodes: () => [null],
};

export async function startProbeInstance(options: Options = {}): Promise<ProbeInstance> {
  const port = await freePort();
  const dataDir = options.dataDir ?? mkdtempSync(join(tmpdir(), 'perisai-http-'));
  const config = readConfig({
    PORT: String(port),
    DATA_DIR: dataDir,
    DEMO: 'off',
    LOG_LEVEL: 'debug',
    ...options.environment,
  });
  let lines = '';
  let runs = 0;
  const schema = probeSchema(() => {
    runs += 1;
  });
  const parts = {
    schema,
    log: createLog('debug', (line) => {
      lines += line;
    }),
    createContext: (caller: object, requestId: string) => ({ caller, requestId }),
    isReady: options.isReady ?? (async () => true),
    findUser: async (subject: string) => userOf(subject),
    ...(options.apps ? { apps: options.apps } : {}),
  };
  const server = await createServer(parts, config);
  await server.listen();
  const url = `http://127.0.0.1:${port}`;
  return {
    url,
    port,
    runs: () => runs,
    logged: () => lines,
    token: (username) => tokenOf(url, username),
    stop: async () => {
      await server.stop();
      if (options.dataDir === undefined) rmSync(dataDir, { recursive: true, force: true });
    },
  };
}

function probeSchema(onRun: () => void): GraphQLSchema {
  const contract = readFileSync(new URL('../../../schema/contract.graphql', import.meta.url), 'utf8');
  const schema = buildSchema(contract);
  for (const root of [schema.getQueryType(), schema.getMutationType()]) countRuns(root, onRun);
  return schema;
}

function countRuns(root: GraphQLObjectType | null | undefined, onRun: () => void): void {
  for (const [name, field] of Object.entries(root?.getFields() ?? {})) {
    field.resolve = (source, args, context) => {
      onRun();
      return resolvers[name]?.(source, args, context) ?? null;
    };
  }
}

function userOf(subject: string): User {
  const role = (subject === 'officer-cilegon' ? 'officer' : subject) as Role;
  return { kind: 'user', subject, name: subject, role, branchId: null, agentId: null };
}

async function tokenOf(url: string, username: string): Promise<string> {
  const form = { grant_type: 'urn:perisai:demo-user', client_id: 'demo', username };
  const response = await fetch(`${url}/oidc/token`, { method: 'POST', body: new URLSearchParams(form) });
  const body = (await response.json()) as { access_token?: string };
  return body.access_token ?? '';
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createNetServer().once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() =>
        typeof address === 'object' && address ? resolve(address.port) : reject(new Error('no port')),
      );
    });
  });
}
