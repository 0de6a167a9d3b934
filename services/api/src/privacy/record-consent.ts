import type { ParticipantRow } from '../participants/participant.concept.ts';
import { participants } from '../participants/participant.concept.ts';
import type { Context, WriteContext } from '../platform/context.ts';
import { earlierResult, keepResult } from '../platform/idempotency.ts';
import { assertConsentText, writeConsent } from '../platform/personal/write-consent.ts';
import { notFound } from '../platform/problem.ts';
import { findRows } from '../platform/reading/read.ts';
import { sql } from '../platform/reading/sql.ts';
import { uuidOf } from '../platform/reading/wire-id.ts';
import type { RecordConsentInput } from './consent.type.ts';

/** Records what a participant agreed to or took back. */
export function recordConsent(
  ctx: Context,
  input: RecordConsentInput,
): Promise<{ readonly participant: ParticipantRow }> {
  const { idempotencyKey, purpose, given, textVersion, channel } = input;
  const participantKey = uuidOf('par', input.participantId, 'input.participantId');
  assertConsentText(input, 'input');
  const said = { participantKey, purpose, given, textVersion, channel };
  const intention = { operation: 'recordConsent', key: idempotencyKey, content: said };
  return ctx.transaction(async (tx) => {
    const participant = await visibleParticipant(tx, participantKey);
    if ((await earlierResult(tx, intention)) !== null) return { participant };
    await writeConsent(tx, said);
    await keepResult(tx, intention, participantKey);
    return { participant };
  });
}

export async function visibleParticipant(tx: WriteContext, key: string): Promise<ParticipantRow> {
  const [participant] = await findRows(tx, participants, sql`p.id = ${key}`);
  if (participant === undefined) throw notFound();
  return participant;
}
