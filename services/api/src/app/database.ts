import pg from 'pg';
import type { DataSource } from 'typeorm';
import type { Database, Statement } from '../platform/database.ts';

// Days and months stay the strings that PostgreSQL sends: a JS Date would move them by the zone of the process.
const DATE = 1082;
pg.types.setTypeParser(DATE, (text) => text);

/** Reads on the pool that TypeORM writes through. The pool itself drops a connection on which a statement hung. */
export function databaseOf(source: DataSource): Database {
  const pool = (source.driver as unknown as { readonly master: pg.Pool }).master;
  return {
    source,
    async query<Row extends object>({ name, text }: Statement, values: readonly unknown[]): Promise<Row[]> {
      const statement = { text, values: [...values] };
      const { rows } = await pool.query<Row>(name === '' ? statement : { name, ...statement });
      return rows;
    },
  };
}
