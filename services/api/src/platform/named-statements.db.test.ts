import pg from 'pg';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { createDatabase, type TestDatabase } from '../../../../test/support/database.ts';
import { send } from './named-statements.ts';

let database: TestDatabase;
let pool: pg.Pool;
beforeAll(async () => {
  database = await createDatabase('migrated');
  pool = new pg.Pool({ connectionString: database.apiUrl, max: 1 });
});
afterAll(async () => {
  await pool.end();
  await database.drop();
});

const numbered = (at: number) => ({ name: `statement_${at}`, text: `select $1::int + ${at} as sum` });

it('a connection keeps the statements it used last, and prepares an older one again', async () => {
  const client = await pool.connect();
  const sumOf = async (at: number): Promise<number | undefined> => {
    const [row] = await send<{ sum: number }>(client, numbered(at), [1]);
    return row?.sum;
  };
  for (let at = 0; at < 300; at += 1) {
    expect(await sumOf(at)).toBe(at + 1);
    // Used in between, it stays.
    expect(await sumOf(7)).toBe(8);
  }
  const { rows } = await client.query<{ name: string }>(
    "select name from pg_prepared_statements where name like 'statement%'",
  );
  const kept = rows.map(({ name }) => name);
  expect(kept).toHaveLength(128);
  expect(kept).toContain('statement_7');
  expect(kept).not.toContain('statement_8');
  expect(await sumOf(8)).toBe(9);
  client.release();
});

it('also when the statement before it failed', async () => {
  const client = await pool.connect();
  await client.query('begin');
  for (let at = 1_000; at < 1_128; at += 1) await send(client, numbered(at), [1]);
  await expect(send(client, { name: 'fails', text: 'select 1 / $1::int' }, [0])).rejects.toThrow('zero');
  await client.query('rollback');
  expect(await send(client, numbered(1_000), [1])).toEqual([{ sum: 1_001 }]);
  client.release();
});
