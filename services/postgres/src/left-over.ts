import { existsSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { isPostgresCommand } from './binaries.ts';
import type { Log, Placement } from './placement.ts';
import { processesWhere, signal } from './processes.ts';

const fastShutdownMs = 30_000;
const pidFile = 'postmaster.pid';

/**
 * Clears what a killed start left: a server still at work is asked to stop, then its lock files go. PostgreSQL removes
 * stale ones itself, but takes a dead process that nobody reaped, or a stranger with its number, for alive. They also
 * guard against server processes that outlived their parent, so they only go when none is left.
 */
export async function clearLeftOver(placement: Placement, log: Log): Promise<void> {
  if (processesOf(placement).length > 0) {
    log('Stopping the PostgreSQL that an earlier start left running.');
    await stopAll(placement, pidIn(join(placement.data, pidFile)));
  }
  for (const file of lockFilesIn(placement.data)) rmSync(join(placement.data, file), { force: true });
}

function lockFilesIn(data: string): readonly string[] {
  if (!existsSync(data)) return [];
  return readdirSync(data).filter((name) => name === pidFile || name.startsWith('.s.PGSQL.'));
}

async function stopAll(placement: Placement, postmaster: number | null): Promise<void> {
  if (postmaster !== null && processesOf(placement).includes(postmaster)) {
    signal(postmaster, 'SIGINT');
    if (await gone(placement, fastShutdownMs)) return;
  }
  // Without a postmaster nobody tells them to stop. The write-ahead log keeps what was committed.
  for (const name of ['SIGQUIT', 'SIGKILL'] as const) {
    for (const pid of processesOf(placement)) signal(pid, name);
    if (await gone(placement, 5_000)) return;
  }
  throw new Error(
    `PostgreSQL processes of an earlier start cannot be stopped: ${processesOf(placement).join(', ')}.`,
  );
}

async function gone(placement: Placement, withinMs: number): Promise<boolean> {
  for (let waited = 0; waited < withinMs; waited += 100) {
    if (processesOf(placement).length === 0) return true;
    await wait(100);
  }
  return false;
}

/** By their command line, not by their folder: reading another user's folder is often forbidden, even to root. */
export const processesOf = ({ clusterName }: Placement): readonly number[] =>
  processesWhere((commandLine) => isPostgresCommand(commandLine) && commandLine.includes(clusterName));

function pidIn(path: string): number | null {
  try {
    return Number.parseInt(readFileSync(path, 'utf8'), 10);
  } catch {
    return null;
  }
}
