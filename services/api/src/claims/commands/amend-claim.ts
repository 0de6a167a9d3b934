import type { CalendarDate } from '../../calendar/calendar-date.ts';
import { claimObjections } from '../../law/claims/claim-objections.ts';
import type { Context, WriteContext } from '../../platform/context.ts';
import { badInput } from '../../platform/problem.ts';
import { run } from '../../platform/reading/read.ts';
import { sql } from '../../platform/reading/sql.ts';
import type { AmendClaimInput } from '../claim-command.inputs.ts';
import { type EventOfInput, eventOfInput } from '../event/event-of-input.ts';
import { factsOfClaim } from '../reading/claim-facts.ts';
import { contentsOf } from '../reading/claim-parts-of.ts';
import { type Applied, changeClaim, type Held } from './change-claim.ts';
import { chronologyOf } from './chronology.ts';
import { type ChangeClaimOutcome, type Refused, refused } from './claim-outcome.ts';
import { contentsFingerprint } from './contents-fingerprint.ts';
import { circumstanceOf } from './insert-claim.ts';
import { withoutContents } from './step-reasons.ts';
import { writeContents } from './write-contents.ts';

/** Tells other facts of a claim that is a draft or incomplete. Its kind stays: another kind is another claim. */
export function amendClaim(ctx: Context, input: AmendClaimInput): Promise<ChangeClaimOutcome> {
  const told = eventOfInput(input.event, ctx.today);
  const chronology = chronologyOf(input.chronology);
  return changeClaim(ctx, {
    operation: 'amendClaim',
    action: 'AMEND',
    input,
    apply: (tx, held) => amend(tx, held, { ...told, chronology }),
  });
}

interface Amended extends EventOfInput {
  readonly chronology: string | null;
}

async function amend(tx: WriteContext, { key, claim }: Held, told: Amended): Promise<Applied | Refused> {
  const { event } = told;
  const before = await contentsOf(tx, claim.key);
  if (before === null) return refused([withoutContents]);
  if (before.event.kind !== event.kind) throw badInput('input.event', 'must be of the kind of the claim.');
  const facts = await factsOfClaim(tx, {
    participantKey: key.participant,
    event,
    findings: before.findings,
    filedOn: claim.filedAt.slice(0, 10) as CalendarDate,
    claimId: key.claim,
  });
  const objections = claimObjections(facts);
  if (objections.length > 0) return refused(objections);
  const earlier = await contentsFingerprint(tx, key);
  await writeContents(tx, key, { ...told, findings: before.findings });
  await run(
    tx,
    sql`update claims set event_on = ${event.eventOn}::date, circumstance = ${circumstanceOf(event)}
      where participant_id = ${key.participant}::uuid and id = ${key.claim}::uuid`,
  );
  return {
    kind: 'applied',
    to: claim.status as Applied['to'],
    reason: null,
    before: { eventOn: before.event.eventOn, ...earlier },
    after: { eventOn: event.eventOn, ...(await contentsFingerprint(tx, key)) },
  };
}
