import { randomUUID } from 'node:crypto';
import type { DataSource } from 'typeorm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { asClient, createDatabase, type TestDatabase } from '../../../../../test/support/database.ts';
import { apiDataSource } from '../../app/data-source.ts';
import { databaseOf } from '../../app/database.ts';
import type { User } from '../access/caller.ts';
import { AccessLog, type SeenAnswer } from './access-log.ts';

const caller: User = {
  kind: 'user',
  subject: 'officer',
  name: 'Petugas',
  role: 'officer',
  branchId: null,
  agentId: null,
};

function shown(person: string): SeenAnswer {
  const reading = { fields: ['Participant.id'], kind: 'DETAIL', marks: ['"par_'] } as const;
  const answer = `{"data":{"participant":{"id":"par_${person}"}}}`;
  return { caller, requestId: randomUUID(), operation: 'participant', reading, answer, asked: () => '' };
}

describe('a log that cannot be written', () => {
  let database: TestDatabase;
  let source: DataSource;
  let log: AccessLog;
  const failures: number[] = [];
  const sql = (text: string) =>
    asClient(database.superuserUrl, async (client) => (await client.query(text)).rows as readonly object[]);

  beforeAll(async () => {
    database = await createDatabase('migrated');
    source = await apiDataSource(database.apiUrl, {
      entities: [],
      size: 2,
      statementTimeoutMs: 5_000,
    }).initialize();
    log = new AccessLog(databaseOf(source), (_, waiting) => failures.push(waiting));
  });
  afterAll(async () => {
    await log.stop();
    await source.destroy();
    await database.drop();
  });

  it('keeps what waits, says so, and shows nobody any more when too much waits', async () => {
    await sql('alter table access_entries rename to away');
    for (let nth = 0; nth <= 10_000; nth += 1) log.note(shown(randomUUID()));
    await log.write();
    expect(failures.length).toBeGreaterThan(0);
    expect(() => log.assertWritable()).toThrow(/cannot be shown/);
  });

  it('writes everything once it can, each look once, and shows persons again', async () => {
    await sql('alter table away rename to access_entries');
    await log.write();
    await log.write();
    expect(
      await sql('select count(*)::int, count(distinct persons)::int as persons from access_entries'),
    ).toEqual([{ count: 10_001, persons: 10_001 }]);
    expect(() => log.assertWritable()).not.toThrow();
  });
});
