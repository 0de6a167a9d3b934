import type { ContestantName } from '../contestants/contestant.ts';
import { goalsOf } from './goals.ts';
import { type BenchReport, measuredOf, type OperationReport, type RunFacts, ratio } from './report.ts';
import { figure } from './table.ts';

export const peers: readonly ContestantName[] = ['PostGraphile', 'Apollo + TypeORM', 'limit', 'base rows'];

/** The comparison as a table of Markdown: how many times as many requests a second we answer as each peer. */
export function comparisonMarkdown({ operations, notYet }: BenchReport): string {
  const rows = [...operations.map(rowOf), ...notYet.map(missingRow)].toSorted(byNumber);
  return [
    `| op | what | requests a second | p50 ms | SQL | ${peers.map((name) => `÷ ${name}`).join(' | ')} | goals |`,
    `| --- | --- | --: | --: | --: | ${peers.map(() => '--:').join(' | ')} | --- |`,
    ...rows.map(({ text }) => text),
  ].join('\n');
}

interface Row {
  readonly number: number;
  readonly text: string;
}

const byNumber = (left: Row, right: Row): number => left.number - right.number;
const numberOf = (id: string): number => Number(id.slice(1));

function rowOf(report: OperationReport): Row {
  const ours = measuredOf(report, 'ours');
  const cells = [
    report.id,
    report.title,
    figure(ours?.requestsPerSecond ?? Number.NaN),
    figure(ours?.p50 ?? Number.NaN),
    String(Number((ours?.statements ?? Number.NaN).toFixed(1))),
    ...peers.map((name) => ratioText(report, name)),
    goalsOf(report.id)
      .map(({ against, atLeast }) => `${atLeast} × ${against}`)
      .join(', '),
  ];
  return { number: numberOf(report.id), text: `| ${cells.join(' | ')} |` };
}

function ratioText(report: OperationReport, peer: ContestantName): string {
  const value = ratio(report, 'ours', peer);
  return value === null ? '' : value.toFixed(2);
}

const missingRow = ({ id, title }: BenchReport['notYet'][number]): Row => ({
  number: numberOf(id),
  text: `| ${id} | ${title} | not measured: the feature does not exist yet ${'| '.repeat(7)}|`,
});

/** When, where and how it was measured, in one line. */
export function factsText({ at, machine, demo, connections, rounds, secondsPerRound }: RunFacts): string {
  return `${at.slice(0, 16).replace('T', ' ')} UTC, ${machine}; demo ${demo}, ${connections} connections, medians of ${rounds} rounds of ${secondsPerRound} s`;
}
