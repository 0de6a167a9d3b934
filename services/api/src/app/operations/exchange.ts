import type { Caller } from '../../platform/access/caller.ts';
import type { ProblemCode } from '../../platform/problem.ts';
import type { CheckedOperation } from './operation-checks.ts';

/** One request to /graphql on its way, from the checks to the answer. */
export interface Exchange {
  readonly requestId: string;
  readonly caller: Caller;
  /** Who is counted for limits: the user, or the address of who did not sign in. */
  readonly client: string;
  /** Null where the form of the request is wrong, which Apollo Server then says. */
  readonly checked: CheckedOperation | null;
  /** What came of it, for the log and the metrics; null while Apollo Server has not answered by the pipeline. */
  outcome: Outcome | null;
}

export interface Outcome {
  readonly codes: readonly ProblemCode[];
}
