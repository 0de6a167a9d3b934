import type { ResultOf } from '@graphql-typed-document-node/core';
import type { claimById } from './claim-operations.ts';

type Node = NonNullable<ResultOf<typeof claimById>['node']>;

/** A claim with everything that the workbench shows of it. */
export type ClaimDetail = Extract<Node, { __typename: 'Claim' }>;

export type ClaimDocumentShown = ClaimDetail['documents'][number];
export type Assessed = NonNullable<ClaimDetail['assessment']>;
export type Reasons = Assessed['because'];

/** Every step of an explanation, from the top. */
export function stepsOf(because: readonly ReasonLike[]): readonly ReasonLike[] {
  return because.flatMap((step) => [step, ...stepsOf(step.because ?? [])]);
}

type Step = Omit<Reasons[number], 'because'>;
export interface ReasonLike extends Step {
  readonly because?: readonly ReasonLike[];
}
