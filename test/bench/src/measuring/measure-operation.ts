import type { Contestant } from '../contestants/contestant.ts';
import type { LineUp } from '../contestants/line-up.ts';
import type { BenchDatabase } from '../database/bench-database.ts';
import { compare } from '../operations/compare.ts';
import type { Operation } from '../operations/operation.ts';
import type { Payments } from '../operations/payments.ts';
import type { Samples } from '../operations/samples.ts';
import type { Options } from '../options.ts';
import type { Measured, OperationReport } from '../reporting/report.ts';
import { closedLoop, type Round } from './closed-loop.ts';
import { HttpConnection } from './http-connection.ts';
import { requestFor } from './requests.ts';
import type { StatementCount, Statements } from './statement-count.ts';
import { median, percentile } from './statistics.ts';

export interface Measuring {
  readonly database: BenchDatabase;
  readonly lineUp: LineUp;
  readonly options: Options;
  readonly samples: Samples;
  /** For each contestant, in the order of the line-up. */
  readonly payments: readonly Payments[];
  readonly statementCount: StatementCount;
}

/** One contestant in one operation: whatever asks for its next request gets it here. */
export interface Entry {
  readonly contestant: Contestant;
  readonly next: () => Buffer | null;
  readonly rounds: Round[];
  statements: Statements;
}

/** Requests at the same time. */
export const connections = 16;
const counted = 10;

/** Compares, counts, warms up, and then measures in turns: A B C A B C. */
export async function measureOperation(measuring: Measuring, operation: Operation): Promise<OperationReport> {
  const { options, statementCount } = measuring;
  const token = await measuring.lineUp.token();
  const { compared, differences } = await compare({ ...measuring, operation, token });
  const entries = entriesOf(measuring, operation, token);
  for (const entry of entries)
    if (!entry.contestant.isSlow) {
      await load(entry, options.warmUpSeconds);
      entry.statements = await countStatements(entry, statementCount);
    }
  for (let round = 0; round < options.rounds; round += 1)
    for (const entry of entries)
      if (round === 0 || !entry.contestant.isSlow) entry.rounds.push(await load(entry, options.seconds));
  const measured = entries.map(measuredOf);
  const { id, title } = operation;
  return {
    id,
    title,
    compared,
    faults: [...differences, ...failuresOf(entries)],
    measured,
  };
}

export function entriesOf(
  { lineUp, samples, payments }: Pick<Measuring, 'lineUp' | 'samples' | 'payments'>,
  operation: Operation,
  token: string,
): Entry[] {
  return lineUp.contestants.flatMap((contestant, place) => {
    const requests = samples[operation.id].map((variables) =>
      requestFor(contestant, { operation, variables }, token),
    );
    if (!operation.writes && requests.every((request) => request === null)) return [];
    if (contestant.name === 'base rows' && operation.writes) return [];
    let at = 0;
    const next = operation.writes
      ? () => paymentRequest(contestant, operation, { token, payments: payments[place] })
      : () => requests[at++ % requests.length] ?? null;
    return [{ contestant, next, rounds: [], statements: { count: 1, milliseconds: Number.NaN } }];
  });
}

interface Paying {
  readonly token: string;
  readonly payments: Payments | undefined;
}

function paymentRequest(
  contestant: Contestant,
  operation: Operation,
  { token, payments }: Paying,
): Buffer | null {
  const variables = payments?.take() ?? null;
  return variables === null ? null : requestFor(contestant, { operation, variables }, token);
}

const anyAnswer = (): boolean => true;

export function load({ contestant, next }: Entry, seconds: number): Promise<Round> {
  const { port } = contestant;
  return closedLoop({
    port,
    next,
    seconds,
    connections: contestant.isSlow ? 1 : connections,
    isGood: anyAnswer,
  });
}

async function countStatements(entry: Entry, statementCount: StatementCount): Promise<Statements> {
  const { count, milliseconds } = await statementCount.during(() => sendOneByOne(entry, counted));
  return { count: count / counted, milliseconds: milliseconds / counted };
}

async function sendOneByOne({ contestant, next }: Entry, times: number): Promise<void> {
  const connection = await HttpConnection.open(contestant.port);
  for (let sent = 0; sent < times; sent += 1) {
    const request = next();
    if (request !== null) await connection.send(request);
  }
  connection.close();
}

export function measuredOf({ contestant, rounds, statements }: Entry): Measured {
  const latencies = rounds.flatMap((round) => round.latencies);
  const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);
  const requests = sum(rounds.map((round) => round.requests));
  return {
    contestant: contestant.name,
    requestsPerSecond: median(rounds.map((round) => round.requestsPerSecond)),
    p50: median(rounds.map((round) => percentile(round.latencies, 0.5))),
    p99: median(rounds.map((round) => percentile(round.latencies, 0.99))),
    bytes: sum(rounds.map((round) => round.bytes)) / Math.max(1, latencies.length),
    statements: statements.count,
    databaseMs: statements.milliseconds,
    requests,
    failures: sum(rounds.map((round) => round.failures)),
    rounds: rounds.map((round) => Number(round.requestsPerSecond.toFixed(2))),
  };
}

export function failuresOf(entries: readonly Entry[]): string[] {
  return entries.flatMap(({ contestant, rounds }) => {
    const complaint = rounds.find((round) => round.complaint !== null)?.complaint;
    return complaint == null ? [] : [`${contestant.name} failed: ${complaint}`];
  });
}
