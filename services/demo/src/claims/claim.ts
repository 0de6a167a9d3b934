import type { ClaimEvent, ClaimStatus } from '@perisai/api/law/claims/claim-facts';
import type { Money } from '@perisai/api/money/money';
import type { Day } from '../calendar/days.ts';

export type { ClaimStatus };
export type Program = 'JKK' | 'JKM' | 'JHT';

export interface ClaimLine {
  readonly benefit: string;
  readonly amount: Money;
}

/** When a claim came in, was complete, was decided and paid; null for what has not happened. */
export interface ClaimCourse {
  readonly filed: Day;
  readonly complete: Day | null;
  /** Of a claim that was refused or had lapsed as well. */
  readonly decided: Day | null;
  readonly paid: Day | null;
}

export interface Claim extends ClaimCourse {
  readonly person: number;
  readonly registration: number;
  readonly branch: number;
  readonly program: Program;
  readonly status: ClaimStatus;
  readonly event: ClaimEvent;
  /** What the law gives for it; none before the decision, and none of a refusal. */
  readonly lines: readonly ClaimLine[];
}

/** What the lines of a claim add up to, in sen. */
export const amountOf = ({ lines }: Pick<Claim, 'lines'>): bigint =>
  lines.reduce((total, { amount }) => total + amount, 0n);

/** Whether the lines of a claim are these components, in order. */
export const sameLines = (
  { lines }: Pick<Claim, 'lines'>,
  components: readonly { readonly code: string; readonly amount: Money }[],
): boolean =>
  lines.length === components.length &&
  lines.every(({ benefit, amount }, place) => {
    const component = components[place];
    return component?.code === benefit && component.amount === amount;
  });
