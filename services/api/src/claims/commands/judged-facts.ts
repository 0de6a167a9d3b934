import type { ClaimFacts } from '../../law/claims/claim-facts.ts';
import { decideClaim } from '../../law/claims/decide-claim.ts';
import { type Refused, refused } from './claim-outcome.ts';
import { needsJudgement, needsVerification, nothingToJudge } from './step-reasons.ts';

interface Judgement {
  /** Where the claim stands. */
  readonly status: string;
  readonly accepted: boolean;
  /** Why it is accepted or not; null where nobody judged. */
  readonly reason: string | null;
}

export type Judged = Refused | { readonly kind: 'judged'; readonly facts: ClaimFacts };

/**
 * The facts with the judgement in them. What the law leaves to a person is judged once, after a check of the case,
 * and never where it is not asked for; to pay and to refuse alike.
 */
export function judgedFacts(facts: ClaimFacts, { status, accepted, reason }: Judgement): Judged {
  const bare = decideClaim(facts);
  if (bare.kind !== 'VERIFICATION')
    return reason === null ? { kind: 'judged', facts } : refused([nothingToJudge]);
  if (status !== 'UNDER_VERIFICATION') return refused([needsVerification, ...bare.because]);
  if (reason === null) return refused([needsJudgement, ...bare.because]);
  const findings = { ...facts.findings, judgement: { accepted, reason } };
  return { kind: 'judged', facts: { ...facts, findings } };
}
