import type { ContestantName } from '../contestants/contestant.ts';
import { type BenchReport, type Measured, type OperationReport, ratio } from './report.ts';

const heads = [
  'op',
  'contestant',
  'req/s',
  'p50 ms',
  'p99 ms',
  'bytes',
  'SQL',
  'SQL ms',
  'failed',
  'ours ÷ this',
];

/** The report as a table for the terminal. */
export function tableOf(report: BenchReport): string {
  const rows = [
    ...report.operations.flatMap(rowsOf),
    ...report.notYet.map(({ id, title }) => [id, `not yet: feature missing (${title})`]),
  ];
  const memory =
    report.peakMebibytes === null ? '' : `; our API had at most ${report.peakMebibytes} MiB in use`;
  return [
    '',
    `${report.at}, ${report.machine}, demo ${report.demo}`,
    `${report.connections} connections, medians of ${report.rounds} rounds of ${report.secondsPerRound} s${memory}`,
    '',
    ...aligned([heads, ...rows]),
    '',
  ].join('\n');
}

function rowsOf(report: OperationReport): readonly string[][] {
  const title = [report.id, report.title];
  return [title, ...report.measured.map((measured) => rowOf(report, measured))];
}

function rowOf(report: OperationReport, measured: Measured): string[] {
  const { contestant, requestsPerSecond, p50, p99, bytes, statements, databaseMs, failures } = measured;
  return [
    '',
    contestant,
    figure(requestsPerSecond),
    figure(p50),
    figure(p99),
    String(Math.round(bytes)),
    String(Number(statements.toFixed(1))),
    figure(databaseMs),
    String(failures),
    contestant === 'ours' ? '' : ratioText(report, contestant),
  ];
}

function ratioText(report: OperationReport, contestant: ContestantName): string {
  const value = ratio(report, 'ours', contestant);
  return value === null ? '' : value.toFixed(2);
}

/** Three digits that count, without an exponent. */
export function figure(value: number): string {
  if (!Number.isFinite(value)) return '–';
  const digits = value >= 100 ? 0 : value >= 10 ? 1 : 2;
  return value.toFixed(digits);
}

/** Columns of equal width; a row that has only a name and a title takes no part in the widths. */
function aligned(rows: readonly (readonly string[])[]): string[] {
  const widths = heads.map((_, at) =>
    Math.max(...rows.filter((row) => row.length > 2).map((row) => row[at]?.length ?? 0)),
  );
  return rows.map((row) =>
    row.length <= 2
      ? row.join('  ')
      : row
          .map((cell, at) => (at < 2 ? cell.padEnd(widths[at] ?? 0) : cell.padStart(widths[at] ?? 0)))
          .join('  '),
  );
}
