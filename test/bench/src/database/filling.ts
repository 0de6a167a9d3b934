import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { migrate } from '@perisai/api/app/migrate';
import type { Postgres } from '@perisai/postgres/start-postgres';
import pg from 'pg';

export type DemoSize = 'serang' | 'small';

/** How each role reaches one database. */
export interface DatabaseUrls {
  readonly apiUrl: string;
  readonly ownerUrl: string;
  readonly superuserUrl: string;
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

export function urlsOf({ apiUrl, ownerUrl, superuserUrl }: DatabaseUrls, name: string): DatabaseUrls {
  return {
    apiUrl: withDatabase(apiUrl, name),
    ownerUrl: withDatabase(ownerUrl, name),
    superuserUrl: withDatabase(superuserUrl, name),
  };
}

function withDatabase(url: string, database: string): string {
  const changed = new URL(url);
  changed.pathname = `/${database}`;
  return changed.href;
}

export function makeDatabase(superuserUrl: string, name: string, template: string): Promise<unknown> {
  return asClient(superuserUrl, async (client) => {
    await client.query(`drop database if exists ${name} with (force)`);
    await client.query(`create database ${name} owner perisai_owner template ${template} strategy file_copy`);
    await client.query(`revoke all on database ${name} from public`);
    await client.query(`grant connect on database ${name} to perisai_api`);
  });
}

interface Filling {
  readonly demo: DemoSize;
  readonly times: number;
}

/** Migrates an empty database and loads the demo, so many times over. */
export async function fill(urls: DatabaseUrls, { demo, times }: Filling): Promise<void> {
  await migrate(urls.ownerUrl);
  const program = fileURLToPath(import.meta.resolve('@perisai/demo/load'));
  const child = spawn(process.execPath, ['--enable-source-maps', program], {
    env: {
      ...process.env,
      MIGRATION_DATABASE_URL: urls.ownerUrl,
      DEMO: demo,
      DEMO_TIMES: String(times),
    },
    stdio: ['ignore', 'inherit', 'inherit'],
  });
  const [code] = await once(child, 'exit');
  if (code !== 0) throw new Error(`The demo data (${demo}) could not be loaded.`);
  // So that no contestant pays for the first look at fresh pages.
  await asClient(urls.superuserUrl, (client) => client.query('vacuum (freeze, analyze)'));
  await asClient(urls.superuserUrl, (client) => client.query('create extension pg_stat_statements'));
}

/** One hash of all that stands beside these modules. */
export function hashOf(modules: readonly string[]): string {
  const hash = createHash('sha256');
  for (const module of modules) {
    const folder = dirname(fileURLToPath(import.meta.resolve(module)));
    const files = readdirSync(folder).filter((name) => name.endsWith('.js'));
    for (const file of files.toSorted()) hash.update(readFileSync(join(folder, file)));
  }
  return hash.digest('hex').slice(0, 16);
}

/** What a database says of itself; null when there is none. */
export async function noteOf(superuserUrl: string, name: string): Promise<string | null> {
  const { rows } = await asClient(superuserUrl, (client) =>
    client.query<{ note: string | null }>(
      `select shobj_description(oid, 'pg_database') as note from pg_database where datname = $1`,
      [name],
    ),
  );
  return rows[0]?.note ?? null;
}

export function setNote(superuserUrl: string, name: string, note: string): Promise<unknown> {
  return asClient(superuserUrl, (client) => client.query(`comment on database ${name} is '${note}'`));
}

/** A folder of PostgreSQL that runs. */
export type Server = Pick<Postgres, 'apiUrl' | 'ownerUrl' | 'superuserUrl' | 'stop'>;
