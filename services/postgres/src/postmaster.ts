import { type ChildProcess, spawn } from 'node:child_process';
import { closeSync, existsSync, openSync, readFileSync, renameSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { runAs } from './account.ts';
import { programIn } from './binaries.ts';
import type { Placement } from './placement.ts';
import { settings } from './settings.ts';

/** The running server process. */
export interface Postmaster {
  /** Ends when the process has ended, for whatever reason. */
  readonly ended: Promise<void>;
  hasEnded(): boolean;
  /** Why it does not run, from its log. */
  complaint(): string;
  stop(): Promise<void>;
}

// 5 s for sessions to be cut and memory to be written, then what a power cut would do: the next start recovers.
const fastMs = 5_000;
const immediateMs = 1_000;
const largestLog = 10 * 2 ** 20;
const longestSocketFolder = 80;

/** Starts the server in a process group of its own: Ctrl-C must reach us first, so that requests end before it does. */
export function spawnPostmaster(placement: Placement, port: number): Postmaster {
  const log = openLog(join(placement.folder, 'postgres.log'));
  const socketFolder = placement.data.length <= longestSocketFolder ? placement.data : '';
  const given = Object.entries({ ...settings(placement.clusterName, socketFolder), port: String(port) });
  const child = spawn(
    programIn(placement.binaries, 'postgres'),
    ['-D', placement.data, ...given.flatMap(([name, value]) => ['-c', `${name}=${value}`])],
    { ...detached(placement), stdio: ['ignore', log.descriptor, log.descriptor] },
  );
  closeSync(log.descriptor);
  return supervise(child, placement, log);
}

const detached = ({ account }: Placement) => ({
  ...runAs(account),
  cwd: '/',
  detached: true,
  env: { PATH: '/usr/bin:/bin', LC_ALL: 'C' },
});

function supervise(child: ChildProcess, placement: Placement, log: LogFile): Postmaster {
  let failure = '';
  child.once('error', (error) => {
    failure = error.message;
  });
  const ended = new Promise<void>((resolve) => {
    child.once('exit', () => resolve());
    child.once('error', () => resolve());
  });
  const guard = spawnGuard(child, placement);
  void ended.then(() => guard.kill('SIGKILL'));
  const hasEnded = () => failure !== '' || child.exitCode !== null || child.signalCode !== null;
  return { ended, hasEnded, complaint: () => failure || lastComplaint(log), stop: () => stop(child, ended) };
}

/**
 * A shell that waits for the end of a pipe which only this process holds open: were we killed outright, it would ask
 * the server to stop in our place.
 */
function spawnGuard(child: ChildProcess, placement: Placement): ChildProcess {
  const script = 'read -r line; kill -INT "$0"';
  const guard = spawn('/bin/sh', ['-c', script, String(child.pid ?? '')], {
    ...detached(placement),
    stdio: ['pipe', 'ignore', 'ignore'],
  });
  guard.once('error', () => undefined);
  guard.unref();
  return guard;
}

async function stop(child: ChildProcess, ended: Promise<void>): Promise<void> {
  const escalation = [
    setTimeout(() => child.kill('SIGQUIT'), fastMs),
    setTimeout(() => child.kill('SIGKILL'), fastMs + immediateMs),
  ];
  child.kill('SIGINT');
  await ended;
  for (const timer of escalation) clearTimeout(timer);
}

interface LogFile {
  readonly path: string;
  readonly descriptor: number;
  /** Where the lines of this start begin. */
  readonly from: number;
}

function openLog(path: string): LogFile {
  const size = existsSync(path) ? statSync(path).size : 0;
  if (size > largestLog) renameSync(path, `${path}.1`);
  return { path, descriptor: openSync(path, 'a', 0o600), from: size > largestLog ? 0 : size };
}

function lastComplaint({ path, from }: LogFile): string {
  const lines = readFileSync(path).subarray(from).toString('utf8').trim().split('\n');
  const complaint = lines.findLast((line) => /FATAL|PANIC|ERROR/.test(line)) ?? lines.at(-1) ?? '';
  return complaint.replace(/^.*?(FATAL|PANIC|ERROR): */, '');
}
