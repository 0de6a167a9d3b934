import type { Reason } from '../law/reason.ts';
import { formatMoney } from '../money/money.ts';
import type { ParticipantRow } from '../participants/participant.concept.ts';
import { participants } from '../participants/participant.concept.ts';
import { record } from '../platform/audit/record.ts';
import type { Context, WriteContext } from '../platform/context.ts';
import { earlierResult, keepResult } from '../platform/idempotency.ts';
import { writeGivenConsents } from '../platform/personal/write-consent.ts';
import { notFound } from '../platform/problem.ts';
import { findRows, run } from '../platform/reading/read.ts';
import { sql } from '../platform/reading/sql.ts';
import { type Application, applicationOf, contentOf } from './application.ts';
import type { RegistrationRow } from './registration.concept.ts';
import { oneRegistration, registrations } from './registration.concept.ts';
import type { RegisterParticipantInput } from './registration.inputs.ts';
import { registrationFacts } from './registration-facts.ts';
import { type Refusal, refusalFor } from './registration-reasons.ts';
import { decideRegistration, nikRefusals } from './registration-rules.ts';
import { type WrittenRegistration, writeRegistration } from './write-registration.ts';

export interface Refused {
  readonly kind: 'RegistrationRefused';
  readonly because: readonly Reason[];
  readonly fields: readonly string[];
}

export type RegisterParticipantOutcome =
  | {
      readonly kind: 'ParticipantRegistered';
      readonly participant: ParticipantRow;
      readonly registration: RegistrationRow;
      readonly notes: readonly Reason[];
      readonly replayed: boolean;
    }
  | Refused;

/** Every condition that fails, as the answer of a command. */
export const refusedFor = (refusals: readonly Refusal[]): Refused => ({
  kind: 'RegistrationRefused',
  because: refusals.map(({ because }) => because),
  fields: refusals.map(({ field }) => field),
});

/** Registers a person once: new, back after a lapse, or in a second kind of work. Refused, with every reason, or written whole. */
export async function registerParticipant(
  ctx: Context,
  input: RegisterParticipantInput,
): Promise<RegisterParticipantOutcome> {
  const impossible = nikRefusals(input.nik);
  if (impossible.length > 0) return refusedFor(impossible);
  const application = applicationOf(ctx, input);
  const intention = {
    operation: 'registerParticipant',
    key: input.idempotencyKey,
    content: contentOf(application),
  };
  return ctx.transaction(async (tx) => {
    const earlier = await earlierResult(tx, intention);
    if (earlier !== null) return { ...(await registeredAs(tx, earlier)), notes: [], replayed: true };
    const facts = await registrationFacts(tx, application);
    const accepted = decideRegistration(application, facts);
    if (accepted.kind === 'refused') return refusedFor(accepted.refusals);
    const written = await writeRegistration(tx, { application, facts, accepted });
    if (written === null) return refusedFor([refusalFor('registration.known-elsewhere')]);
    await recordRegistration(tx, written, { application, number: accepted.number });
    await writeGivenConsents(tx, written.participantKey, application.consents);
    await keepResult(tx, intention, written.attestationId);
    return { ...(await registeredAs(tx, written.attestationId)), notes: accepted.notes, replayed: false };
  });
}

interface Recorded {
  readonly application: Application;
  readonly number: number;
}

async function recordRegistration(
  tx: WriteContext,
  { participantKey }: WrittenRegistration,
  { application, number }: Recorded,
): Promise<void> {
  const { registeredOn, occupationCode, programs, income, agentCode, channel, isWorking, isHealthy } =
    application;
  await record(tx, {
    action: 'participant.registered',
    entity: 'Participant',
    entityId: participantKey,
    before: null,
    after: {
      number,
      registeredOn,
      occupationCode,
      programs,
      income: formatMoney(income),
      agentCode,
      channel,
      isWorking,
      isHealthy,
    },
    reason: application.reason,
  });
}

async function registeredAs(tx: WriteContext, attestationId: string) {
  const [found] = await run<{ key: string; number: number }>(
    tx,
    sql`select a.participant_id as key, a.registration_number as number
      from registration_attestations as a where a.id = ${attestationId}`,
  );
  if (found === undefined) throw notFound();
  const [participant] = await findRows(tx, participants, sql`p.id = ${found.key}`);
  const [registration] = await findRows(tx, registrations, oneRegistration(found.key, found.number));
  if (participant === undefined || registration === undefined) throw notFound();
  return { kind: 'ParticipantRegistered', participant, registration } as const;
}
