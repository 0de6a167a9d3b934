import type { Config } from '@perisai/api/app/config';
import { checkDatabase } from '@perisai/postgres/check-database';
import { startPostgres } from '@perisai/postgres/start-postgres';

/** The database that the API will use. */
export interface Database {
  readonly apiUrl: string;
  /** The owner's role; null: the schema is in other hands. */
  readonly ownerUrl: string | null;
  /** Ends when the database ends by itself; a given one is not ours to watch. */
  readonly ended: Promise<void>;
  stop(): Promise<void>;
}

const never = new Promise<void>(() => undefined);

/** The database that the environment names, or else an embedded PostgreSQL of our own. */
export async function openDatabase(config: Config, log: (line: string) => void): Promise<Database> {
  const { databaseUrl, migrationDatabaseUrl } = config;
  if (databaseUrl === null) {
    if (migrationDatabaseUrl !== null)
      throw new Error('MIGRATION_DATABASE_URL needs DATABASE_URL beside it.');
    return startPostgres({ dataDir: config.dataDir, log });
  }
  // The owner first: it makes what the other one reads.
  if (migrationDatabaseUrl !== null) await checkDatabase('MIGRATION_DATABASE_URL', migrationDatabaseUrl);
  await checkDatabase('DATABASE_URL', databaseUrl);
  if (migrationDatabaseUrl === null) log('MIGRATION_DATABASE_URL is not set: the database is used as it is.');
  return { apiUrl: databaseUrl, ownerUrl: migrationDatabaseUrl, ended: never, stop: () => Promise.resolve() };
}
