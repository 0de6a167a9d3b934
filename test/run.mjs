// Runs every suite, or those named as arguments, and ends with the one line that `npm test` promises.
import { runAll } from './running/run-all.ts';
import { allSuites } from './running/suites.ts';
import { summaryLine } from './running/tally.ts';

const stopping = new AbortController();
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => stopping.abort());

const wanted = process.argv.slice(2);
const suites = allSuites().filter(({ name }) => wanted.length === 0 || wanted.includes(name));
const total = await runAll(suites, stopping.signal);
console.log(`\n${summaryLine(total)}`);
process.exit(total.failed > 0 || suites.length === 0 || stopping.signal.aborted ? 1 : 0);
