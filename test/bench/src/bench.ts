import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { startLineUp } from './contestants/line-up.ts';
import { openBenchDatabase, openGrownDatabase } from './database/bench-database.ts';
import { runGrowth } from './measuring/run-growth.ts';
import { runOperations } from './measuring/run-operations.ts';
import { type Options, readOptions } from './options.ts';
import { missedGoals } from './reporting/goals.ts';
import { growthMarkdown, missedGrowth } from './reporting/growth.ts';
import { comparisonMarkdown, factsText, peers } from './reporting/markdown.ts';
import { putBetweenMarks } from './reporting/readme.ts';
import { tableOf } from './reporting/table.ts';

const say = (line: string): void => void process.stdout.write(`${line}\n`);
const folder = join(import.meta.dirname, '..');

/** What was started, to be stopped in the opposite order, once, however the run ends. */
const started: { stop(): Promise<void> }[] = [];

async function stopAll(): Promise<void> {
  for (let last = started.pop(); last !== undefined; last = started.pop())
    await last.stop().catch(() => undefined);
}

const root = join(folder, '..', '..');

/** Compares the contestants; one line for each goal that was missed. */
async function comparison(options: Options, dataDir: string): Promise<readonly string[]> {
  const database = await kept(openBenchDatabase({ dataDir, demo: options.demo, log: say }));
  const lineUp = await kept(startLineUp(database, { ...options, dataDir }));
  const report = await runOperations({ database, lineUp, options, say });
  say(tableOf(report));
  const memory =
    report.peakMebibytes === null ? '' : `; our API had at most ${report.peakMebibytes} MiB in use`;
  tell(
    'comparison',
    { report, text: `${factsText(report)}${memory}.\n\n${comparisonMarkdown(report)}` },
    options,
  );
  return missedGoals(report);
}

/** Holds our API on so many times the rows against itself on the rows once. */
async function growth(options: Options, dataDir: string, times: number): Promise<readonly string[]> {
  const opening = { dataDir, demo: options.demo, log: say };
  const alone = { ...options, without: peers };
  const once = await kept(openBenchDatabase(opening));
  const grown = await kept(openGrownDatabase(opening, times));
  const report = await runGrowth({
    once: { database: once, lineUp: await kept(startLineUp(once, { ...alone, dataDir })) },
    grown: {
      database: grown,
      lineUp: await kept(
        startLineUp(grown, { ...alone, dataDir: `${dataDir}-${times}x`, port: options.port + 10 }),
      ),
    },
    options,
    say,
  });
  tell('growth', { report, text: `${factsText(report)}.\n\n${growthMarkdown(report)}` }, options);
  return missedGrowth(report);
}

async function kept<Started extends { stop(): Promise<void> }>(starting: Promise<Started>): Promise<Started> {
  const one = await starting;
  started.push(one);
  return one;
}

interface Told {
  readonly report: object;
  readonly text: string;
}

/** Keeps the report, prints it as Markdown, and puts that into README.md if wanted. */
function tell(name: string, { report, text }: Told, { inReadme }: Options): void {
  const results = join(folder, 'results');
  mkdirSync(results, { recursive: true });
  const file = name === 'comparison' ? 'latest' : name;
  writeFileSync(join(results, `${file}.json`), `${JSON.stringify(report, null, 2)}\n`);
  say(`\n${text}\n`);
  if (inReadme) putBetweenMarks(join(root, 'README.md'), name, text);
}

/** Runs the bench; true when every goal was reached. */
async function bench(options: Options): Promise<boolean> {
  const dataDir = options.dataDir ?? join(root, '.data', 'bench');
  const missed =
    options.rowsTimes === null
      ? await comparison(options, dataDir)
      : await growth(options, dataDir, options.rowsTimes);
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
