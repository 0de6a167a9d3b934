import { decideClaim } from '../../law/claims/decide-claim.ts';
import type { Reason } from '../../law/reason.ts';
import type { Context, WriteContext } from '../../platform/context.ts';
import { inputText } from '../../platform/input-text.ts';
import type { RejectClaimInput } from '../claim-command.inputs.ts';
import { refusalText } from '../letter/refusal-text.ts';
import { factsOf } from '../reading/claim-parts-of.ts';
import { type Applied, changeClaim, type Held } from './change-claim.ts';
import { stopClock } from './claim-clock.ts';
import { type ChangeClaimOutcome, type Refused, refused } from './claim-outcome.ts';
import { judgedFacts } from './judged-facts.ts';
import { keepDecision } from './keep-decision.ts';
import { isPayable, notItsReason, withoutContents } from './step-reasons.ts';
import { writeFindings } from './write-contents.ts';

const longestReason = 500;

/** Refuses a claim that the law refuses, or states that it lapsed, for a rule that fails in its decision. */
export function rejectClaim(ctx: Context, input: RejectClaimInput): Promise<ChangeClaimOutcome> {
  const nextStep = inputText(input.nextStep, 'input.nextStep', longestReason);
  const judgement =
    input.judgement == null ? null : inputText(input.judgement, 'input.judgement', longestReason);
  return changeClaim(ctx, {
    operation: 'rejectClaim',
    action: 'REJECT',
    input,
    apply: (tx, held) => reject(tx, held, { rule: input.rule, nextStep, judgement }),
  });
}

interface Rejection {
  readonly rule: string;
  readonly nextStep: string;
  readonly judgement: string | null;
}

async function reject(
  tx: WriteContext,
  { key, claim }: Held,
  rejection: Rejection,
): Promise<Applied | Refused> {
  const told = await factsOf(tx, claim);
  if (told === null) return refused([withoutContents]);
  const { status } = claim;
  const judged = judgedFacts(told, { status, accepted: false, reason: rejection.judgement });
  if (judged.kind === 'ClaimRefused') return judged;
  const decision = decideClaim(judged.facts);
  if (decision.kind !== 'REFUSED' && decision.kind !== 'LAPSED') return refused([isPayable]);
  const step = failingStep(decision.because, rejection.rule);
  if (step === undefined) return refused([notItsReason, ...decision.because]);
  await keepDecision(tx, key, { facts: judged.facts, decision });
  await writeFindings(tx, key, judged.facts.findings);
  await stopClock(tx, key);
  return {
    kind: 'applied',
    to: decision.kind === 'LAPSED' ? 'LAPSED' : 'REJECTED',
    reason: `${refusalText(step)} ${rejection.nextStep}`,
    after: { rule: step.rule },
  };
}

function failingStep(because: readonly Reason[], rule: string): Reason | undefined {
  for (const step of because) {
    if (step.rule === rule && step.outcome === 'FAILS') return step;
    const below = failingStep(step.because, rule);
    if (below !== undefined) return below;
  }
  return undefined;
}
