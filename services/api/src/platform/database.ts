import type { DataSource } from 'typeorm';

/** One prepared statement: PostgreSQL plans it once per connection under its name. */
export interface Statement {
  readonly name: string;
  readonly text: string;
  /** How long to wait for its answer, where that is longer than for others. */
  readonly timeoutMs?: number;
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
