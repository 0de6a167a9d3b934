import { record } from '../audit/record.ts';
import type { WriteContext } from '../context.ts';
import { userOf } from '../context.ts';
import { newId } from '../new-id.ts';
import { badInput, Problem } from '../problem.ts';
import { run } from '../reading/read.ts';
import { sql } from '../reading/sql.ts';
import { consentText } from './consent-texts.ts';

export interface GivenConsent {
  readonly purpose: string;
  readonly textVersion: string;
  readonly channel: string;
}

export interface SaidConsent extends GivenConsent {
  readonly participantKey: string;
  readonly given: boolean;
}

/** Errors: BAD_USER_INPUT when nobody can have been shown such a text. */
export function assertConsentText({ purpose, textVersion }: GivenConsent, field: string): void {
  if (consentText(purpose, textVersion) === null)
    throw badInput(`${field}.textVersion`, 'is not a version of the text for this purpose.');
}

/** Writes what somebody agreed to at registration; what holds already stays as it was. */
export async function writeGivenConsents(
  tx: WriteContext,
  participantKey: string,
  given: readonly GivenConsent[],
): Promise<void> {
  for (const one of given) {
    const said = { ...one, participantKey, given: true };
    if (!(await holds(tx, said))) await insertConsent(tx, said);
  }
}

/** Writes a consent or its withdrawal with its audit entry. Errors: CONFLICT when it changes nothing. */
export async function writeConsent(tx: WriteContext, said: SaidConsent): Promise<void> {
  if (said.given === (await holds(tx, said)))
    throw new Problem(
      'CONFLICT',
      said.given ? 'This consent holds already.' : 'There is no such consent to take back.',
    );
  await insertConsent(tx, said);
}

async function insertConsent(tx: WriteContext, said: SaidConsent): Promise<void> {
  const { participantKey, purpose, given, textVersion, channel } = said;
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
