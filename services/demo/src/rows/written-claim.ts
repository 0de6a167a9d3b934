import type { Claim } from '../claims/claim.ts';
import type { Decided } from '../claims/claim-decision.ts';

/** A claim to be written: with the participant and its own id, with which most of its rows begin. */
export interface WrittenClaim {
  readonly participant: string;
  readonly head: string;
  readonly claim: Claim;
  readonly decided: Decided | null;
}
