import type { ContestantName } from '../contestants/contestant.ts';

export interface Measured {
  readonly contestant: ContestantName;
  /** Medians of the rounds. */
  readonly requestsPerSecond: number;
  readonly p50: number;
  readonly p99: number;
  /** Of one answer, without its headers. */
  readonly bytes: number;
  /** SQL statements for one request, and the milliseconds that PostgreSQL executes them when nobody else asks. */
  readonly statements: number;
  readonly databaseMs: number;
  readonly requests: number;
  readonly failures: number;
  /** Requests a second, round by round. */
  readonly rounds: readonly number[];
}

export interface OperationReport {
  readonly id: string;
  readonly title: string;
  /** How many answers of each contestant were held against ours before anything was measured. */
  readonly compared: number;
  /** Where a contestant's data differ from ours, or its answers failed. */
  readonly faults: readonly string[];
  readonly measured: readonly Measured[];
}

/** When, on what and how it was measured. */
export interface RunFacts {
  readonly at: string;
  readonly machine: string;
  readonly demo: string;
  readonly connections: number;
  readonly rounds: number;
  readonly secondsPerRound: number;
}

export interface BenchReport extends RunFacts {
  readonly operations: readonly OperationReport[];
  readonly notYet: readonly { readonly id: string; readonly title: string }[];
  readonly peakMebibytes: number | null;
}

export function measuredOf(report: OperationReport, contestant: ContestantName): Measured | undefined {
  return report.measured.find((one) => one.contestant === contestant);
}

/** How many times as many requests a second one contestant answers as another; null when one of them was not measured. */
export function ratio(report: OperationReport, one: ContestantName, other: ContestantName): number | null {
  const above = measuredOf(report, one)?.requestsPerSecond;
  const below = measuredOf(report, other)?.requestsPerSecond;
  return above === undefined || below === undefined || !(below > 0) ? null : above / below;
}
