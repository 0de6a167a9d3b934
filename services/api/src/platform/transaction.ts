import type { PoolClient } from 'pg';
import type { EntityManager } from 'typeorm';
import type { Connection, Database } from './database.ts';
import { send } from './named-statements.ts';

/** The one transaction of a command: entities through the manager, statements through the connection. */
export interface Transaction {
  readonly manager: EntityManager;
  readonly connection: Connection;
}

const mostTries = 3;

/** Runs the work in one transaction. Serialization failures and deadlocks are tried again, at most three times in all. */
export async function inTransaction<Result>(
  database: Database,
  work: (write: Transaction) => Promise<Result>,
): Promise<Result> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await once(database, work);
    } catch (error) {
      if (attempt >= mostTries || !isWorthAnotherTry(error)) throw error;
    }
  }
}

function once<Result>(database: Database, work: (write: Transaction) => Promise<Result>): Promise<Result> {
  return database.source.transaction(async (manager) =>
    work({ manager, connection: await connectionOf(manager) }),
  );
}

// The driver's own connection: TypeORM's query knows no named statements, and would plan each anew.
async function connectionOf(manager: EntityManager): Promise<Connection> {
  const client = (await manager.queryRunner?.connect()) as PoolClient;
  return { query: (statement, values) => send(client, statement, values) };
}

const serializationFailure = '40001';
const deadlock = '40P01';

function isWorthAnotherTry(error: unknown): boolean {
  const code = errorCode(error);
  return code === serializationFailure || code === deadlock;
}

/**
 * The answers of statements that were sent together, on one connection, one after another. When some fail, the first
 * of them in this order tells why: the others only say that the transaction is over.
 */
export async function answersOf<Answers extends readonly unknown[]>(
  sent: {
    readonly [At in keyof Answers]: Promise<Answers[At]>;
  },
): Promise<Answers> {
  const settled = await Promise.allSettled(sent);
  const failed = settled.find((one) => one.status === 'rejected');
  if (failed !== undefined) throw failed.reason;
  return settled.map((one) => (one.status === 'fulfilled' ? one.value : undefined)) as unknown as Answers;
}

/** Statements of this transaction keep one plan for all values: right where rows are found by their keys. */
export async function planOnce(write: Transaction): Promise<void> {
  const text = 'set local plan_cache_mode = force_generic_plan';
  await write.connection.query({ name: 'plan once', text }, []);
}

/** The SQLSTATE of a database error, however TypeORM wrapped it. */
export function errorCode(error: unknown): string | null {
  if (typeof error !== 'object' || error === null) return null;
  if ('driverError' in error) return errorCode(error.driverError);
  return 'code' in error && typeof error.code === 'string' ? error.code : null;
}
