import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { Client } from 'pg';
import { type Credentials, credentialsOf } from './credentials.ts';
import { initialize } from './initialize.ts';
import { clearLeftOver } from './left-over.ts';
import { lockFolder } from './lock.ts';
import { isInitialized, type Log, type Placement, place, putOrphanAside } from './placement.ts';
import { freePort } from './port.ts';
import { type Postmaster, spawnPostmaster } from './postmaster.ts';
import { ensureRoles } from './roles.ts';

export interface PostgresOptions {
  /** DATA_DIR: two instances have two. */
  readonly dataDir: string;
  /** Takes a line that the person at the terminal should read. */
  readonly log: Log;
}

/** A running embedded PostgreSQL. */
export interface Postgres {
  /** The role that owns the database `perisai`: migrations and the demo load. */
  readonly ownerUrl: string;
  /** The role of the API: owns nothing. */
  readonly apiUrl: string;
  /** For tests and repairs alone. */
  readonly superuserUrl: string;
  /** Ends when the server has ended, asked or not. */
  readonly ended: Promise<void>;
  stop(): Promise<void>;
}

const startLimitMs = 300_000;

/** Starts the embedded PostgreSQL on 127.0.0.1, after making its folder, or recovering what an earlier start left. */
export async function startPostgres({ dataDir, log }: PostgresOptions): Promise<Postgres> {
  const placement = place(dataDir, log);
  const lock = lockFolder(placement.folder);
  try {
    const running = await startIn(placement, log);
    return { ...running, stop: () => running.stop().finally(() => lock.release()) };
  } catch (error) {
    lock.release();
    throw error;
  }
}

async function startIn(placement: Placement, log: Log): Promise<Postgres> {
  await clearLeftOver(placement, log);
  putOrphanAside(placement, log);
  const credentials = credentialsOf(placement);
  if (!isInitialized(placement)) initialize(placement, credentials.superuser);
  const portFile = join(placement.folder, 'port');
  const port = await freePort(portFile);
  writeFileSync(portFile, `${port}\n`);
  const postmaster = spawnPostmaster(placement, port);
  const urls = urlsAt(port, credentials);
  try {
    await ready(urls.superuserUrl, postmaster, log);
    await ensureRoles(urls.superuserUrl, credentials);
  } catch (error) {
    await postmaster.stop();
    throw error;
  }
  return { ...urls, ended: postmaster.ended, stop: () => postmaster.stop() };
}

function urlsAt(port: number, credentials: Credentials) {
  const url = (role: string, password: string, database: string) =>
    `postgresql://${role}:${password}@127.0.0.1:${port}/${database}`;
  return {
    ownerUrl: url('perisai_owner', credentials.owner, 'perisai'),
    apiUrl: url('perisai_api', credentials.api, 'perisai'),
    superuserUrl: url('postgres', credentials.superuser, 'postgres'),
  };
}

async function ready(url: string, postmaster: Postmaster, log: Log): Promise<void> {
  for (let waited = 0; waited < startLimitMs; waited += 50) {
    if (postmaster.hasEnded()) throw new Error(`PostgreSQL did not start: ${postmaster.complaint()}`);
    const refusal = await refusalOf(url);
    if (refusal === null) return;
    if (waited === 5_000) log('PostgreSQL is recovering what was written before it was cut off.');
    await wait(50);
  }
  throw new Error(`PostgreSQL did not start within ${startLimitMs / 1_000} s: ${postmaster.complaint()}`);
}

// While it starts, the server refuses connections (not yet listening) or answers 57P03 (cannot connect now).
const notYet = new Set(['ECONNREFUSED', 'ECONNRESET', '57P03']);

async function refusalOf(url: string): Promise<string | null> {
  const client = new Client({ connectionString: url, connectionTimeoutMillis: 5_000 });
  client.on('error', () => undefined);
  try {
    await client.connect();
    return null;
  } catch (error) {
    const code = (error as { code?: string }).code ?? '';
    if (notYet.has(code)) return code;
    throw error;
  } finally {
    await client.end().catch(() => undefined);
  }
}
