import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { asClient, createDatabase, type TestDatabase } from './database.ts';
import { recordStatements } from './statement-recorder.ts';

describe('the statement recorder', () => {
  let database: TestDatabase;
  beforeAll(async () => {
    database = await createDatabase('bare');
  });
  afterAll(() => database.drop());

  it('keeps simple, parameterised and prepared statements with their values, long ones too, and nothing else', async () => {
    const recorder = await recordStatements(database.ownerUrl);
    const long = 'x'.repeat(300_000);
    const named = { name: 'named', text: 'select $1::text, $2::int', values: [long, null] };
    const statements = await asClient(recorder.url, async (client) => {
      recorder.take();
      await client.query('select 1');
      await client.query('select $1::int', [1]);
      await client.query(named);
      await client.query(named);
      await Promise.all([client.query('select 2'), client.query('select 3')]);
      return recorder.take();
    });
    await recorder.stop();
    expect(statements).toEqual([
      { text: 'select 1', values: [] },
      { text: 'select $1::int', values: ['1'] },
      { text: named.text, values: [long, null] },
      { text: named.text, values: [long, null] },
      { text: 'select 2', values: [] },
      { text: 'select 3', values: [] },
    ]);
  });
});
