import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { Client } from 'pg';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { processesOf } from './left-over.ts';
import { place } from './placement.ts';
import { findProcess, processesWhere, signal } from './processes.ts';
import { type Postgres, startPostgres } from './start-postgres.ts';

const module = new URL('./start-postgres.ts', import.meta.url).href;
const script = `
const { startPostgres } = await import(${JSON.stringify(module)});
const postgres = await startPostgres({ dataDir: process.argv[1], log: () => undefined });
console.log(postgres.ownerUrl);
setInterval(() => undefined, 1000);
`;

let folder: string;
let launcher: ChildProcess;

/** A PostgreSQL whose starter is a process of its own, so that it can be killed; one row is committed. */
async function startElsewhere(): Promise<Client> {
  launcher = spawn(process.execPath, ['--input-type=module', '-e', script, folder], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const { stdout } = launcher;
  if (stdout === null) throw new Error('no output');
  const [line] = (await once(stdout, 'data')) as [Buffer];
  const client = new Client({ connectionString: line.toString().trim() });
  client.on('error', () => undefined);
  await client.connect();
  await client.query('create table kept as select 42 as answer');
  return client;
}

const serverProcesses = () => processesOf(place(folder, () => undefined));

const guardProcesses = () => processesWhere((line) => line.includes('kill -INT "$0"') && servesUs(line));
const servesUs = (line: string) => serverProcesses().some((pid) => line.split('\0').includes(String(pid)));

async function kill(pids: readonly number[]): Promise<void> {
  for (const pid of pids) signal(pid, 'SIGKILL');
  while (pids.some((pid) => findProcess(pid) !== null)) await wait(20);
}

async function answerAfterNextStart(lines: string[] = []): Promise<unknown> {
  const postgres: Postgres = await startPostgres({ dataDir: folder, log: (line) => lines.push(line) });
  const client = new Client({ connectionString: postgres.ownerUrl });
  try {
    await client.connect();
    return (await client.query('select answer from kept')).rows;
  } finally {
    await client.end();
    await postgres.stop();
  }
}

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'perisai-left-over-'));
  rmSync(folder, { recursive: true });
  mkdirSync(folder, { mode: 0o755 });
});

afterEach(async () => {
  await kill([...(launcher.pid === undefined ? [] : [launcher.pid]), ...serverProcesses()]);
  rmSync(folder, { recursive: true, force: true });
});

describe('after a kill -9', () => {
  it('of its starter, the server ends by itself, although a session is open', async () => {
    await startElsewhere();
    await kill([launcher.pid ?? 0]);
    await expect.poll(serverProcesses, { timeout: 20_000 }).toEqual([]);
    expect(await answerAfterNextStart()).toEqual([{ answer: 42 }]);
  });

  it('of starter and guard, the next start stops the server that was left and loses no row', async () => {
    await startElsewhere();
    await kill([...guardProcesses(), launcher.pid ?? 0]);
    expect(serverProcesses().length).toBeGreaterThan(0);
    const lines: string[] = [];
    expect(await answerAfterNextStart(lines)).toEqual([{ answer: 42 }]);
    expect(lines).toContain('Stopping the PostgreSQL that an earlier start left running.');
  });

  it('of every process, the next start recovers what was committed', async () => {
    await startElsewhere();
    await kill([...guardProcesses(), launcher.pid ?? 0, ...serverProcesses()]);
    expect(await answerAfterNextStart()).toEqual([{ answer: 42 }]);
  });

  it('the number of the dead server may belong to another process by the next start', async () => {
    await startElsewhere();
    await kill([...guardProcesses(), launcher.pid ?? 0, ...serverProcesses()]);
    writeFileSync(join(folder, 'postgres', 'data', 'postmaster.pid'), `${process.pid}\n`);
    expect(await answerAfterNextStart()).toEqual([{ answer: 42 }]);
  });
});

describe('a process', () => {
  it('that has died but was not reaped counts as gone', async () => {
    // The shell starts a child that ends, and never waits for it.
    const parent = spawn('/bin/sh', ['-c', 'sleep 0 & echo $!; exec sleep 60'], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    try {
      const [line] = (await once(parent.stdout, 'data')) as [Buffer];
      await expect.poll(() => findProcess(Number(line.toString()))).toBeNull();
    } finally {
      parent.kill('SIGKILL');
    }
  });
});
