import { describe, expect, it } from 'vitest';
import type { ContestantName } from '../contestants/contestant.ts';
import { missedGoals } from './goals.ts';
import { type BenchReport, type Measured, type OperationReport, ratio } from './report.ts';

const measured = (contestant: ContestantName, requestsPerSecond: number): Measured => ({
  contestant,
  requestsPerSecond,
  p50: 1,
  p99: 2,
  bytes: 10,
  statements: 1,
  databaseMs: 0.1,
  requests: 100,
  failures: 0,
  rounds: [requestsPerSecond],
});

const operation = (id: string, speeds: Partial<Record<ContestantName, number>>): OperationReport => ({
  id,
  title: '',
  compared: 1,
  faults: [],
  measured: Object.entries(speeds).map(([name, speed]) => measured(name as ContestantName, speed)),
});

const report = (operations: readonly OperationReport[], peakMebibytes: number | null = 300): BenchReport => ({
  at: '',
  machine: '',
  demo: 'small',
  connections: 16,
  rounds: 3,
  secondsPerRound: 1,
  operations,
  notYet: [],
  peakMebibytes,
});

describe('a goal', () => {
  it('is reached up to a tenth below it', () => {
    expect(missedGoals(report([operation('B1', { ours: 226, PostGraphile: 100, limit: 300 })]))).toEqual([]);
  });
  it('is missed by more than a tenth', () => {
    expect(missedGoals(report([operation('B1', { ours: 224, PostGraphile: 100, limit: 320 })]))).toEqual([
      'B1: 2.24 × PostGraphile; the goal is at least 2.5.',
      'B1: 0.70 × limit; the goal is at least 0.8.',
    ]);
  });
  it('of a write is lower than that of a read', () => {
    expect(missedGoals(report([operation('B8', { ours: 150, PostGraphile: 100, limit: 210 })]))).toEqual([]);
  });
  it('of a rollup is held against base rows', () => {
    expect(missedGoals(report([operation('B4', { ours: 100, PostGraphile: 100, 'base rows': 10 })]))).toEqual(
      ['B4: 10.00 × base rows; the goal is at least 20.'],
    );
  });
  it('against a contestant that was left out is not judged', () => {
    expect(missedGoals(report([operation('B1', { ours: 1 })]))).toEqual([]);
  });
});

it('a fault is told, however fast the contestant was', () => {
  const faulty = {
    ...operation('B2', { ours: 900, PostGraphile: 100, limit: 1_000 }),
    faults: ['limit gives other data'],
  };
  expect(missedGoals(report([faulty]))).toEqual(['B2: limit gives other data']);
});

it.each([
  [440, 0],
  [441, 1],
  [null, 0],
])('memory of %s MiB misses %d goals', (peak, count) => {
  expect(missedGoals(report([], peak))).toHaveLength(count);
});

it('a contestant that answered nothing has no ratio', () => {
  expect(ratio(operation('B1', { ours: 5, limit: 0 }), 'ours', 'limit')).toBeNull();
});
