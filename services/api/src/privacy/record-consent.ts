import type { ParticipantRow } from '../participants/participant.concept.ts';
import { participants } from '../participants/participant.concept.ts';
import { record } from '../platform/audit/record.ts';
import type { Context, WriteContext } from '../platform/context.ts';
import { userOf } from '../platform/context.ts';
import { earlierResult, keepResult } from '../platform/idempotency.ts';
import { newId } from '../platform/new-id.ts';
import { badInput, notFound, Problem } from '../platform/problem.ts';
import { findRows, run } from '../platform/reading/read.ts';
import { sql } from '../platform/reading/sql.ts';
import { uuidOf } from '../platform/reading/wire-id.ts';
import type { RecordConsentInput } from './consent.type.ts';
import { consentText } from './consent-texts.ts';

export interface SaidConsent {
  readonly participantKey: string;
  readonly purpose: string;
  readonly given: boolean;
  readonly textVersion: string;
  readonly channel: string;
}

/** Records what a participant agreed to or took back. */
export function recordConsent(
  ctx: Context,
  input: RecordConsentInput,
): Promise<{ readonly participant: ParticipantRow }> {
  const { idempotencyKey, purpose, given, textVersion, channel } = input;
  const participantKey = uuidOf('par', input.participantId, 'input.participantId');
  if (consentText(purpose, textVersion) === null)
    throw badInput('input.textVersion', 'is not a version of the text for this purpose.');
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

/** Writes a consent in the transaction of the caller, with its audit entry: registration calls this too. */
export async function writeConsent(tx: WriteContext, said: SaidConsent): Promise<void> {
  const { participantKey, purpose, given, textVersion, channel } = said;
  if (given === (await holds(tx, said)))
    throw new Problem(
      'CONFLICT',
      given ? 'This consent holds already.' : 'There is no such consent to take back.',
    );
  const { subject, name } = userOf(tx);
  await run(
    tx,
    sql`insert into consent_events (participant_id, id, purpose, event, text_version, channel, actor_subject, actor_name, request_id)
      values (${participantKey}, ${newId()}, ${purpose}, ${given ? 'GIVEN' : 'WITHDRAWN'}, ${textVersion}, ${channel},
        ${subject}, ${name}, ${tx.requestId})`,
  );
  await record(tx, {
    action: given ? 'consent.given' : 'consent.withdrawn',
    entity: 'Participant',
    entityId: participantKey,
    before: null,
    after: { purpose, textVersion, channel },
    reason: null,
  });
}

// The lock on the participant keeps two withdrawals of the same consent apart.
async function holds(tx: WriteContext, { participantKey, purpose }: SaidConsent): Promise<boolean> {
  await run(tx, sql`select p.id from participants as p where p.id = ${participantKey} for update`);
  const [latest] = await run<{ event: string }>(
    tx,
    sql`select e.event from consent_events as e where e.participant_id = ${participantKey} and e.purpose = ${purpose}
      order by e.id desc limit 1`,
  );
  return latest?.event === 'GIVEN';
}

export async function visibleParticipant(tx: WriteContext, key: string): Promise<ParticipantRow> {
  const [participant] = await findRows(tx, participants, sql`p.id = ${key}`);
  if (participant === undefined) throw notFound();
  return participant;
}
