import { existsSync, mkdirSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';
import { afterEach, describe, expect, it } from 'vitest';
import { type Postgres, startPostgres } from './start-postgres.ts';

const isRoot = process.getuid?.() === 0;
const folders: string[] = [];
const running: Postgres[] = [];

function aFolder({ closed }: { closed: boolean }): string {
  const parent = mkdtempSync(join(tmpdir(), 'perisai-postgres-'));
  folders.push(parent);
  const folder = join(parent, 'data-dir');
  mkdirSync(folder);
  // A folder of `mkdtemp` is closed to other users, as root's home is.
  if (isRoot && !closed) rmSync(parent, { recursive: true });
  if (isRoot && !closed) mkdirSync(folder, { recursive: true, mode: 0o755 });
  return folder;
}

async function start(dataDir: string, lines: string[] = []): Promise<Postgres> {
  const postgres = await startPostgres({ dataDir, log: (line) => lines.push(line) });
  running.push(postgres);
  return postgres;
}

async function query(url: string, sql: string): Promise<readonly unknown[]> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    const { rows } = await client.query<Record<string, unknown>>(sql);
    return rows.map((row) => Object.values(row)[0]);
  } finally {
    await client.end();
  }
}

afterEach(async () => {
  for (const postgres of running.splice(0)) await postgres.stop();
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
});

describe('the embedded PostgreSQL', () => {
  it('is PostgreSQL 18, sorts alike on every machine, checks its pages and waits for the disk', async () => {
    const { ownerUrl } = await start(aFolder({ closed: false }));
    const show = async (name: string) => (await query(ownerUrl, `show ${name}`))[0];
    expect(await show('server_version')).toMatch(/^18\./);
    expect(
      await query(ownerUrl, 'select datlocale from pg_database where datname = current_database()'),
    ).toEqual(['C.UTF-8']);
    expect(await show('server_encoding')).toBe('UTF8');
    expect(await show('data_checksums')).toBe('on');
    expect(await show('fsync')).toBe('on');
    expect(await show('synchronous_commit')).toBe('on');
    expect(await show('timezone')).toBe('Asia/Jakarta');
    expect(await show('listen_addresses')).toBe('127.0.0.1');
  });

  it('gives the owner what migrations need, and the role of the API no right to make or own anything', async () => {
    const { ownerUrl, apiUrl } = await start(aFolder({ closed: false }));
    for (const name of ['btree_gist', 'pg_trgm', 'pgcrypto'])
      await query(ownerUrl, `create extension ${name}`);
    await query(ownerUrl, "set session_replication_role = 'replica'");
    await query(ownerUrl, 'create table kept as select 1 as id');
    await expect(query(ownerUrl, 'create role another')).rejects.toThrow(/permission denied/);
    await expect(query(apiUrl, 'create table mine (id int)')).rejects.toThrow(/permission denied/);
    await expect(query(apiUrl, 'create temp table mine (id int)')).rejects.toThrow(/permission denied/);
    await expect(query(apiUrl, 'select * from kept')).rejects.toThrow(/permission denied/);
    await expect(query(apiUrl, "set session_replication_role = 'replica'")).rejects.toThrow(
      /permission denied/,
    );
    const rights = 'select rolsuper or rolbypassrls or rolcreatedb or rolcreaterole from pg_roles';
    expect(await query(apiUrl, `${rights} where rolname = current_user`)).toEqual([false]);
  });

  it('keeps rows, passwords and the port from one start to the next', async () => {
    const folder = aFolder({ closed: false });
    const first = await start(folder);
    await query(first.ownerUrl, 'create table kept as select 42 as answer');
    await first.stop();
    const second = await start(folder);
    expect(second.ownerUrl).toBe(first.ownerUrl);
    expect(await query(second.ownerUrl, 'select answer from kept')).toEqual([42]);
    expect(statSync(join(folder, 'postgres', 'credentials.json')).mode & 0o777).toBe(0o600);
  });

  it('refuses a wrong password', async () => {
    const { apiUrl } = await start(aFolder({ closed: false }));
    const wrong = new URL(apiUrl);
    wrong.password = 'guessed';
    await expect(query(wrong.href, 'select 1')).rejects.toThrow(/password authentication failed/);
  });

  it('runs beside another one, and refuses a second start on the same folder', async () => {
    const folder = aFolder({ closed: false });
    const first = await start(folder);
    const beside = await start(aFolder({ closed: false }));
    expect(beside.ownerUrl).not.toBe(first.ownerUrl);
    await expect(start(folder)).rejects.toThrow(/in use by process \d+: stop it, or set another DATA_DIR/);
    expect(await query(first.ownerUrl, 'select 1')).toEqual([1]);
  });

  it('begins anew after a first start that was cut off', async () => {
    const folder = aFolder({ closed: false });
    mkdirSync(join(folder, 'postgres', 'data.new'), { recursive: true });
    writeFileSync(join(folder, 'postgres', 'data.new', 'PG_VERSION'), '18\n');
    const { ownerUrl } = await start(folder);
    expect(await query(ownerUrl, 'select 1')).toEqual([1]);
  });

  it('says in one line why it does not start', async () => {
    const folder = aFolder({ closed: false });
    await (await start(folder)).stop();
    writeFileSync(join(folder, 'postgres', 'data', 'PG_VERSION'), '17\n');
    const message = await start(folder).catch((error: Error) => error.message);
    expect(message).toMatch(/^PostgreSQL did not start: .*incompatible[^\n]*$/);
  });
});

describe.skipIf(!isRoot)('as root in a closed folder', () => {
  it('keeps programs and rows where the database user can go, says so, and begins anew with its folder', async () => {
    const folder = aFolder({ closed: true });
    const lines: string[] = [];
    const first = await start(folder, lines);
    const elsewhere = /its data are in (\S+?)[.]$/.exec(lines[0] ?? '')?.[1] ?? '';
    expect(elsewhere).toMatch(/perisai-serang-raya/);
    folders.push(join(elsewhere, '..'));
    await query(first.ownerUrl, 'create table kept as select 42 as answer');
    await first.stop();
    const second = await start(folder);
    expect(await query(second.ownerUrl, 'select answer from kept')).toEqual([42]);
    await second.stop();
    rmSync(join(folder, 'postgres'), { recursive: true });
    const third = await start(folder, lines);
    expect(await query(third.ownerUrl, "select to_regclass('kept')")).toEqual([null]);
    expect(existsSync(`${elsewhere}.removed`)).toBe(true);
  });
});
