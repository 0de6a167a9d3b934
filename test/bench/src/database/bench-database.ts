import { migrate } from '@perisai/api/app/migrate';
import { startPostgres } from '@perisai/postgres/start-postgres';
import {
  asClient,
  type DatabaseUrls,
  type DemoSize,
  fill,
  hashOf,
  makeDatabase,
  noteOf,
  type Server,
  setNote,
  urlsOf,
} from './filling.ts';
import { peerSql } from './peer-sql.ts';

/** The one database that every contestant works on, and the roles that reach it. */
export interface BenchDatabase extends DatabaseUrls {
  stop(): Promise<void>;
}

interface Opening {
  readonly dataDir: string;
  readonly demo: DemoSize;
  readonly log: (line: string) => void;
}

const runName = 'perisai_bench';
// The data are made again when what makes them has changed.
const complete = `Complete as made by ${hashOf(['@perisai/api/migrations/all', '@perisai/demo/load'])}.`;

/** Starts an embedded PostgreSQL with demo data as they were loaded: what an earlier run wrote is not there. */
export function openBenchDatabase({ dataDir, demo, log }: Opening): Promise<BenchDatabase> {
  return opened({ dataDir, log }, async (server) => {
    const { superuserUrl } = server;
    const template = `perisai_bench_${demo}`;
    if ((await noteOf(superuserUrl, template)) !== complete) {
      await makeDatabase(superuserUrl, template, 'template0');
      await fill(urlsOf(server, template), { demo, times: 1 });
      await setNote(superuserUrl, template, complete);
    }
    log('Copying the demo data for this run …');
    await makeDatabase(superuserUrl, runName, template);
    const urls = urlsOf(server, runName);
    await asClient(urls.superuserUrl, (client) => client.query(peerSql));
    await asClient(urls.superuserUrl, (client) => client.query('vacuum'));
    return urls;
  });
}

// Migrations only go forward, so that a change of them needs no new load.
const loaded = `Loaded by ${hashOf(['@perisai/demo/load'])}.`;

/** The same with so many times the rows. It takes long to make and much room, so that runs work on it itself: what they wrote stays. */
export function openGrownDatabase({ dataDir, demo, log }: Opening, times: number): Promise<BenchDatabase> {
  return opened({ dataDir: `${dataDir}-${times}x`, log }, async (server) => {
    const { superuserUrl } = server;
    const name = `perisai_bench_${demo}_${times}x`;
    const urls = urlsOf(server, name);
    if ((await noteOf(superuserUrl, name)) === loaded) {
      await migrate(urls.ownerUrl);
      await asClient(urls.superuserUrl, (client) => client.query('vacuum (analyze)'));
      return urls;
    }
    log(`Loading ${demo} ${times} times over: this takes a while …`);
    await makeDatabase(superuserUrl, name, 'template0');
    await fill(urls, { demo, times });
    await setNote(superuserUrl, name, loaded);
    return urls;
  });
}

async function opened(
  { dataDir, log }: Pick<Opening, 'dataDir' | 'log'>,
  open: (server: Server) => Promise<DatabaseUrls>,
): Promise<BenchDatabase> {
  const server = await startCounting(dataDir, log);
  try {
    return { ...(await open(server)), stop: () => server.stop() };
  } catch (error) {
    await server.stop();
    throw error;
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
