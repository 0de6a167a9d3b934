import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { migrate } from '@perisai/api/app/migrate';
import { loadReference } from '@perisai/api/reference/load-reference';
import { startPostgres } from '@perisai/postgres/start-postgres';
import {
  asClient,
  makeDatabase,
  type Template,
  type TestServer,
  templateName,
  testNikKey,
  withDatabase,
} from './database.ts';

export interface RunningServer {
  readonly server: TestServer;
  stop(): Promise<void>;
}

const loader = join(import.meta.dirname, '..', '..', 'services', 'demo', 'dist', 'load.js');
const defaultFolder = join(import.meta.dirname, '..', '..', '.data', 'test');

/** Starts the PostgreSQL of a run and clears what an earlier run left in it. */
export async function startTestServer(): Promise<RunningServer> {
  const dataDir = process.env['PERISAI_TEST_DATA_DIR'] ?? defaultFolder;
  const postgres = await startPostgres({ dataDir, log: (line) => process.stdout.write(`${line}\n`) });
  const server = {
    superuserUrl: postgres.superuserUrl,
    ownerUrl: postgres.ownerUrl,
    apiUrl: postgres.apiUrl,
  };
  await dropLeftOvers(server);
  return { server, stop: () => postgres.stop() };
}

function dropLeftOvers({ superuserUrl }: TestServer): Promise<void> {
  return asClient(superuserUrl, async (client) => {
    const { rows } = await client.query<{ datname: string }>(
      `select datname from pg_database where datname ~ '^perisai_(test|template)_'`,
    );
    for (const { datname } of rows) await client.query(`drop database if exists ${datname} with (force)`);
  });
}

/** Prepares a template once per run; the demo data are loaded as a first start would load them. */
export async function prepareTemplate(
  server: TestServer,
  template: Exclude<Template, 'bare'>,
): Promise<void> {
  const name = templateName(template);
  await makeDatabase(server, name, template === 'migrated' ? 'bare' : 'migrated');
  const ownerUrl = withDatabase(server.ownerUrl, name);
  if (template === 'migrated') {
    await migrate(ownerUrl);
    await loadReference(ownerUrl);
  } else {
    await loadDemo(ownerUrl, template);
    await asClient(ownerUrl, (client) =>
      client.query('select hash_niks($1)', [Buffer.from(testNikKey, 'hex')]),
    );
  }
}

async function loadDemo(ownerUrl: string, demo: 'small' | 'serang'): Promise<void> {
  const child = spawn(process.execPath, ['--enable-source-maps', loader], {
    env: { PATH: process.env['PATH'], MIGRATION_DATABASE_URL: ownerUrl, DEMO: demo },
    stdio: ['ignore', 'inherit', 'inherit'],
  });
  const [code] = await once(child, 'exit');
  if (code !== 0) throw new Error(`the demo data (${demo}) could not be loaded`);
}
