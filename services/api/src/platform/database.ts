import pg from 'pg';
import type { DataSource } from 'typeorm';

// Days and months stay the strings that PostgreSQL sends: a JS Date would move them by the zone of the process.
const DATE = 1082;

pg.types.setTypeParser(DATE, (text) => text);

/** One prepared statement: PostgreSQL plans it once per connection under its name. */
export interface Statement {
  readonly name: string;
  readonly text: string;
}

/** The one way to read: named statements on the pool that TypeORM's writes use too. */
export interface Database {
  readonly source: DataSource;
  query<Row extends object>(statement: Statement, values: readonly unknown[]): Promise<Row[]>;
}

/** Where statements run: the pool, or the connection of a transaction. */
export interface Connection {
  query<Row extends object>(statement: Statement, values: readonly unknown[]): Promise<Row[]>;
}
