import type { Writable } from 'node:stream';
import type { PoolClient } from 'pg';
import type { EntityManager } from 'typeorm';
import type { Connection, Database } from './database.ts';
import { send } from './named-statements.ts';

/** The one transaction of a command: entities through the manager, statements through the connection. */
export interface Transaction {
  readonly manager: EntityManager;
  readonly connection: Connection;
  /**
   * Sends the commit now, behind the statements that were sent: rows that others wait for are not held while answers
   * travel. If one of them fails, nothing is committed. Whoever does not call it commits when the work is done.
   */
  commit(): Promise<void>;
}

/** Not in the types of the driver: the socket beneath it. */
interface Piped {
  readonly connection: { readonly stream: Writable };
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

async function once<Result>(
  database: Database,
  work: (write: Transaction) => Promise<Result>,
): Promise<Result> {
  const runner = database.source.createQueryRunner();
  try {
    const client = (await runner.connect()) as PoolClient;
    return await onClient(client, (connection, commit) => {
      // Begun by us; told, it begins none of its own.
      Object.assign(runner, { isTransactionActive: true });
      return work({ manager: runner.manager, connection, commit });
    });
  } finally {
    await runner.release();
  }
}

type Work<Result> = (connection: Connection, commit: () => Promise<void>) => Promise<Result>;

// The beginning travels with the first statements. A commit behind a failed statement rolls back.
async function onClient<Result>(client: PoolClient, work: Work<Result>): Promise<Result> {
  const connection = connectionOf(client);
  const tell = (text: string): Promise<unknown> => connection.query({ name: '', text }, []);
  const begun = tell('start transaction');
  let committed: Promise<unknown> | undefined;
  const commit = async (): Promise<void> => {
    committed ??= tell('commit');
    await committed;
  };
  try {
    const [, result] = await answersOf([begun, work(connection, commit)]);
    await commit();
    return result;
  } catch (error) {
    await (committed ?? tell('rollback')).catch(() => undefined);
    throw error;
  }
}

// The driver's own connection: TypeORM's query knows no named statements, and would plan each anew.
function connectionOf(client: PoolClient): Connection {
  const { stream } = (client as unknown as Piped).connection;
  return {
    query(statement, values) {
      // What is sent in one go is one packet.
      stream.cork();
      process.nextTick(() => stream.uncork());
      return send(client, statement, values);
    },
  };
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
