import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { asClient, createDatabase, type TestDatabase } from '../../../../test/support/database.ts';
import { loadDemo } from './load-demo.ts';

const small = { name: 'small', times: 1 } as const;
const silent = { step: () => undefined, end: () => undefined };

const definitions = `
  select conrelid::regclass::text || ' ' || conname || ' ' || pg_get_constraintdef(oid) as text from pg_constraint
  where connamespace = 'public'::regnamespace and conrelid <> 0 and conparentid = 0
  union all
  select pg_get_indexdef(i.indexrelid) from pg_index as i join pg_class as c on c.oid = i.indrelid
  where c.relnamespace = 'public'::regnamespace and not c.relispartition
  order by 1`;

interface Figures {
  readonly branch: string;
  readonly acquired2023: number;
  readonly active2023: number;
  readonly active2024: number;
  readonly claims: number;
  readonly amount: string;
}

const figures = `
  select b.code as branch,
    (select count(*)::int from participants as p where p.branch_id = b.id and p.acquired_by is not null
       and p.registered_on between '2023-01-01' and '2023-12-31') as "acquired2023",
    (select sum(active)::int from coverage_by_district as c where c.branch_id = b.id and program = 'ALL' and month = '2023-12-01') as "active2023",
    (select sum(active)::int from coverage_by_district as c where c.branch_id = b.id and program = 'ALL' and month = '2024-12-01') as "active2024",
    count(*)::int as claims, sum(amount)::text as amount
  from claims join branches as b on b.id = claims.branch_id
  where status = 'PAID' and paid_on between '2024-01-01' and '2024-08-31'
  group by b.id, b.code order by b.code desc`;

// Each row says what must not be found, as a count.
const mistakes = {
  'payments that are not the sum of their contributions': `
    select count(*)::int as found from (select p.amount, sum(c.amount) as parts from payments as p
      left join contributions as c on c.payment_id = p.id group by p.id having p.amount is distinct from sum(c.amount)) as x`,
  'claims that are not the sum of their lines': `
    select count(*)::int as found from (select c.amount, sum(l.amount) as parts from claims as c
      left join claim_lines as l on l.participant_id = c.participant_id and l.claim_id = c.id
      group by c.participant_id, c.id having c.amount is distinct from sum(l.amount)) as x`,
  'entries of the journal that do not add up to zero': `
    select count(*)::int as found from (select e.id, sum(o.amount) as rest from ledger_entries as e
      left join ledger_entry_postings as o on o.entry_id = e.id group by e.id having sum(o.amount) is distinct from 0) as x`,
  'savings that were paid in full and are not used up': `
    select count(*)::int as found from (select o.participant_id from ledger_postings as o
      where o.account = 'JHT_ACCOUNTS' and o.participant_id in (select participant_id from claims where program = 'JHT' and status = 'PAID')
      group by o.participant_id having sum(o.amount) <> 0) as x`,
  'paid claims that the journal still owes': `
    select count(*)::int as found from (select o.participant_id from ledger_postings as o
      where o.account = 'BENEFITS_PAYABLE' and o.participant_id in (select participant_id from claims where status = 'PAID')
      group by o.participant_id having sum(o.amount) <> 0) as x`,
  'decided claims without the decision that was made': `
    select count(*)::int as found from claims as c left join claim_decisions as d using (participant_id) where d.claim_id is null
      and c.status in ('DETERMINED', 'PAID', 'REJECTED', 'LAPSED')`,
  'registrations whose first payment and last paid month are not those of their contributions': `
    select count(*)::int as found from registrations as r left join (
      select participant_id, registration_number, min(paid_on) as first, max(month) as last from contributions group by 1, 2
    ) as c on c.participant_id = r.participant_id and c.registration_number = r.number
    where r.first_paid_on is distinct from c.first or r.paid_through is distinct from c.last`,
  'months that were left out between paid ones': `
    select count(*)::int as found from (select count(*) as months, min(month) as first, max(month) as last
      from contributions group by participant_id, registration_number, program) as c
    where c.months <> (extract(year from age(c.last, c.first)) * 12 + extract(month from age(c.last, c.first)) + 1)`,
  'payments after the registration was over': `
    select count(*)::int as found from contributions as c join registrations as r
      on r.participant_id = c.participant_id and r.number = c.registration_number
    where c.paid_on >= r.ended_on or c.paid_on < r.registered_on`,
  'lapses on another day than the one after the fourth due date': `
    select count(*)::int as found from registrations where end_reason = 'LAPSED'
      and ended_on <> due_date((paid_through + interval '4 months')::date) + 1`,
  'open registrations that should have lapsed': `
    select count(*)::int as found from registrations where ended_on is null
      and due_date((paid_through + interval '4 months')::date) < '2024-12-31'`,
  'people whose standing is not that of their open registrations': `
    select count(*)::int as found from participants as p left join (select participant_id, max(paid_through) as through
      from registrations where ended_on is null group by 1) as r on r.participant_id = p.id
    where p.paid_through is distinct from r.through`,
  'first payments of acquired people outside the agents': `
    select count(*)::int as found from registrations as r join contributions as c
      on c.participant_id = r.participant_id and c.registration_number = r.number and c.paid_on = r.first_paid_on
    join payments as p on p.id = c.payment_id where r.number = 1 and r.acquired_by is not null and p.channel <> 'PERISAI'`,
  'people acquired by an agent who did not hold the district': `
    select count(*)::int as found from participants as p where p.acquired_by is not null and not exists (
      select from agent_territories as t where t.agent_id = p.acquired_by and t.district_code = p.district_code and t.valid @> p.registered_on)`,
  'deaths paid to somebody who was not active': `
    select count(*)::int as found from claims as c join participants as p on p.id = c.participant_id
    where c.program = 'JKM' and c.status = 'PAID' and (p.died_on is distinct from c.event_on or not exists (
      select from registrations as r join contributions as m on m.participant_id = r.participant_id and m.registration_number = r.number
      where r.participant_id = c.participant_id and m.paid_on <= c.event_on
        and m.month >= (first_month_not_past_due(c.event_on) - interval '1 month')))`,
  'holidays by which the database and the law differ on a due date': `
    select count(*)::int as found from (values ('2022-05-01'::date, '2022-05-17'::date), ('2024-04-01', '2024-04-16'),
      ('2024-06-01', '2024-06-19'), ('2024-09-01', '2024-09-17'), ('2024-12-01', '2024-12-16')) as v(month, due)
    where due_date(v.month) <> v.due`,
};

