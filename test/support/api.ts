import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { QueryResultRow } from 'pg';
import { type Answer, readAnswer } from './answer.ts';
import { type ApiProcess, spawnApi } from './api-process.ts';
import { asClient, createDatabase, type Template, type TestDatabase, testNikKey } from './database.ts';
import type { DemoUser, Person } from './people.ts';

interface Sending {
  readonly as?: Person | undefined;
  readonly variables?: Readonly<Record<string, unknown>>;
  readonly headers?: Readonly<Record<string, string>>;
}

export interface ApiOptions {
  readonly template?: Exclude<Template, 'bare'>;
  /** Puts something between the API and its database; gets the database's address and gives the one to use. */
  readonly through?: (databaseUrl: string) => Promise<string>;
  readonly environment?: Readonly<Record<string, string>>;
}

/** The real service as a process of its own, on a database of its own. */
export interface Api {
  /** Without a slash at the end. */
  readonly url: string;
  send<Data = unknown>(document: string, sending?: Sending): Promise<Answer<Data>>;
  token(user: DemoUser): Promise<string>;
  /** Asks the database behind the service's back. */
  sql(text: string, values?: readonly unknown[]): Promise<readonly QueryResultRow[]>;
  /** Ends the process as a power cut would, and starts it again on the same database. */
  killAndRestart(): Promise<void>;
  /** Stops the process and starts it on another business day, on the same database. */
  moveTo(businessDate: string): Promise<void>;
  kill(): Promise<void>;
  /** Asks the process to end, as a deployment does, and starts it again. */
  restart(): Promise<void>;
  stop(): Promise<void>;
}

/** Starts the service and waits until it is ready. */
export async function startApi(options: ApiOptions = {}): Promise<Api> {
  const database = await createDatabase(options.template ?? 'small');
  const dataDir = mkdtempSync(join(tmpdir(), 'perisai-api-'));
  const databaseUrl = await (options.through?.(database.apiUrl) ?? database.apiUrl);
  const start = (changes: Readonly<Record<string, string>> = {}) =>
    spawnApi({
      DATABASE_URL: databaseUrl,
      DATA_DIR: dataDir,
      DEMO: 'off',
      BUSINESS_DATE: '2024-12-31',
      NIK_KEY: testNikKey,
      ...options.environment,
      ...changes,
    });
  return apiOver(await start(), { database, dataDir, start });
}

interface Backing {
  readonly database: TestDatabase;
  readonly dataDir: string;
  readonly start: (changes?: Readonly<Record<string, string>>) => Promise<ApiProcess>;
}

function apiOver(first: ApiProcess, { database, dataDir, start }: Backing): Api {
  let running = first;
  const tokens = new Map<DemoUser, Promise<string>>();
  const token = (user: DemoUser): Promise<string> => {
    const known = tokens.get(user) ?? fetchToken(running.url, user);
    tokens.set(user, known);
    return known;
  };
  return {
    get url() {
      return running.url;
    },
    token,
    async send<Data>(document: string, { as = 'public', variables = {}, headers = {} }: Sending = {}) {
      const authorization: Record<string, string> =
        as === 'public' ? {} : { authorization: `Bearer ${await token(as)}` };
      const response = await fetch(`${running.url}/graphql`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', ...authorization, ...headers },
        body: JSON.stringify({ query: document, variables }),
      });
      return readAnswer<Data>(response);
    },
    sql: (text, values = []) =>
      asClient(database.superuserUrl, async (client) => (await client.query(text, [...values])).rows),
    kill: () => running.kill(),
    async killAndRestart() {
      await running.kill();
      running = await start();
      tokens.clear();
    },
    async moveTo(businessDate) {
      await running.stop();
      running = await start({ BUSINESS_DATE: businessDate });
      tokens.clear();
    },
    async restart() {
      await running.stop();
      running = await start();
      tokens.clear();
    },
    async stop() {
      await running.stop();
      await database.drop();
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}

/** An access token of a demo user from the development issuer, as `npm run token` gets it. */
export async function fetchToken(url: string, user: DemoUser): Promise<string> {
  const response = await fetch(`${url}/oidc/token`, {
    method: 'POST',
    body: new URLSearchParams({ grant_type: 'urn:perisai:demo-user', client_id: 'demo', username: user }),
  });
  const body = (await response.json()) as { readonly access_token?: string };
  if (body.access_token === undefined) throw new Error(`no token for ${user}: ${response.status}`);
  return body.access_token;
}
