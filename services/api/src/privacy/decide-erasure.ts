import { record } from '../platform/audit/record.ts';
import type { Context, WriteContext } from '../platform/context.ts';
import { userOf } from '../platform/context.ts';
import { earlierResult, keepResult } from '../platform/idempotency.ts';
import { inputText } from '../platform/input-text.ts';
import { newId } from '../platform/new-id.ts';
import { run } from '../platform/reading/read.ts';
import { sql } from '../platform/reading/sql.ts';
import { uuidOf } from '../platform/reading/wire-id.ts';
import type { DecideErasureInput } from './erasure.type.ts';
import { whyNot } from './erasure-reasons.ts';
import { erasureRequest } from './erasure-requests.ts';
import type { ErasureOutcome } from './request-erasure.ts';

interface Decision {
  readonly id: string;
  readonly approve: boolean;
  readonly reason: string;
}

interface Locked {
  readonly participantKey: string;
  readonly requestedBy: string;
  readonly decided: boolean;
  readonly obstacle: string | null;
}

const longestReason = 500;

/** Decides on a request: another person than who took it in, and an approval erases in the same transaction. */
export function decideErasure(ctx: Context, input: DecideErasureInput): Promise<ErasureOutcome> {
  const id = uuidOf('ers', input.requestId, 'input.requestId');
  const { approve, idempotencyKey } = input;
  const decision = { id, approve, reason: inputText(input.reason, 'input.reason', longestReason) };
  const intention = { operation: 'decideErasure', key: idempotencyKey, content: decision };
  return ctx.transaction(async (tx) => {
    if ((await earlierResult(tx, intention)) !== null)
      return { kind: 'ErasureTaken', request: await erasureRequest(tx, id) };
    await erasureRequest(tx, id);
    const locked = await lock(tx, id);
    const obstacle = obstacleTo(tx, locked, decision);
    if (obstacle !== null) return { kind: 'ErasureRefused', because: whyNot(obstacle) };
    await writeDecision(tx, decision);
    if (approve) await erase(tx, locked.participantKey, decision);
    else await recordRefusal(tx, locked.participantKey, decision);
    await keepResult(tx, intention, id);
    return { kind: 'ErasureTaken', request: await erasureRequest(tx, id) };
  });
}

async function lock(tx: WriteContext, id: string): Promise<Locked> {
  const [locked] = await run<Locked>(
    tx,
    sql`select q.participant_id as "participantKey", q.requested_by as "requestedBy", q.decided_at is not null as decided,
        erasure_obstacle(q.participant_id) as obstacle
      from erasure_requests as q join participants as p on p.id = q.participant_id where q.id = ${id} for update`,
  );
  if (locked === undefined) throw new Error('a request that was just read is gone');
  return locked;
}

function obstacleTo(tx: WriteContext, locked: Locked, { approve }: Decision): string | null {
  if (locked.decided) return 'ALREADY_DECIDED';
  if (locked.requestedBy === userOf(tx).subject) return 'SAME_PERSON';
  return approve ? locked.obstacle : null;
}

async function writeDecision(tx: WriteContext, { id, approve, reason }: Decision): Promise<void> {
  const { subject, name } = userOf(tx);
  await run(
    tx,
    sql`update erasure_requests set decided_at = clock_timestamp(), decided_by = ${subject}, decided_by_name = ${name},
        approved = ${approve}, decision_reason = ${reason} where id = ${id}`,
  );
}

// The entry that tells of the erasure names every entry whose words went with it: the check of the chain asks for it.
async function erase(tx: WriteContext, participantKey: string, { id, reason }: Decision): Promise<void> {
  const entry = newId();
  const [erased] = await run<{ entries: readonly string[] }>(
    tx,
    sql`select erase_participant(${participantKey}, ${id}, null, ${entry}) as entries`,
  );
  const change = {
    action: 'participant.erased',
    entity: 'Participant',
    entityId: participantKey,
    before: null,
    after: { cause: 'REQUEST', requestId: id, auditEntries: erased?.entries ?? [] },
    reason,
  };
  await record(tx, change, entry);
}

function recordRefusal(tx: WriteContext, participantKey: string, { id, reason }: Decision): Promise<void> {
  return record(tx, {
    action: 'erasure.refused',
    entity: 'Participant',
    entityId: participantKey,
    before: null,
    after: { requestId: id },
    reason,
  });
}
