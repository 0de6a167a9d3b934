import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { openSync, readFileSync } from 'node:fs';
import { connect } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';

export interface ContestantProcess {
  /** The most memory that the process ever had in use, in MiB; null where the system does not tell. */
  peakMebibytes(): number | null;
  stop(): Promise<void>;
}

export interface Program {
  readonly name: string;
  readonly path: string;
  readonly port: number;
  readonly environment: Readonly<Record<string, string>>;
  /** The file that takes what it prints. */
  readonly log: string;
  readonly nodeArguments?: readonly string[];
}

/** Long enough for a first start on ten times the rows, which hashes every NIK. */
const readyWithinMs = 600_000;

/** Starts a contestant in a process of its own, and waits until its port answers. */
export async function startContestant(program: Program): Promise<ContestantProcess> {
  const { name, path, port, environment, log, nodeArguments = [] } = program;
  const child = spawn(process.execPath, [...nodeArguments, path], {
    env: { PATH: process.env['PATH'], PORT: String(port), ...environment },
    stdio: ['ignore', openSync(log, 'w'), openSync(log, 'a')],
  });
  const ended = once(child, 'exit');
  // A run that is stopped while its contestants start has nobody yet to stop them.
  process.once('exit', () => child.kill('SIGKILL'));
  await listening(port, child).catch(() => {
    child.kill('SIGKILL');
    throw new Error(`${name} did not start:\n${readFileSync(log, 'utf8').slice(-2_000)}`);
  });
  return {
    peakMebibytes: () => peakOf(child.pid),
    stop: async () => {
      if (child.exitCode !== null || child.signalCode !== null) return;
      child.kill('SIGTERM');
      const cut = setTimeout(() => child.kill('SIGKILL'), 10_000);
      await ended;
      clearTimeout(cut);
    },
  };
}

async function listening(port: number, child: ChildProcess): Promise<void> {
  for (const endsAt = performance.now() + readyWithinMs; performance.now() < endsAt; await wait(100)) {
    if (child.exitCode !== null || child.signalCode !== null) break;
    if (await answers(port)) return;
  }
  throw new Error('not listening');
}

function answers(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect({ port, host: '127.0.0.1' });
    socket.once('connect', () => {
      socket.destroy();
      resolve(true);
    });
    socket.once('error', () => resolve(false));
  });
}

function peakOf(pid: number | undefined): number | null {
  try {
    const [, kibibytes] = /^VmHWM:\s+(\d+) kB$/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8')) ?? [];
    return kibibytes === undefined ? null : Math.round(Number(kibibytes) / 1_024);
  } catch {
    return null;
  }
}
