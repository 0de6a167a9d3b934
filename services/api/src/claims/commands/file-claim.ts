import { programOf } from '../../law/claims/claim-event.ts';
import type { ClaimFacts } from '../../law/claims/claim-facts.ts';
import { nothingFound } from '../../law/claims/claim-facts.ts';
import { claimObjections } from '../../law/claims/claim-objections.ts';
import { participants } from '../../participants/participant.concept.ts';
import { record } from '../../platform/audit/record.ts';
import type { Context, WriteContext } from '../../platform/context.ts';
import { earlierResult, keepResult } from '../../platform/idempotency.ts';
import { newId } from '../../platform/new-id.ts';
import { notFound } from '../../platform/problem.ts';
import { findRows } from '../../platform/reading/read.ts';
import { sql } from '../../platform/reading/sql.ts';
import { uuidOf } from '../../platform/reading/wire-id.ts';
import type { FileClaimInput } from '../claim-command.inputs.ts';
import { eventOfInput } from '../event/event-of-input.ts';
import { factsOfClaim } from '../reading/claim-facts.ts';
import { chronologyOf } from './chronology.ts';
import { type Changed, type Refused, refused, visibleClaim } from './claim-outcome.ts';
import { insertClaim } from './insert-claim.ts';
import { lockParticipant } from './lock-participant.ts';
import { writeContents } from './write-contents.ts';
import { addTransition } from './write-step.ts';

/** Files a claim, as a draft or at once. What cannot be is refused with the fact and the rule, and nothing is written. */
export function fileClaim(ctx: Context, input: FileClaimInput): Promise<Changed | Refused> {
  const participant = uuidOf('par', input.participantId, 'input.participantId');
  const told = eventOfInput(input.event, ctx.today);
  const chronology = chronologyOf(input.chronology);
  const { idempotencyKey, ...content } = input;
  const intention = { operation: 'fileClaim', key: idempotencyKey, content };
  return ctx.transaction(async (tx) => {
    const earlier = await earlierResult(tx, intention);
    const seen = async (claim: string, replayed: boolean): Promise<Changed> => ({
      kind: 'ClaimChanged',
      claim: await visibleClaim(tx, { participant, claim }),
      replayed,
    });
    if (earlier !== null) return seen(earlier, true);
    await lockVisible(tx, participant);
    const facts = await factsOfClaim(tx, {
      participantKey: participant,
      event: told.event,
      findings: nothingFound,
      filedOn: tx.today,
      claimId: null,
    });
    const objections = claimObjections(facts);
    if (objections.length > 0) return refused(objections);
    const key = { participant, claim: newId() };
    const to = input.submit ? 'SUBMITTED' : 'DRAFT';
    const number = await insertClaim(tx, key, { facts, status: to });
    await writeContents(tx, key, { ...told, findings: nothingFound, chronology });
    await addTransition(tx, key, { from: null, to, reason: null });
    await record(tx, auditOf(key.claim, { number, to, facts }));
    await keepResult(tx, intention, key.claim);
    return seen(key.claim, false);
  });
}

async function lockVisible(tx: WriteContext, participant: string): Promise<void> {
  const [found] = await findRows(tx, participants, sql`p.id = ${participant}::uuid`);
  if (found === undefined) throw notFound();
  await lockParticipant(tx, participant);
}

interface Filed {
  readonly number: string;
  readonly to: string;
  readonly facts: ClaimFacts;
}

const auditOf = (claim: string, { number, to, facts }: Filed) => ({
  action: 'claim.fileClaim',
  entity: 'Claim',
  entityId: claim,
  before: null,
  after: { number, status: to, program: programOf(facts.event), eventOn: facts.event.eventOn },
  reason: null,
});
