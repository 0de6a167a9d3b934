import type { CaseFindings } from '../../law/claims/claim-facts.ts';
import type { Context, WriteContext } from '../../platform/context.ts';
import { inputText } from '../../platform/input-text.ts';
import type { ClaimFindingsInput, VerifyClaimInput } from '../claim-command.inputs.ts';
import { contentsOf } from '../reading/claim-parts-of.ts';
import { type Applied, changeClaim, type Held } from './change-claim.ts';
import { type ChangeClaimOutcome, type Refused, refused } from './claim-outcome.ts';
import { withoutContents } from './step-reasons.ts';
import { writeFindings } from './write-contents.ts';

const longestReason = 500;

/** Begins the check of a case (cek kasus), or writes down what it found. */
export function verifyClaim(ctx: Context, input: VerifyClaimInput): Promise<ChangeClaimOutcome> {
  const reason = inputText(input.reason, 'input.reason', longestReason);
  return changeClaim(ctx, {
    operation: 'verifyClaim',
    action: 'VERIFY',
    input,
    apply: (tx, held) => verify(tx, held, { reason, found: input.findings ?? {} }),
  });
}

interface Verified {
  readonly reason: string;
  readonly found: ClaimFindingsInput;
}

async function verify(
  tx: WriteContext,
  { key, claim }: Held,
  { reason, found }: Verified,
): Promise<Applied | Refused> {
  const contents = await contentsOf(tx, claim.key);
  if (contents === null) return refused([withoutContents]);
  const findings = withFound(contents.findings, found);
  await writeFindings(tx, key, findings);
  return { kind: 'applied', to: 'UNDER_VERIFICATION', reason, after: { findings } };
}

/** What was found before stays unless it was looked at again. */
export const withFound = (before: CaseFindings, found: ClaimFindingsInput): CaseFindings => ({
  ...before,
  workingAtRegistration: found.workingAtRegistration ?? before.workingAtRegistration,
  healthyAtRegistration: found.healthyAtRegistration ?? before.healthyAtRegistration,
});
