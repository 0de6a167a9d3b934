import { runSuite } from './run-suite.ts';
import type { Suite } from './suites.ts';
import { addTallies, nothingRan, summaryLine, type Tally } from './tally.ts';

const seconds = (since: number): string => `${((performance.now() - since) / 1_000).toFixed(0)} s`;

/** Runs the suites one after another: two cores are enough for one suite with its database and its browser. */
export async function runAll(suites: readonly Suite[], environment: NodeJS.ProcessEnv): Promise<Tally> {
  let total = nothingRan;
  for (const [at, suite] of suites.entries()) {
    process.stdout.write(`\n[${at + 1}/${suites.length}] ${suite.name}\n`);
    const startedAt = performance.now();
    const tally = await runSuite(suite, environment);
    process.stdout.write(
      `[${at + 1}/${suites.length}] ${suite.name}: ${summaryLine(tally)} in ${seconds(startedAt)}\n`,
    );
    total = addTallies(total, tally);
  }
  return total;
}
