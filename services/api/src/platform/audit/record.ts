import type { WriteContext } from '../context.ts';
import { userOf } from '../context.ts';
import { newId } from '../new-id.ts';
import { AuditEntryEntity } from './audit-entry.entity.ts';

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
  const user = userOf(tx);
  await tx.write.manager.insert(AuditEntryEntity, {
    ...change,
    id,
    actorSubject: user.subject,
    actorName: user.name,
    actorRole: user.role,
    branchId: user.branchId,
    requestId: tx.requestId,
  });
}
