import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { startLineUp } from './contestants/line-up.ts';
import { openBenchDatabase } from './database/bench-database.ts';
import { runOperations } from './measuring/run-operations.ts';
import { type Options, readOptions } from './options.ts';
import { missedGoals } from './reporting/goals.ts';
import { tableOf } from './reporting/table.ts';

const say = (line: string): void => void process.stdout.write(`${line}\n`);
const folder = join(import.meta.dirname, '..');

/** What was started, to be stopped in the opposite order, once, however the run ends. */
const started: { stop(): Promise<void> }[] = [];

async function stopAll(): Promise<void> {
  for (let last = started.pop(); last !== undefined; last = started.pop())
    await last.stop().catch(() => undefined);
}

/** Runs the bench; true when every goal was reached. */
async function bench(options: Options): Promise<boolean> {
  const dataDir = options.dataDir ?? join(folder, '..', '..', '.data', 'bench');
  const database = await openBenchDatabase({ dataDir, demo: options.demo, log: say });
  started.push(database);
  const lineUp = await startLineUp(database, { ...options, dataDir });
  started.push(lineUp);
  const report = await runOperations({ database, lineUp, options, say });
  const results = join(folder, 'results');
  mkdirSync(results, { recursive: true });
  writeFileSync(join(results, 'latest.json'), `${JSON.stringify(report, null, 2)}\n`);
  say(tableOf(report));
  const missed = missedGoals(report);
  for (const line of missed) say(line);
  return missed.length === 0;
}

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const)
  process.once(signal, () => {
    void stopAll().finally(() => process.exit(1));
  });

try {
  process.exitCode = (await bench(readOptions(process.argv.slice(2)))) ? 0 : 1;
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
} finally {
  await stopAll();
}
