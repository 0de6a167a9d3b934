import pg from 'pg';
import type { DataSource } from 'typeorm';
import type { Database, Statement } from '../platform/database.ts';
import { send } from '../platform/named-statements.ts';

// Days and months stay the strings that PostgreSQL sends: a JS Date would move them by the zone of the process.
const DATE = 1082;
pg.types.setTypeParser(DATE, (text) => text);

/** Reads on the pool that TypeORM writes through. A connection on which a statement failed or hung is dropped. */
export function databaseOf(source: DataSource): Database {
  const pool = (source.driver as unknown as { readonly master: pg.Pool }).master;
  return {
    source,
    async query<Row extends object>(statement: Statement, values: readonly unknown[]): Promise<Row[]> {
      const client = await pool.connect();
      let failure: Error | undefined;
      try {
        return await send<Row>(client, statement, values);
      } catch (error) {
        failure = error instanceof Error ? error : new Error('A statement failed.');
        throw error;
      } finally {
        client.release(failure);
      }
    },
  };
}
