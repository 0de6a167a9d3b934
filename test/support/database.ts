import { randomUUID } from 'node:crypto';
import pg from 'pg';

/** Where a run's PostgreSQL listens, for each of its three roles; the database in them is replaced per test file. */
export interface TestServer {
  readonly superuserUrl: string;
  readonly ownerUrl: string;
  readonly apiUrl: string;
}

/** A database of one test file, to be dropped at its end. */
export interface TestDatabase {
  readonly name: string;
  readonly ownerUrl: string;
  readonly apiUrl: string;
  readonly superuserUrl: string;
  drop(): Promise<void>;
}

/** What a new database begins with: nothing at all, every migration, or one of the two sizes of demo data. */
export type Template = 'bare' | 'migrated' | 'small' | 'serang';

/** One key for every instance of a run: hashes of NIKs stand in the templates already. */
export const testNikKey = '5a'.repeat(32);

const environmentName = 'PERISAI_TEST_POSTGRES';

/** The server that the run started, from the environment of this process. */
export function testServer(): TestServer {
  const text = process.env[environmentName];
  if (text === undefined)
    throw new Error('no database: start the tests by `npm test`, or with this configuration');
  return JSON.parse(text) as TestServer;
}

export const serverInEnvironment = (server: TestServer) => ({ [environmentName]: JSON.stringify(server) });

export const hasTestServer = (): boolean => process.env[environmentName] !== undefined;

export const templateName = (template: Template): string => `perisai_template_${template}`;

/** The same address with another database. */
export function withDatabase(url: string, database: string): string {
  const changed = new URL(url);
  changed.pathname = `/${database}`;
  return changed.href;
}

/** Runs statements as one role, each with its values. */
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

/**
 * A database of its own for a test file, copied from a template by the server. The full demo is too large to copy: the
 * tests of it only read, and share it.
 */
export async function createDatabase(template: Template): Promise<TestDatabase> {
  const server = testServer();
  if (template === 'serang')
    return { ...addresses(server, templateName('serang')), drop: () => Promise.resolve() };
  const name = `perisai_test_${randomUUID().replaceAll('-', '')}`;
  await makeDatabase(server, name, template);
  return {
    ...addresses(server, name),
    drop: () =>
      asClient(server.superuserUrl, async (client) => {
        await client.query(`drop database if exists ${name} with (force)`);
      }),
  };
}

const addresses = (server: TestServer, name: string) => ({
  name,
  ownerUrl: withDatabase(server.ownerUrl, name),
  apiUrl: withDatabase(server.apiUrl, name),
  superuserUrl: withDatabase(server.superuserUrl, name),
});

/** Makes a database with the rights that a real one has. */
export function makeDatabase({ superuserUrl }: TestServer, name: string, template: Template): Promise<void> {
  const source = template === 'bare' ? 'template0' : templateName(template);
  return asClient(superuserUrl, async (client) => {
    await client.query(`drop database if exists ${name} with (force)`);
    await client.query(`create database ${name} owner perisai_owner template ${source} strategy file_copy`);
    await client.query(`revoke all on database ${name} from public`);
    await client.query(`grant connect on database ${name} to perisai_api`);
  });
}
