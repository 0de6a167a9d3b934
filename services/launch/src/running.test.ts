import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { connect, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';

// The compiled program, as `npm start` runs it: decorators do not run from source.
const program = fileURLToPath(new URL('../dist/launch.js', import.meta.url));

let dataDir: string;
let launcher: ChildProcess;

beforeEach(() => {
  dataDir = mkdtempSync(join(tmpdir(), 'perisai-running-'));
  // Open to the user that PostgreSQL runs as, so that everything stays in this folder and goes with it.
  chmodSync(dataDir, 0o755);
});

afterEach(async () => {
  launcher.kill('SIGKILL');
  await expect.poll(isDatabaseUp, { timeout: 20_000 }).toBe(false);
  rmSync(dataDir, { recursive: true, force: true });
});

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  await once(server, 'close');
  return typeof address === 'object' && address !== null ? address.port : 0;
}

/** Starts an instance without demo data and tells it that the pages are built; its address. */
async function start(): Promise<string> {
  const port = await freePort();
  launcher = spawn(process.execPath, [program], {
    env: { PATH: process.env['PATH'], PORT: String(port), DATA_DIR: dataDir, DEMO: 'off' },
    stdio: ['ignore', 'pipe', 'inherit', 'ipc'],
  });
  launcher.send('clients-built');
  let output = '';
  launcher.stdout?.on('data', (chunk: Buffer) => {
    output += chunk.toString();
  });
  await expect.poll(() => output, { timeout: 50_000 }).toContain('is ready');
  return `http://127.0.0.1:${port}`;
}

const readiness = async (url: string): Promise<number> => (await fetch(`${url}/readyz`)).status;

function isDatabaseUp(): Promise<boolean> {
  const port = Number(readFileSync(join(dataDir, 'postgres', 'port'), 'utf8'));
  return new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1');
    socket.once('connect', () => resolve(true));
    socket.once('error', () => resolve(false));
    socket.once('connect', () => socket.destroy());
  });
}

async function exitCode(): Promise<number | null> {
  if (launcher.exitCode === null && launcher.signalCode === null) await once(launcher, 'exit');
  return launcher.exitCode;
}

describe('an instance', () => {
  it('is ready, and ends with its database when it is asked to, however often', async () => {
    expect(await readiness(await start())).toBe(200);
    for (let asked = 0; asked < 3; asked += 1) launcher.kill('SIGINT');
    expect(await exitCode()).toBe(0);
    expect(await isDatabaseUp()).toBe(false);
  });

  it('ends with its database when the process that started it is gone', async () => {
    await start();
    launcher.disconnect();
    expect(await exitCode()).toBe(0);
    expect(await isDatabaseUp()).toBe(false);
  });

  it('that is killed leaves no database behind, and starts again', async () => {
    await start();
    launcher.kill('SIGKILL');
    await expect.poll(isDatabaseUp, { timeout: 20_000 }).toBe(false);
    expect(await readiness(await start())).toBe(200);
  });

  it('does not outlive its database', async () => {
    await start();
    const postmaster = readFileSync(join(dataDir, 'postgres', 'postgres.log'), 'utf8').match(
      /\[(\d+)\] LOG: {2}starting/,
    );
    process.kill(Number(postmaster?.[1]), 'SIGKILL');
    expect(await exitCode()).toBe(1);
  });

  it('stops while it still waits for its pages', async () => {
    const port = await freePort();
    launcher = spawn(process.execPath, [program], {
      env: { PATH: process.env['PATH'], PORT: String(port), DATA_DIR: dataDir, DEMO: 'off' },
      stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
    });
    const isUp = () => isDatabaseUp().catch(() => false);
    await expect.poll(isUp, { timeout: 50_000 }).toBe(true);
    launcher.kill('SIGTERM');
    expect(await exitCode()).toBe(0);
  });
});
