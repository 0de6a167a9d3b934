import type { LineUp } from '../contestants/line-up.ts';
import type { BenchDatabase } from '../database/bench-database.ts';
import type { Operation } from '../operations/operation.ts';
import { operations } from '../operations/operations.ts';
import { preparePayments } from '../operations/payments.ts';
import { readSamples } from '../operations/samples.ts';
import type { Options } from '../options.ts';
import type { Growth, GrowthReport } from '../reporting/growth.ts';
import { machine } from '../reporting/machine.ts';
import { figure } from '../reporting/table.ts';
import {
  connections,
  type Entry,
  entriesOf,
  failuresOf,
  load,
  type Measuring,
  measuredOf,
} from './measure-operation.ts';

/** Our API on one database. */
export interface Side {
  readonly database: BenchDatabase;
  readonly lineUp: LineUp;
}

interface Growing {
  readonly once: Side;
  readonly grown: Side;
  readonly options: Options;
  readonly say: (line: string) => void;
}

type Sided = Omit<Measuring, 'statementCount' | 'options'>;

/** Measures our API on the rows once and on the rows so many times, in turns, operation by operation. */
export async function runGrowth({ once, grown, options, say }: Growing): Promise<GrowthReport> {
  const sides = [await prepared(once), await prepared(grown)] as const;
  const reports: Growth[] = [];
  for (const operation of operations) {
    if (options.only.length > 0 && !options.only.includes(operation.id)) continue;
    const report = await measureGrowth(sides, operation, options);
    reports.push(report);
    say(
      `${operation.id} ${figure(report.once)} ms, ${figure(report.grown)} ms, × ${(report.grown / report.once).toFixed(2)}`,
    );
    for (const fault of report.faults) say(`   ${fault}`);
  }
  const { demo, rounds, seconds } = options;
  return {
    at: new Date().toISOString(),
    machine: machine(),
    demo,
    times: options.rowsTimes ?? 1,
    connections,
    rounds,
    secondsPerRound: seconds,
    operations: reports,
  };
}

async function prepared({ database, lineUp }: Side): Promise<Sided> {
  const samples = await readSamples(database.apiUrl);
  const payments = await preparePayments(database, 1);
  return { database, lineUp, samples, payments };
}

async function measureGrowth(
  sides: readonly Sided[],
  operation: Operation,
  { warmUpSeconds, rounds, seconds }: Options,
): Promise<Growth> {
  const entries: Entry[] = [];
  for (const side of sides) entries.push(...entriesOf(side, operation, await side.lineUp.token()));
  for (const entry of entries) await load(entry, warmUpSeconds);
  for (let round = 0; round < rounds; round += 1)
    for (const entry of entries) entry.rounds.push(await load(entry, seconds));
  const [once, grown] = entries.map((entry) => measuredOf(entry).p50);
  const { id, title } = operation;
  return { id, title, once: once ?? Number.NaN, grown: grown ?? Number.NaN, faults: failuresOf(entries) };
}
