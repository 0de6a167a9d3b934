import type { WriteContext } from '../context.ts';
import type { Sql } from './sql.ts';
import { prepare } from './sql.ts';

// A month or a journal of a large branch holds more than a statement of a request for one person may take.
const longestMs = 60_000;

/** Lets the statements of this transaction take their time, and joins large sets as sets: ranges look rare to the planner. */
export async function prepareForLarge(tx: WriteContext): Promise<void> {
  await tx.write.manager.query(
    `set local statement_timeout = ${longestMs}; set local work_mem = '64MB'; set local enable_nestloop = off`,
  );
}

/** Sends a piece of SQL that may take long. */
export function runLong<Row extends object>(tx: WriteContext, piece: Sql): Promise<Row[]> {
  const { statement, values } = prepare(piece);
  return tx.db.query<Row>({ ...statement, timeoutMs: longestMs }, values);
}