interface Loaded {
  rows(text: string): Promise<readonly unknown[]>;
  readonly ownerUrl: string;
}

/** A database with the small demo so many times over, for the tests of the block that asks. */
function loading(times: number): Loaded {
  let database: TestDatabase;
  let before: readonly unknown[];
  const rows = (text: string) =>
    asClient(database.superuserUrl, async (client) => (await client.query(text)).rows as readonly unknown[]);
  beforeAll(async () => {
    database = await createDatabase('migrated');
    before = await rows(definitions);
    expect(
      await loadDemo({ ownerUrl: database.ownerUrl, scale: { ...small, times }, progress: silent }),
    ).toBe(true);
  });
  afterAll(() => database.drop());

  it.each(Object.entries(mistakes))('makes no %s', async (_, text) => {
    expect(await rows(text)).toEqual([{ found: 0 }]);
  });
  it('leaves every constraint and index as the migrations made it', async () => {
    expect(await rows(definitions)).toEqual(before);
  });
  return {
    rows,
    get ownerUrl() {
      return database.ownerUrl;
    },
  };
}

describe('loading the small demo', () => {
  const loaded = loading(1);

  it('reproduces the figures to the sen', async () => {
    expect((await loaded.rows(figures)) as readonly Figures[]).toMatchObject([
      {
        branch: 'SERANG',
        acquired2023: 1_900,
        active2023: 1_600,
        active2024: 2_720,
        claims: 460,
        amount: '6085128290.50',
      },
      { branch: 'CILEGON', acquired2023: 190, active2023: 160, active2024: 272, claims: 46 },
    ]);
  });
  it('finds its data on the second start and leaves them alone', async () => {
    expect(await loadDemo({ ownerUrl: loaded.ownerUrl, scale: small, progress: silent })).toBe(false);
  });
});

describe('loading it three times over', () => {
  const loaded = loading(3);

  it('has every figure three times', async () => {
    expect((await loaded.rows(figures)) as readonly Figures[]).toMatchObject([
      {
        branch: 'SERANG',
        acquired2023: 5_700,
        active2023: 4_800,
        active2024: 8_160,
        claims: 1_380,
        amount: '18255384871.50',
      },
      { branch: 'CILEGON', acquired2023: 570, active2023: 480, active2024: 816, claims: 138 },
    ]);
  });
  it('numbers agents, agencies and claims through', async () => {
    expect(
      await loaded.rows(`select max(code) as last, count(*)::int as count from agents where code like 'A-%'`),
    ).toEqual([{ last: 'A-0036', count: 36 }]);
  });
  it.each(['coverage_by_district', 'coverage_by_group', 'coverage_by_agent'])(
    'counts %s as the database counts it',
    async (table) => {
      const count = `select count(*)::int as rows, sum(active)::int as active, md5(string_agg(t::text, ' ' order by t::text)) as hash from ${table} as t where month = '2024-11-01'`;
      const written = await loaded.rows(count);
      await loaded.rows(`select open_coverage_month('2024-11-01', '2024-11-30')`);
      expect(await loaded.rows(count)).toEqual(written);
    },
  );
});

describe('a load that is cut off', () => {
  it('leaves nothing behind, and the next one loads everything', async () => {
    const database = await createDatabase('migrated');
    const cutOff = () =>
      asClient(database.superuserUrl, (client) =>
        client.query(
          "select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'perisai-demo' and datname = current_database()",
        ),
      );
    let cut: Promise<unknown> | undefined;
    const progress = {
      ...silent,
      step: (done: number) => {
        if (done > 0.4) cut ??= cutOff();
      },
    };
    await expect(loadDemo({ ownerUrl: database.ownerUrl, scale: small, progress })).rejects.toThrow();
    await cut;
    const found = await asClient(database.superuserUrl, (client) =>
      client.query('select count(*)::int as found from participants'),
    );
    expect(found.rows).toEqual([{ found: 0 }]);
    expect(await loadDemo({ ownerUrl: database.ownerUrl, scale: small, progress: silent })).toBe(true);
    await database.drop();
  });
});
