import type { CalendarDate } from '../../calendar/calendar-date.ts';
import { paymentDueOn } from '../../law/benefits/late-compensation.ts';
import type { ProgramCode } from '../../law/programs.ts';
import type { WriteContext } from '../../platform/context.ts';
import { run } from '../../platform/reading/read.ts';
import { sql } from '../../platform/reading/sql.ts';
import type { ClaimRow } from '../claim.concept.ts';
import type { ClaimDocument } from '../claim-parts.type.ts';
import { missingAmong } from '../reading/claim-parts-of.ts';
import type { ClaimKey } from './claim-outcome.ts';

interface Documented {
  readonly key: ClaimKey;
  readonly claim: ClaimRow;
  readonly documents: readonly ClaimDocument[];
}

/**
 * Sets the clock of a claim that is handed in: it starts on the day on which the last required document was there, and
 * not before the claim was.
 */
export async function startClock(tx: WriteContext, { key, claim, documents }: Documented): Promise<void> {
  if (missingAmong(documents).length > 0) return stopClock(tx, key);
  const days = documents
    .filter(({ required }) => required)
    .map(({ receivedOn }) => receivedOn)
    .filter((day) => day !== null);
  const completeOn = [claim.filedOn, ...days].toSorted().at(-1) as CalendarDate;
  const dueOn = paymentDueOn(claim.programCode as ProgramCode, completeOn);
  await setClock(tx, key, { completeOn, dueOn });
}

/** Lets the clock of a claim stand still. */
export const stopClock = (tx: WriteContext, key: ClaimKey): Promise<void> =>
  setClock(tx, key, { completeOn: null, dueOn: null });

interface Clock {
  readonly completeOn: CalendarDate | null;
  readonly dueOn: CalendarDate | null;
}

async function setClock(
  tx: WriteContext,
  { participant, claim }: ClaimKey,
  { completeOn, dueOn }: Clock,
): Promise<void> {
  await run(
    tx,
    sql`update claims set complete_on = ${completeOn}::date, due_on = ${dueOn}::date
      where participant_id = ${participant}::uuid and id = ${claim}::uuid`,
  );
}
