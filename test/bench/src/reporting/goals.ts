import type { ContestantName } from '../contestants/contestant.ts';
import { type BenchReport, type OperationReport, ratio } from './report.ts';

export interface Goal {
  readonly against: ContestantName;
  readonly atLeast: number;
}

const readGoals: readonly Goal[] = [
  { against: 'PostGraphile', atLeast: 2.5 },
  { against: 'limit', atLeast: 0.8 },
];
const rollupGoals: readonly Goal[] = [{ against: 'base rows', atLeast: 20 }];

/** What our API must reach against each peer, by operation. */
const goals: Readonly<Record<string, readonly Goal[]>> = {
  B1: readGoals,
  B2: readGoals,
  B3: readGoals,
  B4: rollupGoals,
  B5: rollupGoals,
  B7: readGoals,
  B8: [
    { against: 'PostGraphile', atLeast: 1.5 },
    { against: 'limit', atLeast: 0.7 },
  ],
};
export const goalsOf = (operation: string): readonly Goal[] => goals[operation] ?? [];

const mostMebibytes = 400;
/** A goal counts as missed when it is missed by more than this share. */
const tolerance = 0.1;

/** One line for each goal that was missed, and for each fault that makes a figure worthless; none when all is well. */
export function missedGoals({ operations, peakMebibytes }: BenchReport): readonly string[] {
  const memory =
    peakMebibytes !== null && peakMebibytes > mostMebibytes * (1 + tolerance)
      ? [`Memory: our API had ${peakMebibytes} MiB in use; the goal is at most ${mostMebibytes} MiB.`]
      : [];
  return [...operations.flatMap(missedBy), ...memory];
}

function missedBy(report: OperationReport): readonly string[] {
  const faults = report.faults.map((fault) => `${report.id}: ${fault}`);
  const missed = goalsOf(report.id).flatMap(({ against, atLeast }) => {
    const reached = ratio(report, 'ours', against);
    return reached !== null && reached < atLeast * (1 - tolerance)
      ? [`${report.id}: ${reached.toFixed(2)} × ${against}; the goal is at least ${atLeast}.`]
      : [];
  });
  return [...faults, ...missed];
}
