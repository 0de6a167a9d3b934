import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';

export interface RunningProcess {
  readonly pid: number;
  /** Tells it from a later process with the same number. */
  readonly startedAt: string;
}

const hasProc = process.platform === 'linux';

/**
 * The process with this number; null when there is none, or only a zombie: a container whose first process does not
 * reap keeps the dead in its table, and to `kill -0` they look alive.
 */
export function findProcess(pid: number): RunningProcess | null {
  const startedAt = hasProc ? startFromProc(pid) : startFromPs(pid);
  return startedAt === null ? null : { pid, startedAt };
}

function startFromProc(pid: number): string | null {
  const stat = textOf(`/proc/${pid}/stat`);
  // The name, in brackets, may hold blanks: count from behind it. State is the 3rd field, the start time the 22nd.
  const fields = stat?.slice(stat.lastIndexOf(')') + 2).split(' ');
  const state = fields?.[0];
  return state === undefined || state === 'Z' || state === 'X' ? null : (fields?.[19] ?? null);
}

function startFromPs(pid: number): string | null {
  const { status, stdout } = spawnSync('ps', ['-o', 'stat=,lstart=', '-p', String(pid)], {
    encoding: 'utf8',
  });
  const line = stdout?.trim() ?? '';
  return status !== 0 || line === '' || line.startsWith('Z') ? null : line.replace(/^\S+\s+/, '');
}

/** The numbers of the living processes whose command line passes. */
export function processesWhere(passes: (commandLine: string) => boolean): readonly number[] {
  return commandLines()
    .filter(({ pid, text }) => pid !== process.pid && passes(text) && findProcess(pid) !== null)
    .map(({ pid }) => pid);
}

function commandLines(): readonly { readonly pid: number; readonly text: string }[] {
  if (!hasProc) {
    const { stdout } = spawnSync('ps', ['-axo', 'pid=,command='], { encoding: 'utf8' });
    return (stdout ?? '').split('\n').map((line) => {
      const [, pid = '0', text = ''] = /^\s*(\d+)\s+(.*)$/.exec(line) ?? [];
      return { pid: Number(pid), text };
    });
  }
  const pids = readdirSync('/proc').filter((name) => /^\d+$/.test(name));
  return pids.map((pid) => ({ pid: Number(pid), text: textOf(`/proc/${pid}/cmdline`) ?? '' }));
}

/** False when the process was already gone. */
export function signal(pid: number, name: NodeJS.Signals): boolean {
  try {
    return process.kill(pid, name);
  } catch {
    return false;
  }
}

function textOf(path: string): string | null {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return null;
  }
}
