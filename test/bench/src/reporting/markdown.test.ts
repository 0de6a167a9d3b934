import { expect, it } from 'vitest';
import { comparisonMarkdown, factsText } from './markdown.ts';
import type { BenchReport, Measured } from './report.ts';

const measured: Measured = {
  contestant: 'ours',
  requestsPerSecond: 3_000,
  p50: 4.56,
  p99: 9,
  bytes: 10,
  statements: 1,
  databaseMs: 0.3,
  requests: 9,
  failures: 0,
  rounds: [],
};

const report: BenchReport = {
  at: '2026-01-02T03:04:05.000Z',
  machine: 'two cores',
  demo: 'serang',
  connections: 16,
  rounds: 5,
  secondsPerRound: 5,
  operations: [
    {
      id: 'B7',
      title: 'names',
      compared: 8,
      faults: [],
      measured: [measured, { ...measured, contestant: 'limit', requestsPerSecond: 4_000 }],
    },
  ],
  notYet: [{ id: 'B6', title: 'scorecards' }],
  peakMebibytes: 300,
};

it('tells our figures, how we stand to each peer, and what does not exist yet, in order', () => {
  const [head = '', , first, second] = comparisonMarkdown(report).split('\n');
  expect(first).toMatch(/^\| B6 \| scorecards \| not measured: the feature does not exist yet \|/);
  expect(second).toBe('| B7 | names | 3000 | 4.56 | 1 |  |  | 0.75 |  | 2.5 × PostGraphile, 0.8 × limit |');
  const cells = (line = '') => line.split('|').length;
  expect([cells(first), cells(second)]).toEqual([cells(head), cells(head)]);
});

it('tells when, where and how', () => {
  expect(factsText(report)).toBe(
    '2026-01-02 03:04 UTC, two cores; demo serang, 16 connections, medians of 5 rounds of 5 s',
  );
});
