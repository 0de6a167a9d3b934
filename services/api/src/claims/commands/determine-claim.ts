import type { ClaimDecision } from '../../law/claims/claim-decision.ts';
import type { ClaimFacts } from '../../law/claims/claim-facts.ts';
import { decideClaim } from '../../law/claims/decide-claim.ts';
import { formatMoney } from '../../money/money.ts';
import type { Context, WriteContext } from '../../platform/context.ts';
import { userOf } from '../../platform/context.ts';
import { inputText } from '../../platform/input-text.ts';
import { run } from '../../platform/reading/read.ts';
import { sql } from '../../platform/reading/sql.ts';
import type { DetermineClaimInput } from '../claim-command.inputs.ts';
import { documentsOfClaim, factsOf, missingAmong } from '../reading/claim-parts-of.ts';
import { type Applied, changeClaim, type Held } from './change-claim.ts';
import { startClock } from './claim-clock.ts';
import { type ChangeClaimOutcome, type Refused, refused } from './claim-outcome.ts';
import { judgedFacts } from './judged-facts.ts';
import { keepDecision } from './keep-decision.ts';
import { recordDeath } from './membership-end.ts';
import { postDetermination } from './post-benefit.ts';
import { missingDocuments, withoutContents } from './step-reasons.ts';
import { writeFindings } from './write-contents.ts';

const longestReason = 500;

/** Decides a complete claim, and keeps the facts and the decision; it is payable from now on. */
export function determineClaim(ctx: Context, input: DetermineClaimInput): Promise<ChangeClaimOutcome> {
  const acceptance =
    input.acceptance == null ? null : inputText(input.acceptance, 'input.acceptance', longestReason);
  return changeClaim(ctx, {
    operation: 'determineClaim',
    action: 'DETERMINE',
    input,
    apply: (tx, held) => determine(tx, held, acceptance),
  });
}

async function determine(
  tx: WriteContext,
  held: Held,
  acceptance: string | null,
): Promise<Applied | Refused> {
  const { key, claim } = held;
  const told = await factsOf(tx, claim);
  if (told === null) return refused([withoutContents]);
  const documents = await documentsOfClaim(tx, claim);
  const missing = missingAmong(documents);
  if (missing.length > 0) return refused([missingDocuments(missing)]);
  const accepted = judgedFacts(told, { status: claim.status, accepted: true, reason: acceptance });
  if (accepted.kind === 'ClaimRefused') return accepted;
  const decision = decideClaim(accepted.facts);
  if (decision.kind !== 'PAYABLE') return refused(decision.because);
  if (claim.completeOn === null) await startClock(tx, { key, claim, documents });
  await write(tx, held, { facts: accepted.facts, decision });
  const after = { amount: formatMoney(decision.amount) };
  return { kind: 'applied', to: 'DETERMINED', reason: acceptance, after };
}

interface Decided {
  readonly facts: ClaimFacts;
  readonly decision: ClaimDecision;
}

async function write(tx: WriteContext, { key, claim }: Held, { facts, decision }: Decided): Promise<void> {
  await keepDecision(tx, key, { facts, decision });
  await writeFindings(tx, key, facts.findings);
  await run(
    tx,
    sql`update claims set amount = ${formatMoney(decision.amount)}, determined_on = ${tx.today}::date,
        determined_by = ${userOf(tx).subject}
      where participant_id = ${key.participant}::uuid and id = ${key.claim}::uuid`,
  );
  await recordDeath(tx, key.participant, facts.event);
  await postDetermination(tx, { key, claim, facts, decision });
}
