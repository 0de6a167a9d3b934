import { formatMoney } from '../money/money.ts';
import type { WriteContext } from '../platform/context.ts';
import { userOf } from '../platform/context.ts';
import { newId } from '../platform/new-id.ts';
import { run } from '../platform/reading/read.ts';
import { sql } from '../platform/reading/sql.ts';
import type { Application } from './application.ts';
import { withCoverage } from './coverage-change.ts';
import type { KnownPerson, RegistrationFacts } from './registration-facts.ts';
import type { RegistrationDecision } from './registration-rules.ts';

type Accepted = Extract<RegistrationDecision, { readonly kind: 'accepted' }>;

export interface NewRegistration {
  readonly application: Application;
  readonly facts: RegistrationFacts;
  readonly accepted: Accepted;
}

export interface WrittenRegistration {
  readonly participantKey: string;
  /** The attestation stands for the registration where one id is needed. */
  readonly attestationId: string;
}

/** Writes a registration with all that hangs on it, and the coverage that follows. Null when the NIK is known after all. */
export async function writeRegistration(
  tx: WriteContext,
  registration: NewRegistration,
): Promise<WrittenRegistration | null> {
  const { known } = registration.facts;
  const participantKey = known?.key ?? (await insertParticipant(tx, registration));
  if (participantKey === null) return null;
  const attestationId = newId();
  await withCoverage(tx, { participantKey, from: firstDayTouched(registration) }, async () => {
    await closeLapsed(tx, participantKey, registration.accepted);
    if (known !== null) await updateParticipant(tx, known, registration);
    await insertRegistration(tx, participantKey, registration);
    await insertBelongings(tx, { participantKey, attestationId }, registration);
  });
  return { participantKey, attestationId };
}

// Where somebody lives counts in every month since the first registration; nothing else reaches back.
function firstDayTouched({ application, facts: { known } }: NewRegistration): string {
  const moved = known !== null && known.districtCode !== application.districtCode;
  return moved ? known.registeredOn : application.registeredOn;
}

async function insertParticipant(
  tx: WriteContext,
  { application: one, facts: { agent } }: NewRegistration,
): Promise<string | null> {
  const [inserted] = await run<{ id: string }>(
    tx,
    sql`insert into participants (id, kpj, nik, name, born_on, sex, phone, district_code, village_code, branch_id,
        registered_on, acquired_by, agent_id, occupation_code, sector)
      values (${newId()}, next_participant_number(), ${one.nik}, ${one.name}, ${one.bornOn}::date, ${one.sex}::sex, ${one.phone},
        ${one.districtCode}, ${one.villageCode}, ${one.branchId}, ${one.registeredOn}::date, ${agent?.key ?? null}::uuid, ${agent?.key ?? null}::uuid,
        ${one.occupationCode}, ${one.sector}::sector)
      on conflict do nothing returning id`,
  );
  if (inserted === undefined) return null;
  await run(
    tx,
    sql`insert into participant_nik_hashes (nik_hash, participant_id) values (${tx.hashNik(one.nik)}, ${inserted.id})`,
  );
  return inserted.id;
}

// A return stands for the person from now on: work, agent, and nothing paid yet. A second kind of work stands beside.
async function updateParticipant(
  tx: WriteContext,
  known: KnownPerson,
  { application: one, facts: { agent }, accepted }: NewRegistration,
): Promise<void> {
  await run(
    tx,
    sql`update participants as p set phone = coalesce(${one.phone}, p.phone), district_code = ${one.districtCode},
        village_code = case when ${one.villageCode}::text is null and p.district_code = ${one.districtCode} then p.village_code else ${one.villageCode} end
      where p.id = ${known.key}`,
  );
  if (accepted.isSecond) return;
  await run(
    tx,
    sql`update participants as p set occupation_code = ${one.occupationCode}, sector = ${one.sector}::sector,
        agent_id = ${agent?.key ?? null}::uuid, paid_through = null
      where p.id = ${known.key}`,
  );
}

async function closeLapsed(tx: WriteContext, participantKey: string, { lapsed }: Accepted): Promise<void> {
  for (const { number, endedOn } of lapsed)
    await closeRegistration(tx, { participantKey, number, endedOn, why: 'LAPSED' });
}

interface Closing {
  readonly participantKey: string;
  readonly number: number;
  readonly endedOn: string;
  readonly why: 'LAPSED' | 'WITHDRAWN';
}

/** Ends a registration and its enrolments. The coverage that follows is the caller's to write. */
export async function closeRegistration(
  tx: WriteContext,
  { participantKey, number, endedOn, why }: Closing,
): Promise<void> {
  await run(
    tx,
    sql`update registrations as r set ended_on = ${endedOn}::date, end_reason = ${why}::registration_end
      where r.participant_id = ${participantKey} and r.number = ${number}`,
  );
  await run(
    tx,
    sql`update enrolments as e set until = ${endedOn}::date
      where e.participant_id = ${participantKey} and e.registration_number = ${number} and e.until is null`,
  );
}

async function insertRegistration(
  tx: WriteContext,
  participantKey: string,
  { application: one, facts: { agent }, accepted: { number, slot } }: NewRegistration,
): Promise<void> {
  await run(
    tx,
    sql`insert into registrations (participant_id, number, slot, registered_on, occupation_code, sector, acquired_by, channel)
      values (${participantKey}, ${number}, ${slot}, ${one.registeredOn}::date, ${one.occupationCode}, ${one.sector}::sector,
        ${agent?.key ?? null}::uuid, ${one.channel}::payment_channel)`,
  );
}

async function insertBelongings(
  tx: WriteContext,
  { participantKey, attestationId }: WrittenRegistration,
  { application: one, facts: { agent }, accepted: { number } }: NewRegistration,
): Promise<void> {
  const { registeredOn, programs, isWorking, isHealthy } = one;
  const validFrom = sql`daterange(${registeredOn}::date, null)`;
  await run(
    tx,
    sql`with programs as (
        insert into enrolments (participant_id, registration_number, program, since)
        select ${participantKey}::uuid, ${number}::smallint, program::program_code, ${registeredOn}::date from unnest(${programs}::text[]) as program
      ), incomes as (
        insert into registration_incomes (participant_id, registration_number, valid, income)
        values (${participantKey}, ${number}, ${validFrom}, ${formatMoney(one.income)}::rupiah)
      ), serving as (
        insert into serving_agents (participant_id, registration_number, valid, agent_id)
        select ${participantKey}::uuid, ${number}::smallint, ${validFrom}, served.by from (select ${agent?.key ?? null}::uuid as by) as served where served.by is not null
      )
      insert into registration_attestations (id, participant_id, registration_number, is_working, is_healthy, attested_on, recorded_by)
      values (${attestationId}, ${participantKey}, ${number}, ${isWorking}, ${isHealthy}, ${registeredOn}::date, ${userOf(tx).subject})`,
  );
}
