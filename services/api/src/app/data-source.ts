import { DataSource } from 'typeorm';
import { migrations } from '../migrations/all.ts';

interface Pooling {
  readonly entities: readonly (abstract new () => object)[];
  readonly size: number;
  readonly statementTimeoutMs: number;
}

/** The connection pool of the API's role. TypeORM never changes the schema: migrations are written by hand. */
export function apiDataSource(url: string, pooling: Pooling): DataSource {
  return new DataSource({
    type: 'postgres',
    url,
    synchronize: false,
    entities: [...pooling.entities] as (new () => object)[],
    poolSize: pooling.size,
    connectTimeoutMS: 2_000,
    extra: {
      // Statements of a transaction that do not need each other's answers are sent without waiting. (A cursor or COPY
      // needs a connection of its own.)
      pipeline: true,
      statement_timeout: pooling.statementTimeoutMs,
      query_timeout: pooling.statementTimeoutMs + 1_000,
      // A new connection takes several turns of a busy process; one that is there, none.
      idleTimeoutMillis: 600_000,
      idle_in_transaction_session_timeout: 5_000,
      lock_timeout: 3_000,
      application_name: 'perisai-api',
      options: '-c timezone=Asia/Jakarta',
    },
  });
}

/** The connection of the owner's role, for migrations alone. */
export function ownerDataSource(url: string): DataSource {
  return new DataSource({
    type: 'postgres',
    url,
    synchronize: false,
    migrations,
    migrationsTransactionMode: 'each',
  });
}
