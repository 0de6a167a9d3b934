import type { ProblemError } from '@perisai/sdk/problem';
import { useDocument } from '@perisai/sdk/react';
import { useState } from 'react';
import { type ClaimDetail, type ReasonLike, stepsOf } from '../claim-detail.ts';
import { claimSuppositions } from '../claim-operations.ts';

interface RejectReasons {
  /** Whether a person has to judge: then the reason is that judgement. */
  readonly isJudged: boolean;
  readonly reasons: readonly ReasonLike[];
  readonly problem: ProblemError | null;
}

/** The rules that fail in the decision as it would be; where a person judges, in the decision after a refusal. */
export function useRejectReasons(claim: ClaimDetail): RejectReasons {
  // After somebody else's step nothing lies ahead any more: what was offered before stays on the screen.
  const [assessed] = useState(claim.assessment);
  const isJudged = assessed?.kind === 'VERIFICATION';
  const answer = useDocument(
    claimSuppositions,
    { id: claim.id },
    { enabled: isJudged, caller: String(claim.version) },
  );
  const node = answer.data?.node;
  const supposed = node !== null && node !== undefined && 'notAccepted' in node ? node.notAccepted : null;
  const isRefused = assessed?.kind === 'REFUSED' || assessed?.kind === 'LAPSED';
  const because: readonly ReasonLike[] = isJudged
    ? (supposed?.because ?? [])
    : isRefused
      ? (assessed?.because ?? [])
      : [];
  const failing = stepsOf(because).filter(({ outcome }) => outcome === 'FAILS');
  const reasons = [...new Map(failing.map((step) => [step.rule, step])).values()];
  return { isJudged, reasons, problem: answer.error };
}
