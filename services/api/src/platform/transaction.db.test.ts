import type { DataSource } from 'typeorm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createDatabase, type TestDatabase } from '../../../../test/support/database.ts';
import { apiDataSource } from '../app/data-source.ts';
import { databaseOf } from '../app/database.ts';
import type { Database } from './database.ts';
import { answersOf, errorCode, inTransaction, type Transaction } from './transaction.ts';

const insert = `insert into audit_entries (actor_subject, actor_name, actor_role, action, entity, entity_id, request_id)
  values ('t', 't', 'officer', $1, 'T', gen_random_uuid(), 't')`;
const write = ({ connection }: Transaction, action: string) =>
  connection.query({ name: 'insert', text: insert }, [action]);
const fail = ({ connection }: Transaction) => connection.query({ name: '', text: 'select 1 / 0' }, []);

describe('a transaction', () => {
  let database: TestDatabase;
  let source: DataSource;
  let opened: Database;
  beforeAll(async () => {
    database = await createDatabase('migrated');
    source = await apiDataSource(database.apiUrl, {
      entities: [],
      size: 4,
      statementTimeoutMs: 5_000,
    }).initialize();
    opened = databaseOf(source);
  });
  afterAll(async () => {
    await source.destroy();
    await database.drop();
  });

  const written = async (action: string): Promise<number> => {
    const text = 'select count(*)::int as count from audit_entries where action = $1';
    const [row] = await opened.query<{ count: number }>({ name: 'count', text }, [action]);
    return row?.count ?? -1;
  };

  it('commits what its work wrote', async () => {
    await inTransaction(opened, (tx) => write(tx, 'a'));
    expect(await written('a')).toBe(1);
  });

  it('writes nothing when its work fails afterwards', async () => {
    const work = async (tx: Transaction) => {
      await write(tx, 'b');
      throw new Error('no');
    };
    await expect(inTransaction(opened, work)).rejects.toThrow('no');
    expect(await written('b')).toBe(0);
  });

  it('writes nothing when a statement before an early commit fails, and says which', async () => {
    const work = (tx: Transaction) => answersOf([write(tx, 'c'), fail(tx), write(tx, 'c'), tx.commit()]);
    const error = await inTransaction(opened, work).catch((thrown: unknown) => thrown);
    expect(errorCode(error)).toBe('22012');
    expect(await written('c')).toBe(0);
  });

  it('commits once, when its work commits early', async () => {
    const work = (tx: Transaction) => answersOf([write(tx, 'd'), tx.commit()]);
    await inTransaction(opened, work);
    expect(await written('d')).toBe(1);
  });

  it('leaves its connection fit for the next', async () => {
    for (let turn = 0; turn < 6; turn += 1) await inTransaction(opened, fail).catch(() => undefined);
    await inTransaction(opened, (tx) => write(tx, 'e'));
    expect(await written('e')).toBe(1);
  });

  it('tries again after a deadlock, and ends with one effect', async () => {
    let tries = 0;
    const work = async (tx: Transaction) => {
      tries += 1;
      await write(tx, 'f');
      if (tries === 1)
        await tx.connection.query(
          { name: '', text: `do $$ begin raise exception 'x' using errcode = '40P01'; end $$` },
          [],
        );
    };
    await inTransaction(opened, work);
    expect([tries, await written('f')]).toEqual([2, 1]);
  });
});
