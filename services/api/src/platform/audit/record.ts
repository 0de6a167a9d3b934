import type { WriteContext } from '../context.ts';
import { userOf } from '../context.ts';
import { newId } from '../new-id.ts';
import { run } from '../reading/read.ts';
import { sql } from '../reading/sql.ts';

export interface Change {
  /** What was done, `agent.updated`. */
  readonly action: string;
  readonly entity: string;
  readonly entityId: string;
  readonly before: object | null;
  readonly after: object | null;
  readonly reason: string | null;
}

/** Writes who did what, in the transaction of the change. Its place in the chain comes after the commit. */
export async function record(tx: WriteContext, change: Change, id = newId()): Promise<void> {
  const { subject, name, role, branchId } = userOf(tx);
  const { action, entity, entityId, before, after, reason } = change;
  await run(
    tx,
    sql`insert into audit_entries
        (id, actor_subject, actor_name, actor_role, branch_id, action, entity, entity_id, before, after, reason, request_id)
      values (${id}, ${subject}, ${name}, ${role}, ${branchId}, ${action}, ${entity}, ${entityId}, ${jsonOf(before)},
        ${jsonOf(after)}, ${reason}, ${tx.requestId})`,
  );
}

const jsonOf = (value: object | null): string | null => (value === null ? null : JSON.stringify(value));
