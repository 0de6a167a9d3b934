import type { Reason } from '../law/reason.ts';
import { record } from '../platform/audit/record.ts';
import type { Context, WriteContext } from '../platform/context.ts';
import { userOf } from '../platform/context.ts';
import { earlierResult, keepResult } from '../platform/idempotency.ts';
import { inputText } from '../platform/input-text.ts';
import { newId } from '../platform/new-id.ts';
import { Problem } from '../platform/problem.ts';
import { run } from '../platform/reading/read.ts';
import { sql } from '../platform/reading/sql.ts';
import { uuidOf } from '../platform/reading/wire-id.ts';
import type { ErasureRequest, RequestErasureInput } from './erasure.type.ts';
import { whyNot } from './erasure-reasons.ts';
import { erasureRequest } from './erasure-requests.ts';
import { visibleParticipant } from './record-consent.ts';

export type ErasureOutcome =
  | { readonly kind: 'ErasureTaken'; readonly request: ErasureRequest }
  | { readonly kind: 'ErasureRefused'; readonly because: readonly Reason[] };

const longestReason = 500;

/** Takes in the request of a participant to be erased; the head of the branch decides. */
export function requestErasure(ctx: Context, input: RequestErasureInput): Promise<ErasureOutcome> {
  const participantKey = uuidOf('par', input.participantId, 'input.participantId');
  const reason = inputText(input.reason, 'input.reason', longestReason);
  const content = { participantKey, reason };
  const intention = { operation: 'requestErasure', key: input.idempotencyKey, content };
  return ctx.transaction(async (tx) => {
    const earlier = await earlierResult(tx, intention);
    if (earlier !== null) return { kind: 'ErasureTaken', request: await erasureRequest(tx, earlier) };
    await visibleParticipant(tx, participantKey);
    const obstacle = await obstacleTo(tx, participantKey);
    if (obstacle !== null) return { kind: 'ErasureRefused', because: whyNot(obstacle) };
    const id = await insertRequest(tx, participantKey, reason);
    await record(tx, {
      action: 'erasure.requested',
      entity: 'Participant',
      entityId: participantKey,
      before: null,
      after: { requestId: id },
      reason,
    });
    await keepResult(tx, intention, id);
    return { kind: 'ErasureTaken', request: await erasureRequest(tx, id) };
  });
}

// Locked first, so that two requests at once see one another.
async function obstacleTo(tx: WriteContext, participantKey: string): Promise<string | null> {
  await run(tx, sql`select p.id from participants as p where p.id = ${participantKey} for update`);
  const [found] = await run<{ obstacle: string | null }>(
    tx,
    sql`select case
        when exists (select from erasures as e where e.participant_id = ${participantKey}) then 'ALREADY_ERASED'
        when exists (select from erasure_requests as q where q.participant_id = ${participantKey} and q.decided_at is null)
          then 'ALREADY_REQUESTED'
        else erasure_obstacle(${participantKey}) end as obstacle`,
  );
  return found?.obstacle ?? null;
}

async function insertRequest(tx: WriteContext, participantKey: string, reason: string): Promise<string> {
  const { subject, name, branchId } = userOf(tx);
  if (branchId === null) throw new Problem('FORBIDDEN', 'Only staff of a branch take requests in.');
  const id = newId();
  await run(
    tx,
    sql`insert into erasure_requests (id, participant_id, branch_id, reason, requested_by, requested_by_name)
      values (${id}, ${participantKey}, ${branchId}, ${reason}, ${subject}, ${name})`,
  );
  return id;
}
