import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot, type Suite } from './suites.ts';
import { type Tally, tallyOf } from './tally.ts';

const reports = join(projectRoot, 'test', 'reports');
const MILLIS_PER_MINUTE = 60_000;

export interface Running {
  readonly environment: NodeJS.ProcessEnv;
  readonly output: 'inherit' | 'ignore';
  /** Aborted when the person at the terminal wants no more. */
  readonly stop: AbortSignal;
}

/** Runs one suite with its progress on the terminal, and counts what its report says. */
export async function runSuite(suite: Suite, running: Running): Promise<Tally> {
  const { environment, output, stop } = running;
  const report = join(reports, `${suite.name.replaceAll('/', '-')}.json`);
  rmSync(report, { force: true });
  const child = spawn(process.execPath, commandOf(suite, report), {
    cwd: join(projectRoot, suite.folder),
    env: environment,
    stdio: ['ignore', output, output],
    detached: true,
  });
  const exitCode = await exitOf(child, suite.mostMinutes, stop);
  return tallyOf(readReport(report), exitCode);
}

function commandOf({ folder, project }: Suite, report: string): readonly string[] {
  const vitest = join(projectRoot, folder, 'node_modules', 'vitest', 'vitest.mjs');
  const ofProject = project === undefined ? [] : ['--project', project];
  return [
    vitest,
    'run',
    ...ofProject,
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${report}`,
  ];
}

/** The exit code; null when the suite was stopped, by the person at the terminal or because it took too long. */
function exitOf(child: ChildProcess, mostMinutes: number, stop: AbortSignal): Promise<number | null> {
  return new Promise((resolve) => {
    const end = (): void => stopGroup(child);
    const deadline = setTimeout(end, mostMinutes * MILLIS_PER_MINUTE);
    stop.addEventListener('abort', end);
    child.once('error', () => resolve(null));
    child.once('exit', (code) => {
      clearTimeout(deadline);
      stop.removeEventListener('abort', end);
      resolve(code);
    });
  });
}

// A suite has workers, servers and a browser below it; its own process group takes them all.
function stopGroup(child: ChildProcess): void {
  if (child.pid === undefined) return;
  try {
    process.kill(-child.pid, 'SIGKILL');
  } catch {
    // The group ended by itself in the meantime.
  }
}

function readReport(path: string): unknown {
  if (!existsSync(path)) return undefined;
  try {
    return JSON.parse(readFileSync(path, 'utf8'));
  } catch {
    return undefined;
  }
}
