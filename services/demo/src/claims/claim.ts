import type { Money } from '@perisai/api/money/money';
import type { Day } from '../calendar/days.ts';

export type Program = 'JKK' | 'JKM' | 'JHT';
export type ClaimStatus =
  | 'SUBMITTED'
  | 'INCOMPLETE'
  | 'UNDER_VERIFICATION'
  | 'DETERMINED'
  | 'PAID'
  | 'REJECTED'
  | 'LAPSED'
  | 'WITHDRAWN';

export interface ClaimLine {
  readonly benefit: string;
  readonly amount: Money;
}

export interface Claim {
  readonly person: number;
  readonly registration: number;
  readonly branch: number;
  readonly program: Program;
  readonly status: ClaimStatus;
  readonly circumstance: string;
  readonly event: Day;
  readonly filed: Day;
  readonly determined: Day | null;
  readonly paid: Day | null;
  readonly lines: readonly ClaimLine[];
}

/** What the lines of a claim add up to, in sen. */
export const amountOf = ({ lines }: Pick<Claim, 'lines'>): bigint =>
  lines.reduce((total, { amount }) => total + amount, 0n);
