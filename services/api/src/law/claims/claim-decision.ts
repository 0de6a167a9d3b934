import { type Money, ZERO } from '../../money/money.ts';
import type { BenefitCode, BenefitComponent } from '../benefits/benefit.ts';
import type { Payee } from '../benefits/heirs/heir-shares.ts';
import type { RefundComponent } from '../benefits/prepaid-refund.ts';
import type { Reason } from '../reason.ts';

/**
 * PAYABLE: the amount is owed. VERIFICATION: the amount is what would be paid, and a person decides.
 * REFUSED: nothing is owed. LAPSED: it was claimed too late.
 */
export type ClaimDecisionKind = 'PAYABLE' | 'VERIFICATION' | 'REFUSED' | 'LAPSED';

/** Who is paid what of a component: the participant, or who comes after a death. */
export interface ClaimShare {
  readonly payee: Payee | { readonly kind: 'PARTICIPANT' };
  readonly code: BenefitCode;
  readonly amount: Money;
}

/** What a claim is worth and why. Components add up to the amount, and so do the shares. */
export interface ClaimDecision {
  readonly kind: ClaimDecisionKind;
  readonly amount: Money;
  readonly components: readonly BenefitComponent[];
  readonly shares: readonly ClaimShare[];
  /** Beside the amount: prepaid contributions that go back to who paid them. */
  readonly refunds: readonly RefundComponent[];
  readonly because: readonly Reason[];
}

/** Nothing is paid. */
export const nothingPaid = { amount: ZERO, components: [], shares: [], refunds: [] } as const;
