import type { CalendarDate } from '../calendar/calendar-date.ts';
import { record } from '../platform/audit/record.ts';
import type { Context, WriteContext } from '../platform/context.ts';
import { earlierResult, keepResult } from '../platform/idempotency.ts';
import { inputText } from '../platform/input-text.ts';
import { run } from '../platform/reading/read.ts';
import { sql } from '../platform/reading/sql.ts';
import { endRefusals } from './change-rules.ts';
import { withCoverage } from './coverage-change.ts';
import {
  type HeldRegistration,
  heldRegistration,
  registrationOf,
  visibleRegistration,
} from './held-registration.ts';
import { type Refused, refusedFor } from './register-participant.ts';
import type { RegistrationRow } from './registration.concept.ts';
import type { EndRegistrationInput } from './registration.inputs.ts';
import { closeRegistration } from './write-registration.ts';

export type EndRegistrationOutcome =
  | { readonly kind: 'RegistrationEnded'; readonly registration: RegistrationRow }
  | Refused;

const longestReason = 500;

/** Ends a registration because the participant leaves. What was paid stays; months paid ahead are not given back here. */
export function endRegistration(ctx: Context, input: EndRegistrationInput): Promise<EndRegistrationOutcome> {
  const condition = registrationOf(input.registrationId);
  const reason = inputText(input.reason, 'input.reason', longestReason);
  const endedOn = input.endedOn as CalendarDate;
  const { idempotencyKey: key, registrationId } = input;
  const intention = { operation: 'endRegistration', key, content: { registrationId, endedOn, reason } };
  return ctx.transaction(async (tx) => {
    const ended = async () =>
      ({ kind: 'RegistrationEnded', registration: await visibleRegistration(tx, condition) }) as const;
    if ((await earlierResult(tx, intention)) !== null) return ended();
    const held = await heldRegistration(tx, await visibleRegistration(tx, condition));
    const refusals = endRefusals(held, endedOn, tx.today);
    if (refusals.length > 0) return refusedFor(refusals);
    await writeEnd(tx, held, endedOn);
    await record(tx, {
      action: 'registration.ended',
      entity: 'Participant',
      entityId: held.participantKey,
      before: null,
      after: { number: held.number, endedOn, endReason: 'WITHDRAWN' },
      reason,
    });
    await keepResult(tx, intention, held.participantKey);
    return ended();
  });
}

async function writeEnd(tx: WriteContext, held: HeldRegistration, endedOn: CalendarDate): Promise<void> {
  const { participantKey, number } = held;
  await withCoverage(tx, { participantKey, from: endedOn }, async () => {
    await closeRegistration(tx, { participantKey, number, endedOn, why: 'WITHDRAWN' });
    await standBy(tx, participantKey);
  });
}

// The other kind of work, if there is one, stands for the person from now on; with none, nothing is paid.
async function standBy(tx: WriteContext, participantKey: string): Promise<void> {
  await run(tx, sql`update participants as p set paid_through = null where p.id = ${participantKey}`);
  await run(
    tx,
    sql`update participants as p set occupation_code = r.occupation_code, sector = r.sector, paid_through = r.paid_through,
        agent_id = (select s.agent_id from serving_agents as s
          where s.participant_id = r.participant_id and s.registration_number = r.number and s.valid @> ${tx.today}::date)
      from registrations as r where p.id = ${participantKey} and r.participant_id = p.id and r.ended_on is null`,
  );
}
