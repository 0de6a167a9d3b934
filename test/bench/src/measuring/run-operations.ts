import type { LineUp } from '../contestants/line-up.ts';
import type { BenchDatabase } from '../database/bench-database.ts';
import { missingOperations, operations } from '../operations/operations.ts';
import { preparePayments } from '../operations/payments.ts';
import { readSamples } from '../operations/samples.ts';
import type { Options } from '../options.ts';
import { machine } from '../reporting/machine.ts';
import type { BenchReport, OperationReport } from '../reporting/report.ts';
import { figure } from '../reporting/table.ts';
import { connections, type Measuring, measureOperation } from './measure-operation.ts';
import { StatementCount } from './statement-count.ts';

interface Running {
  readonly database: BenchDatabase;
  readonly lineUp: LineUp;
  readonly options: Options;
  readonly say: (line: string) => void;
}

/** Measures every operation, one after another. */
export async function runOperations({ database, lineUp, options, say }: Running): Promise<BenchReport> {
  const samples = await readSamples(database.apiUrl);
  const payments = await preparePayments(database, lineUp.contestants.length);
  const statementCount = await StatementCount.open(database.superuserUrl);
  const measuring: Measuring = { database, lineUp, options, samples, payments, statementCount };
  const reports: OperationReport[] = [];
  try {
    for (const operation of operations) {
      if (options.only.length > 0 && !options.only.includes(operation.id)) continue;
      const report = await measureOperation(measuring, operation);
      reports.push(report);
      say(
        `${operation.id} ${report.measured.map((one) => `${one.contestant} ${figure(one.requestsPerSecond)}/s`).join(', ')}`,
      );
      for (const fault of report.faults) say(`   ${fault}`);
    }
  } finally {
    await statementCount.close();
  }
  return reportOf(reports, { lineUp, options });
}

function reportOf(
  reports: readonly OperationReport[],
  { lineUp, options }: Pick<Running, 'lineUp' | 'options'>,
): BenchReport {
  return {
    at: new Date().toISOString(),
    machine: machine(),
    demo: options.demo,
    connections,
    rounds: options.rounds,
    secondsPerRound: options.seconds,
    operations: reports,
    notYet: missingOperations,
    peakMebibytes: lineUp.ours.peakMebibytes(),
  };
}
