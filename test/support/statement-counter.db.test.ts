import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { asClient, createDatabase, type TestDatabase } from './database.ts';
import { countStatements } from './statement-counter.ts';

describe('the statement counter', () => {
  let database: TestDatabase;
  beforeAll(async () => {
    database = await createDatabase('bare');
  });
  afterAll(() => database.drop());

  it('counts simple, parameterised and prepared statements, long ones too, and nothing else', async () => {
    const counter = await countStatements(database.ownerUrl);
    const counts = await asClient(counter.url, async (client) => {
      const count = async (work: () => Promise<unknown>) => {
        counter.take();
        await work();
        return counter.take();
      };
      const text = 'x'.repeat(300_000);
      return [
        await count(() => client.query('select 1')),
        await count(() => client.query('select $1::int', [1])),
        await count(() => client.query({ name: 'named', text: 'select $1::text', values: [text] })),
        await count(() => client.query({ name: 'named', text: 'select $1::text', values: [text] })),
        await count(() => Promise.all([client.query('select 1'), client.query('select 2')])),
      ];
    });
    await counter.stop();
    expect(counts).toEqual([1, 1, 1, 1, 2]);
  });
});
