import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { asClient, createDatabase, type TestDatabase } from '../../../../test/support/database.ts';
import { firstDay, month, monthsFrom } from '../calendar/month.ts';
import { dueDate } from '../law/due-date.ts';
import { loadReference } from './load-reference.ts';

describe('reference data', () => {
  let database: TestDatabase;
  const rows = (text: string, values: readonly unknown[] = []) =>
    asClient(
      database.ownerUrl,
      async (client) => (await client.query(text, [...values])).rows as readonly unknown[],
    );

  beforeAll(async () => {
    database = await createDatabase('migrated');
  });
  afterAll(() => database.drop());

  it('gives the database the due dates of the law, in every month of the table of holidays', async () => {
    const months = monthsFrom(month('2022-01'), month('2027-12'));
    const found = await rows(
      'select due_date(day)::text as due from unnest($1::date[]) with ordinality as m(day, at) order by at',
      [months.map(firstDay)],
    );
    expect(found).toEqual(months.map((at) => ({ due: dueDate(at) })));
  });

  it('shares a regency’s potential workers out among its districts without losing one', async () => {
    expect(
      await rows(`select r.region_code from workforce_estimates as r join workforce_estimates as d
        on left(d.region_code, 5) = r.region_code and length(d.region_code) = 8 where length(r.region_code) = 5
        group by r.region_code, r.potential_workers having sum(d.potential_workers) <> r.potential_workers`),
    ).toEqual([]);
  });

  it('is not written again when nothing is new', async () => {
    const written = 'select min(xmin::text::bigint) as first, max(xmin::text::bigint) as last from regions';
    const before = await rows(written);
    await loadReference(database.ownerUrl);
    expect(await rows(written)).toEqual(before);
  });

  it('is mended when it is of another release', async () => {
    await rows("comment on table regions is 'reference data of another release'");
    await rows("update regions set name = 'x' where code = '36.73'");
    await loadReference(database.ownerUrl);
    expect(await rows("select name from regions where code = '36.73'")).toEqual([{ name: 'Kota Serang' }]);
  });
});
