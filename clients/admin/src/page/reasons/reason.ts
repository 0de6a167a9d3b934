import type { Day } from '@perisai/sdk/calendar';
import type { Confidence, Outcome } from '../../gql/graphql.ts';

/** Where a rule stands. */
export interface Basis {
  readonly instrument: string;
  readonly article: string;
  readonly effectiveFrom: Day;
  /** First day on which it no longer holds. */
  readonly effectiveTo: Day | null;
  readonly confidence: Confidence;
  readonly source: string | null;
}

/** A step of an explanation, as documents ask for it; how deep it nests is the document's. */
export interface ReasonShown {
  readonly rule: string;
  readonly outcome: Outcome;
  readonly text: { readonly id: string; readonly en: string };
  readonly inputs: readonly { readonly name: string; readonly value: string }[];
  readonly legalBasis: Basis | null;
  readonly because?: readonly ReasonShown[];
}
