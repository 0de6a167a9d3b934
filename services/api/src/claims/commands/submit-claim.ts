import { claimObjections } from '../../law/claims/claim-objections.ts';
import type { Context, WriteContext } from '../../platform/context.ts';
import { run } from '../../platform/reading/read.ts';
import { sql } from '../../platform/reading/sql.ts';
import type { SubmitClaimInput } from '../claim-command.inputs.ts';
import { documentsOfClaim, factsOf } from '../reading/claim-parts-of.ts';
import { type Applied, changeClaim, type Held } from './change-claim.ts';
import { startClock } from './claim-clock.ts';
import { type ChangeClaimOutcome, type Refused, refused } from './claim-outcome.ts';
import { momentOf } from './moment.ts';
import { withoutContents } from './step-reasons.ts';

/** Hands in a draft, or a claim that was incomplete; a draft counts as filed from now on. */
export function submitClaim(ctx: Context, input: SubmitClaimInput): Promise<ChangeClaimOutcome> {
  return changeClaim(ctx, { operation: 'submitClaim', action: 'SUBMIT', input, apply: submit });
}

async function submit(tx: WriteContext, { key, claim }: Held): Promise<Applied | Refused> {
  const isDraft = claim.status === 'DRAFT';
  const handedIn = isDraft ? { ...claim, filedAt: tx.today } : claim;
  const facts = await factsOf(tx, handedIn);
  if (facts === null) return refused([withoutContents]);
  const objections = claimObjections(facts);
  if (objections.length > 0) return refused(objections);
  if (isDraft)
    await run(
      tx,
      sql`update claims set filed_at = ${momentOf(tx)}
        where participant_id = ${key.participant}::uuid and id = ${key.claim}::uuid`,
    );
  await startClock(tx, { key, claim: handedIn, documents: await documentsOfClaim(tx, handedIn) });
  return { kind: 'applied', to: 'SUBMITTED', reason: null, after: {} };
}
