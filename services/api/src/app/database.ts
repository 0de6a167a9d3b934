import type pg from 'pg';
import type { DataSource } from 'typeorm';
import type { Database, Statement } from '../platform/database.ts';

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
