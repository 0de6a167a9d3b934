import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { asClient, createDatabase, type TestDatabase } from '../../../../test/support/database.ts';

describe('participant numbers', () => {
  let database: TestDatabase;
  const rows = (text: string, values: readonly unknown[] = []) =>
    asClient(database.apiUrl, async (client) =>
      (await client.query<{ kpj: string }>(text, [...values])).rows.map(({ kpj }) => kpj),
    );

  beforeAll(async () => {
    database = await createDatabase('migrated');
  });
  afterAll(() => database.drop());

  it('have eleven digits, and none comes twice', async () => {
    const numbers = await rows('select next_participant_number() as kpj from generate_series(1, 20000)');
    expect(new Set(numbers).size).toBe(20_000);
    expect(numbers.every((number) => /^\d{11}$/.test(number))).toBe(true);
  });

  it('do not come in a row', async () => {
    const [first = '', second = ''] = await rows(
      'select next_participant_number() as kpj from generate_series(1, 2)',
    );
    expect(Math.abs(Number(first) - Number(second))).toBeGreaterThan(1_000_000);
  });

  it('pass over those that somebody has already', async () => {
    await asClient(database.ownerUrl, async (client) => {
      await client.query("insert into branches (code, name) values ('SERANG', 'Serang')");
      await client.query("select setval('participant_numbers', 1, false)");
      await client.query(`insert into participants (kpj, nik, name, born_on, sex, district_code, branch_id, registered_on, occupation_code, sector)
        select next_participant_number(), '3673011708900001', 'Siti', '1990-08-17', 'FEMALE', '36.73.01', b.id, '2024-01-01', '0701', 'TRADE_FOOD'
        from branches as b`);
      await client.query("select setval('participant_numbers', 1, false)");
    });
    const [taken] = await rows('select kpj from participants');
    const [next] = await rows('select next_participant_number() as kpj');
    expect(next).not.toBe(taken);
    expect(next).toMatch(/^\d{11}$/);
  });
});
