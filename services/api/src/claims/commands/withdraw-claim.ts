import type { Context } from '../../platform/context.ts';
import { inputText } from '../../platform/input-text.ts';
import type { WithdrawClaimInput } from '../claim-command.inputs.ts';
import { changeClaim } from './change-claim.ts';
import { stopClock } from './claim-clock.ts';
import type { ChangeClaimOutcome } from './claim-outcome.ts';

const longestReason = 500;

/** Takes a claim back before it is decided; another may be filed for the same event. */
export function withdrawClaim(ctx: Context, input: WithdrawClaimInput): Promise<ChangeClaimOutcome> {
  const reason = inputText(input.reason, 'input.reason', longestReason);
  return changeClaim(ctx, {
    operation: 'withdrawClaim',
    action: 'WITHDRAW',
    input,
    async apply(tx, { key }) {
      await stopClock(tx, key);
      return { kind: 'applied', to: 'WITHDRAWN', reason, after: {} };
    },
  });
}
