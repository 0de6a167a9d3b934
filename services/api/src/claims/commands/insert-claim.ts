import { branchCache } from '../../branches/branch.cache.ts';
import { programOf } from '../../law/claims/claim-event.ts';
import type { ClaimEvent, ClaimFacts } from '../../law/claims/claim-facts.ts';
import { untilDeath } from '../../law/claims/claim-membership.ts';
import { membershipOn } from '../../law/membership-status.ts';
import type { WriteContext } from '../../platform/context.ts';
import { run } from '../../platform/reading/read.ts';
import { sql } from '../../platform/reading/sql.ts';
import type { ClaimKey } from './claim-outcome.ts';
import { momentOf } from './moment.ts';

interface NewClaim {
  readonly facts: ClaimFacts;
  readonly status: 'DRAFT' | 'SUBMITTED';
}

/** Inserts the row of a claim and gives its number. */
export async function insertClaim(
  tx: WriteContext,
  key: ClaimKey,
  { facts, status }: NewClaim,
): Promise<string> {
  const { event } = facts;
  const [participant] = await run<{ branch: string }>(
    tx,
    sql`select p.branch_id as branch from participants as p where p.id = ${key.participant}::uuid`,
  );
  const branch = participant?.branch ?? '';
  const number = await nextNumber(tx, branch);
  await run(
    tx,
    sql`insert into claims (participant_id, id, number, program, kind, registration_number, branch_id, status, circumstance,
        event_on, filed_at)
      values (${key.participant}::uuid, ${key.claim}::uuid, ${number}, ${programOf(event)}::program_code, ${event.kind}::claim_kind,
        ${registrationOf(facts)}, ${branch}::uuid, ${status}::claim_status, ${circumstanceOf(event)}, ${event.eventOn}::date,
        ${momentOf(tx)})`,
  );
  return number;
}

/** The registration that a claim stands on: the one that decides on the day, or the last one before it. */
function registrationOf({ event, member }: ClaimFacts): number {
  const facts = untilDeath(member);
  const deciding = membershipOn(facts, event.eventOn, programOf(event)).registrationNumber;
  return deciding ?? Math.min(...facts.registrations.map(({ number }) => number));
}

/** The circumstance that lists show: the cause of an accident, the ground of a payment. */
export function circumstanceOf(event: ClaimEvent): string {
  switch (event.kind) {
    case 'WORK_ACCIDENT':
      return event.deathOn === null ? event.cause.kind : 'FATAL_WORK_ACCIDENT';
    case 'DEATH':
      return 'DEATH';
    case 'SAVINGS':
    case 'SCHOLARSHIP':
      return event.ground;
  }
}

const shortNames: Readonly<Record<string, string>> = { SERANG: 'SRG', CILEGON: 'CLG' };

// One series per branch and year, without gaps: who files next waits for who files now.
async function nextNumber(tx: WriteContext, branchKey: string): Promise<string> {
  const code = tx.cached(branchCache).byKey.get(branchKey)?.code ?? 'BRANCH';
  const series = `${shortNames[code] ?? code}-${tx.today.slice(0, 4)}`;
  const last = (await raisedNumber(tx, series)) ?? (await firstNumber(tx, series));
  return `${series}-${String(last).padStart(6, '0')}`;
}

async function raisedNumber(tx: WriteContext, series: string): Promise<number | null> {
  const [raised] = await run<{ last: number }>(
    tx,
    sql`update claim_numbers set last = last + 1 where series = ${series} returning last`,
  );
  return raised?.last ?? null;
}

// The first of its series here goes on from the numbers that came with the data.
async function firstNumber(tx: WriteContext, series: string): Promise<number> {
  const [given] = await run<{ last: number }>(
    tx,
    sql`insert into claim_numbers as n (series, last)
      select ${series}, 1 + coalesce(max(substring(k.number from '[0-9]+$')::integer), 0) from claims as k
      where k.number like ${`${series}-%`}
      on conflict (series) do update set last = n.last + 1 returning n.last`,
  );
  return given?.last ?? 1;
}
