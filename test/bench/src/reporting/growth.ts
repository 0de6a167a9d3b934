import type { RunFacts } from './report.ts';
import { figure } from './table.ts';

/** One operation on the rows once and on the rows so many times: milliseconds of the median request. */
export interface Growth {
  readonly id: string;
  readonly title: string;
  readonly once: number;
  readonly grown: number;
  readonly faults: readonly string[];
}

export interface GrowthReport extends RunFacts {
  readonly times: number;
  readonly operations: readonly Growth[];
}

const mostGrowth = 1.25;
const tolerance = 0.1;

/** One line for each operation that takes too much longer on more rows, and for each fault; none when all is well. */
export function missedGrowth({ operations, times }: GrowthReport): readonly string[] {
  return operations.flatMap(({ id, once, grown, faults }) => {
    const ratio = grown / once;
    const missed =
      ratio <= mostGrowth * (1 + tolerance)
        ? []
        : [
            `${id}: takes ${ratio.toFixed(2)} × as long with ${times} × the rows; the goal is at most ${mostGrowth}.`,
          ];
    return [...faults.map((fault) => `${id}: ${fault}`), ...missed];
  });
}

/** The report as a table of Markdown. */
export function growthMarkdown({ operations, times }: GrowthReport): string {
  const rows = operations.map(
    ({ id, title, once, grown }) =>
      `| ${id} | ${title} | ${figure(once)} | ${figure(grown)} | ${(grown / once).toFixed(2)} |`,
  );
  return [
    `| op | what | p50 ms | p50 ms with ${times} × the rows | ratio (goal ≤ ${mostGrowth}) |`,
    '| --- | --- | --: | --: | --: |',
    ...rows,
  ].join('\n');
}
