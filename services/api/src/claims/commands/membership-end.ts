import { addDays, type CalendarDate } from '../../calendar/calendar-date.ts';
import { deathTold } from '../../law/claims/claim-event.ts';
import type { ClaimEvent } from '../../law/claims/claim-facts.ts';
import type { EndReason } from '../../law/membership-facts.ts';
import type { WriteContext } from '../../platform/context.ts';
import { run } from '../../platform/reading/read.ts';
import { sql } from '../../platform/reading/sql.ts';
import { withCoverage } from '../../registrations/coverage-change.ts';

/** Writes down the death that a determined claim establishes: from its day on the participant counts no more. */
export async function recordDeath(
  tx: WriteContext,
  participantKey: string,
  event: ClaimEvent,
): Promise<void> {
  const diedOn = deathTold(event);
  if (diedOn === null) return;
  await withCoverage(tx, { participantKey, from: diedOn }, async () => {
    await run(
      tx,
      sql`update participants set died_on = ${diedOn}::date where id = ${participantKey}::uuid and died_on is null`,
    );
  });
}

interface Ending {
  readonly from: CalendarDate;
  readonly why: EndReason;
}

/** The end of membership that paying a claim brings; null when membership goes on. */
export function endingBy(event: ClaimEvent, paidOn: CalendarDate): Ending | null {
  const diedOn = deathTold(event);
  if (diedOn !== null) return { from: addDays(diedOn, 1), why: 'DEATH' };
  const isWhole =
    event.kind === 'SAVINGS' && event.ground !== 'HOME' && event.ground !== 'RETIREMENT_PREPARATION';
  return isWhole ? { from: paidOn, why: 'JHT_PAID' } : null;
}

/** Ends every registration that is open then; one that began on that very day ends on the next. */
export async function endMembership(
  tx: WriteContext,
  participantKey: string,
  { from, why }: Ending,
): Promise<void> {
  await withCoverage(tx, { participantKey, from }, async () => {
    await run(
      tx,
      sql`with ended as (
          update registrations as r set ended_on = greatest(${from}::date, r.registered_on + 1), end_reason = ${why}::registration_end
          where r.participant_id = ${participantKey}::uuid and (r.ended_on is null or r.ended_on > ${from}::date)
          returning r.participant_id, r.number, r.ended_on
        )
        update enrolments as e set until = greatest(ended.ended_on, e.since + 1) from ended
        where e.participant_id = ended.participant_id and e.registration_number = ended.number and e.until is null`,
    );
    if (why === 'JHT_PAID')
      await run(tx, sql`update participants set paid_through = null where id = ${participantKey}::uuid`);
  });
}
