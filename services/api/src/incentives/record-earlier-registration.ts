import type { CalendarDate } from '../calendar/calendar-date.ts';
import type { Reason } from '../law/reason.ts';
import { reason } from '../law/reason.ts';
import { dayText } from '../law/wording.ts';
import { participants } from '../participants/participant.concept.ts';
import { record } from '../platform/audit/record.ts';
import type { Context, WriteContext } from '../platform/context.ts';
import { userOf } from '../platform/context.ts';
import { earlierResult, keepResult } from '../platform/idempotency.ts';
import { inputText } from '../platform/input-text.ts';
import { notFound } from '../platform/problem.ts';
import { run } from '../platform/reading/read.ts';
import { sql } from '../platform/reading/sql.ts';
import { uuidOf } from '../platform/reading/wire-id.ts';
import type { RecordEarlierRegistrationInput } from './incentive.inputs.ts';

export type EarlierRegistrationOutcome =
  | { readonly kind: 'EarlierRegistrationRecorded'; readonly registeredOn: string }
  | { readonly kind: 'EarlierRegistrationRefused'; readonly because: readonly Reason[] };

const longestReason = 500;

/** Keeps that a NIK had been registered before: then it was no new participant, and the fee is taken back. */
export function recordEarlierRegistration(
  ctx: Context,
  input: RecordEarlierRegistrationInput,
): Promise<EarlierRegistrationOutcome> {
  const id = uuidOf('par', input.participantId, 'input.participantId');
  const why = inputText(input.reason, 'input.reason', longestReason);
  const { registeredOn } = input;
  const content = { id, registeredOn, why };
  const intention = { operation: 'recordEarlierRegistration', key: input.idempotencyKey, content };
  return ctx.transaction(async (tx) => {
    if ((await earlierResult(tx, intention)) !== null)
      return { kind: 'EarlierRegistrationRecorded', registeredOn };
    const because = refusalsOf(await factsOf(tx, id), registeredOn);
    if (because.length > 0) return { kind: 'EarlierRegistrationRefused', because };
    await run(
      tx,
      sql`insert into earlier_registrations (participant_id, registered_on, reason, recorded_by)
        values (${id}, ${registeredOn}, ${why}, ${userOf(tx).subject})`,
    );
    await record(tx, {
      action: 'participant.earlier-registration',
      entity: 'Participant',
      entityId: id,
      before: null,
      after: { registeredOn },
      reason: why,
    });
    await keepResult(tx, intention, id);
    return { kind: 'EarlierRegistrationRecorded', registeredOn };
  });
}

interface Facts {
  readonly registeredOn: CalendarDate;
  readonly known: boolean;
}

async function factsOf(tx: WriteContext, id: string): Promise<Facts> {
  const visible = participants.visibleTo({ caller: tx.caller, day: tx.today });
  const [facts] = await run<Facts>(
    tx,
    sql`select (select min(r.registered_on) from registrations as r where r.participant_id = p.id) as "registeredOn",
        exists (select from earlier_registrations as x where x.participant_id = p.id) as known
      from participants as p where p.id = ${id} and ${visible} for update`,
  );
  if (facts === undefined) throw notFound();
  return facts;
}

/** Perdir 13/PERDIR.02/042022: only an earlier registration takes the newness of a NIK away. */
function refusalsOf({ registeredOn, known }: Facts, earlier: string): Reason[] {
  const first = dayText(registeredOn);
  const refusals: Reason[] = [];
  if (known)
    refusals.push(
      reason({
        rule: 'incentive.earlier-registration.known',
        outcome: 'FAILS',
        id: 'Pendaftaran terdahulu peserta ini sudah dicatat.',
        en: 'An earlier registration of this participant is recorded already.',
      }),
    );
  if (earlier >= registeredOn)
    refusals.push(
      reason({
        rule: 'incentive.earlier-registration.before',
        outcome: 'FAILS',
        id: `Pendaftaran pertama di sini ${first.id}; yang terdahulu harus sebelum itu.`,
        en: `The first registration here is of ${first.en}; an earlier one lies before it.`,
        inputs: { registeredOn, earlier },
      }),
    );
  return refusals;
}
