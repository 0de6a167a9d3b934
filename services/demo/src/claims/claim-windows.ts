import { type Day, day } from '../calendar/days.ts';
import { publishedWindow } from '../people/savings-plan.ts';
import type { BranchFigures } from '../scheme/scale.ts';
import type { ClaimStatus } from './claim.ts';

/** How many claims of a kind come to an end, or stand somewhere, in a time. */
export interface Batch {
  readonly count: number;
  readonly status: ClaimStatus;
  /** The days on which they are paid; for claims that are not, on which they were filed. */
  readonly window: readonly [Day, Day];
}

const year2022: readonly [Day, Day] = [day('2022-03-01'), day('2022-12-29')];
const year2023: readonly [Day, Day] = [day('2023-01-02'), day('2023-12-29')];
const autumn2024: readonly [Day, Day] = [day('2024-09-02'), day('2024-12-30')];
const pending: readonly [Day, Day] = [day('2024-11-11'), day('2024-12-30')];
const anyTime: readonly [Day, Day] = [day('2023-02-01'), day('2024-11-29')];

const of = (count: number, share: number): number => Math.max(1, Math.round(count * share));

/** `before` of the deaths paid in the published months are already there. */
export const deathBatches = ({ claims: { jkm } }: BranchFigures, before: number): readonly Batch[] => [
  { count: jkm - before, status: 'PAID', window: publishedWindow },
  { count: of(jkm, 0.06), status: 'PAID', window: year2022 },
  { count: of(jkm, 0.4), status: 'PAID', window: year2023 },
  { count: of(jkm, 0.48), status: 'PAID', window: autumn2024 },
  { count: of(jkm, 0.06), status: 'SUBMITTED', window: pending },
  { count: of(jkm, 0.05), status: 'INCOMPLETE', window: pending },
  { count: of(jkm, 0.07), status: 'UNDER_VERIFICATION', window: pending },
  { count: of(jkm, 0.02), status: 'DETERMINED', window: pending },
  { count: of(jkm, 0.1), status: 'REJECTED', window: anyTime },
];

export const accidentBatches = ({ claims: { jkk } }: BranchFigures): readonly Batch[] => [
  { count: jkk, status: 'PAID', window: publishedWindow },
  { count: of(jkk, 0.07), status: 'PAID', window: year2022 },
  { count: of(jkk, 0.42), status: 'PAID', window: year2023 },
  { count: of(jkk, 0.5), status: 'PAID', window: autumn2024 },
  { count: of(jkk, 0.05), status: 'SUBMITTED', window: pending },
  { count: of(jkk, 0.03), status: 'INCOMPLETE', window: pending },
  { count: of(jkk, 0.04), status: 'UNDER_VERIFICATION', window: pending },
  { count: of(jkk, 0.01), status: 'DETERMINED', window: pending },
  { count: of(jkk, 0.05), status: 'REJECTED', window: anyTime },
  { count: of(jkk, 0.015), status: 'WITHDRAWN', window: anyTime },
];
