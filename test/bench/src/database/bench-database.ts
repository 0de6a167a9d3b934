import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { migrate } from '@perisai/api/app/migrate';
import { startPostgres } from '@perisai/postgres/start-postgres';
import pg from 'pg';
import { peerSql } from './peer-sql.ts';

export type DemoSize = 'serang' | 'small';

/** The one database that every contestant works on, and the roles that reach it. */
export interface BenchDatabase {
  readonly apiUrl: string;
  readonly ownerUrl: string;
  readonly superuserUrl: string;
  stop(): Promise<void>;
}

interface Opening {
  readonly dataDir: string;
  readonly demo: DemoSize;
  readonly log: (line: string) => void;
}

const runName = 'perisai_bench';

/** Starts an embedded PostgreSQL with demo data as they were loaded: what an earlier run wrote is not there. */
export async function openBenchDatabase({ dataDir, demo, log }: Opening): Promise<BenchDatabase> {
  const postgres = await startCounting(dataDir, log);
  try {
    const template = `perisai_bench_${demo}`;
    const inDatabase = (name: string) => ({
      apiUrl: withDatabase(postgres.apiUrl, name),
      ownerUrl: withDatabase(postgres.ownerUrl, name),
      superuserUrl: withDatabase(postgres.superuserUrl, name),
    });
    const { superuserUrl } = postgres;
    if (!(await isComplete(superuserUrl, template))) {
      await makeDatabase(superuserUrl, template, 'template0');
      await fill(inDatabase(template), demo);
      await markComplete(superuserUrl, template);
    }
    log('Copying the demo data for this run …');
    await makeDatabase(superuserUrl, runName, template);
    const urls = inDatabase(runName);
    await asClient(urls.superuserUrl, (client) => client.query(peerSql));
    await asClient(urls.superuserUrl, (client) => client.query('vacuum'));
    return { ...urls, stop: () => postgres.stop() };
  } catch (error) {
    await postgres.stop();
    throw error;
  }
}

export async function asClient<Result>(
  url: string,
  work: (client: pg.Client) => Promise<Result>,
): Promise<Result> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

// Statements are counted by pg_stat_statements, which the server must load when it starts. It counts only while we ask.
async function startCounting(dataDir: string, log: (line: string) => void) {
  const postgres = await startPostgres({ dataDir, log });
  const loaded = await asClient(postgres.superuserUrl, async (client) => {
    const { rows } = await client.query<{ libraries: string }>(
      `select current_setting('shared_preload_libraries') as libraries`,
    );
    if (rows[0]?.libraries.includes('pg_stat_statements')) return true;
    await client.query(`alter system set shared_preload_libraries = 'pg_stat_statements'`);
    return false;
  });
  if (loaded) return postgres;
  await postgres.stop();
  return startPostgres({ dataDir, log });
}

function makeDatabase(superuserUrl: string, name: string, template: string): Promise<unknown> {
  return asClient(superuserUrl, async (client) => {
    await client.query(`drop database if exists ${name} with (force)`);
    await client.query(`create database ${name} owner perisai_owner template ${template} strategy file_copy`);
    await client.query(`revoke all on database ${name} from public`);
    await client.query(`grant connect on database ${name} to perisai_api`);
  });
}

async function fill(urls: { ownerUrl: string; superuserUrl: string }, demo: DemoSize): Promise<void> {
  await migrate(urls.ownerUrl);
  const program = fileURLToPath(import.meta.resolve('@perisai/demo/load'));
  const child = spawn(process.execPath, ['--enable-source-maps', program], {
    env: { ...process.env, MIGRATION_DATABASE_URL: urls.ownerUrl, DEMO: demo },
    stdio: ['ignore', 'inherit', 'inherit'],
  });
  const [code] = await once(child, 'exit');
  if (code !== 0) throw new Error(`The demo data (${demo}) could not be loaded.`);
  // So that no contestant pays for the first look at fresh pages.
  await asClient(urls.superuserUrl, (client) => client.query('vacuum (freeze, analyze)'));
  await asClient(urls.superuserUrl, (client) => client.query('create extension pg_stat_statements'));
}

// The data are made again when what makes them has changed.
const complete = `Complete as made by ${hashOf(['@perisai/api/migrations/all', '@perisai/demo/load'])}.`;

/** One hash of all that stands beside these modules. */
function hashOf(modules: readonly string[]): string {
  const hash = createHash('sha256');
  for (const module of modules) {
    const folder = dirname(fileURLToPath(import.meta.resolve(module)));
    const files = readdirSync(folder).filter((name) => name.endsWith('.js'));
    for (const file of files.toSorted()) hash.update(readFileSync(join(folder, file)));
  }
  return hash.digest('hex').slice(0, 16);
}

async function isComplete(superuserUrl: string, name: string): Promise<boolean> {
  const { rows } = await asClient(superuserUrl, (client) =>
    client.query<{ note: string | null }>(
      `select shobj_description(oid, 'pg_database') as note from pg_database where datname = $1`,
      [name],
    ),
  );
  return rows[0]?.note === complete;
}

function markComplete(superuserUrl: string, name: string): Promise<unknown> {
  return asClient(superuserUrl, (client) => client.query(`comment on database ${name} is '${complete}'`));
}

function withDatabase(url: string, database: string): string {
  const changed = new URL(url);
  changed.pathname = `/${database}`;
  return changed.href;
}
