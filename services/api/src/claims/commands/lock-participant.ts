import type { WriteContext } from '../../platform/context.ts';
import { run } from '../../platform/reading/read.ts';
import { sql } from '../../platform/reading/sql.ts';

/** Payments, registrations and claims of a participant wait for each other on this row. */
export async function lockParticipant(tx: WriteContext, participant: string): Promise<void> {
  await run(tx, sql`select p.id from participants as p where p.id = ${participant}::uuid for update`);
}
