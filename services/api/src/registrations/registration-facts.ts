import type { CalendarDate } from '../calendar/calendar-date.ts';
import type { Month } from '../calendar/month.ts';
import { userOf, type WriteContext } from '../platform/context.ts';
import { run } from '../platform/reading/read.ts';
import { sql } from '../platform/reading/sql.ts';
import type { Application } from './application.ts';

/** A registration that a person has already. */
export interface EarlierRegistration {
  readonly number: number;
  readonly slot: number;
  readonly registeredOn: CalendarDate;
  readonly endedOn: CalendarDate | null;
  readonly paidThrough: Month | null;
  readonly occupationCode: string;
}

export interface KnownPerson {
  readonly key: string;
  readonly branchId: string;
  readonly agentId: string | null;
  readonly name: string;
  readonly bornOn: CalendarDate;
  readonly sex: string;
  readonly diedOn: CalendarDate | null;
  readonly districtCode: string;
  readonly registeredOn: CalendarDate;
  readonly registrations: readonly EarlierRegistration[];
}

export interface NamedAgent {
  readonly key: string;
  readonly status: string | null;
  readonly isCertified: boolean;
}

export interface RegistrationFacts {
  readonly known: KnownPerson | null;
  /** Whether whoever registers may see the known person. */
  readonly isVisible: boolean;
  readonly isInBranch: boolean;
  /** The agent that was named; null when none was, or none of the branch bears the code. */
  readonly agent: NamedAgent | null;
}

/** What stands in the database about an application. The NIK is held until the transaction ends, so that it comes once. */
export async function registrationFacts(
  tx: WriteContext,
  application: Application,
): Promise<RegistrationFacts> {
  await tx.write.manager.query('select pg_advisory_xact_lock(hashtextextended($1, 2))', [application.nik]);
  const known = await knownPerson(tx, application.nik);
  return {
    known,
    isVisible: known === null || isOwn(tx, known),
    isInBranch: await isInBranch(tx, application),
    agent: application.isThroughAgent ? await agentOf(tx, application) : null,
  };
}

function isOwn(tx: WriteContext, { branchId, agentId }: KnownPerson): boolean {
  const user = userOf(tx);
  return branchId === user.branchId && (user.role !== 'agent' || agentId === user.agentId);
}

async function knownPerson(tx: WriteContext, nik: string): Promise<KnownPerson | null> {
  const [found] = await run<KnownPerson>(
    tx,
    sql`select p.id as key, p.branch_id as "branchId", p.agent_id as "agentId", p.name, p.born_on as "bornOn", p.sex,
        p.died_on as "diedOn", p.district_code as "districtCode", p.registered_on as "registeredOn", (
        select json_agg(json_build_object('number', r.number, 'slot', r.slot, 'registeredOn', r.registered_on, 'endedOn', r.ended_on,
          'paidThrough', to_char(r.paid_through, 'YYYY-MM'), 'occupationCode', r.occupation_code) order by r.number)
        from registrations as r where r.participant_id = p.id) as registrations
      from participants as p join participant_nik_hashes as h on h.participant_id = p.id
      where h.nik_hash = ${tx.hashNik(nik)} for update of p`,
  );
  return found ?? null;
}

async function isInBranch(tx: WriteContext, { districtCode, registeredOn }: Application): Promise<boolean> {
  const [row] = await run<{ isServed: boolean }>(
    tx,
    sql`select exists (select from branch_districts as b where b.district_code = ${districtCode}
      and b.branch_id = ${userOf(tx).branchId} and b.valid @> ${registeredOn}::date) as "isServed"`,
  );
  return row?.isServed ?? false;
}

async function agentOf(
  tx: WriteContext,
  { agentCode, registeredOn }: Application,
): Promise<NamedAgent | null> {
  const { branchId, agentId, role } = userOf(tx);
  const [found] = await run<NamedAgent>(
    tx,
    sql`select a.id as key, s.status, exists (select from agent_certificates as c
        where c.agent_id = a.id and c.valid @> ${registeredOn}::date) as "isCertified"
      from agents as a left join agent_statuses as s on s.agent_id = a.id and s.valid @> ${registeredOn}::date
      where a.branch_id = ${branchId} and (${agentCode}::text is null or a.code = ${agentCode})
        and (${role} <> 'agent' or a.id = ${agentId})`,
  );
  return found ?? null;
}
