import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';

const program = join(import.meta.dirname, '..', '..', 'services', 'launch', 'dist', 'launch.js');
const readyWithinMs = 60_000;
const pollMs = 50;

export interface ApiProcess {
  readonly url: string;
  kill(): Promise<void>;
  stop(): Promise<void>;
}

/** Starts the built service with exactly these settings; an error holds what it printed. */
export async function spawnApi(settings: Readonly<Record<string, string>>): Promise<ApiProcess> {
  const port = await freePort();
  const child = spawn(process.execPath, [program], {
    env: { PATH: process.env['PATH'], LOG_LEVEL: 'warn', ...settings, PORT: String(port) },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const printed: string[] = [];
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (text) => printed.push(String(text)));
  const url = `http://127.0.0.1:${port}`;
  const ended = once(child, 'exit');
  let isEnding = false;
  void ended.then(
    () => isEnding || process.stderr.write(`the service ended by itself:\n${printed.join('')}\n`),
  );
  await ready(url, child, printed);
  const end = async (signal: NodeJS.Signals): Promise<void> => {
    isEnding = true;
    child.kill(signal);
    await ended;
  };
  return { url, kill: () => end('SIGKILL'), stop: () => end('SIGTERM') };
}

async function ready(url: string, child: ChildProcess, printed: readonly string[]): Promise<void> {
  for (let waited = 0; waited < readyWithinMs; waited += pollMs) {
    if (child.exitCode !== null || child.signalCode !== null) break;
    const isReady = await fetch(`${url}/readyz`).then(
      (response) => response.ok,
      () => false,
    );
    if (isReady) return;
    await wait(pollMs);
  }
  child.kill('SIGKILL');
  throw new Error(`the service did not become ready:\n${printed.join('')}`);
}

/** A port that was free a moment ago. */
export async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const address = probe.address();
  probe.close();
  await once(probe, 'close');
  if (address === null || typeof address === 'string') throw new Error('no port');
  return address.port;
}
