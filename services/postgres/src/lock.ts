import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { findProcess, type RunningProcess } from './processes.ts';

/**
 * Takes a data folder for this process alone: a second start on it would otherwise take the first one's PostgreSQL for
 * one that a crash left over, and stop it.
 */
export function lockFolder(folder: string): { release(): void } {
  const file = join(folder, 'launcher.json');
  const holder = readHolder(file);
  if (holder !== null && isAlive(holder)) {
    throw new Error(
      `The data folder ${folder} is in use by process ${holder.pid}: stop it, or set another DATA_DIR.`,
    );
  }
  rmSync(file, { force: true });
  const self = findProcess(process.pid);
  // `wx`: of two that start in the same moment, one fails.
  writeFileSync(file, `${JSON.stringify({ pid: process.pid, startedAt: self?.startedAt ?? '' })}\n`, {
    flag: 'wx',
  });
  return { release: () => rmSync(file, { force: true }) };
}

const isAlive = (holder: RunningProcess): boolean => findProcess(holder.pid)?.startedAt === holder.startedAt;

function readHolder(file: string): RunningProcess | null {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as RunningProcess;
  } catch {
    return null;
  }
}
