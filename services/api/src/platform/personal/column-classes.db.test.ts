import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { asClient, createDatabase, type TestDatabase } from '../../../../../test/support/database.ts';
import { columnFaults } from './column-classes.ts';

interface Found {
  readonly table: string;
  readonly column: string;
}

// Parts of a partitioned table have its columns; the list of migrations is TypeORM's own.
const catalog = `
  select c.relname as table, a.attname as column from pg_class as c
  join pg_attribute as a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
  where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') and not c.relispartition and c.relname <> 'migrations'
  order by 1, 2`;

describe('the columns of the migrated database', () => {
  let database: TestDatabase;
  let found: readonly Found[];
  beforeAll(async () => {
    database = await createDatabase('migrated');
    found = await asClient(
      database.superuserUrl,
      async (client) => (await client.query<Found>(catalog)).rows,
    );
  });
  afterAll(() => database.drop());

  it('each have one class: services/api/src/platform/personal/classes', () => {
    expect(columnFaults(found)).toEqual([]);
  });

  it('the rule sees a new column and a column that is gone', () => {
    expect(
      columnFaults([{ table: 'erasures', column: 'shoe_size' }], {
        erasures: { category: 'CONSENT', personal: ['number'] },
      }),
    ).toEqual(['erasures.shoe_size has no class', 'erasures.number does not exist']);
  });

  it('the rule sees an erasure that finds no rows, and one of what is not personal', () => {
    const found = [
      { table: 'visits', column: 'note' },
      { table: 'visits', column: 'day' },
    ];
    const faulty = {
      category: 'CONSENT',
      public: ['day'],
      personal: ['note'],
      erase: { note: 'word' },
    } as const;
    expect(columnFaults(found, { visits: faulty })).toEqual(['visits.note cannot be erased']);
    expect(
      columnFaults(found, { visits: { ...faulty, person: 'participant_id', erase: { day: 'nothing' } } }),
    ).toEqual(['visits.day cannot be erased']);
  });
});
