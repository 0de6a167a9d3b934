import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { dataOf } from '../support/answer.ts';
import { type Api, startApi } from '../support/api.ts';
import { nextPayments, type PaymentInput, type Recorded, recordPayment } from '../support/payments.ts';

const serang = '{ branch: { code: { eq: "SERANG" } } }';

/** Rows of a rollup that differ from what the positions of the month give, in either direction. */
const difference = (table: string, dimensions: string): string => `
  with counted as (
    select p.program, ${dimensions}, count(*) filter (where status = 'ACTIVE') as active,
      count(*) filter (where status = 'GRACE') as grace, count(*) filter (where status = 'INACTIVE') as inactive,
      count(*) filter (where newly_registered) as newly_registered, count(*) filter (where lapsed) as lapsed,
      count(*) filter (where reactivated) as reactivated
    from coverage_months as m, coverage_positions(m.month, m.as_of) as p where m.month = '2024-12-01'
    group by p.program, ${dimensions}
  ), kept as (
    select program, ${dimensions}, active, grace, inactive, newly_registered, lapsed, reactivated from ${table}
    where month = '2024-12-01' and active + grace + inactive + newly_registered + lapsed + reactivated > 0
  )
  (select * from counted except all select * from kept) union all (select * from kept except all select * from counted)`;

const rollups = [
  ['coverage_by_district', 'branch_id, district_code'],
  ['coverage_by_group', 'branch_id, district_code, sector, sex, age_band'],
  ['coverage_by_agent', 'branch_id, district_code, agency_id, agent_id'],
] as const;

interface Counts {
  readonly coverage: readonly {
    readonly active: number;
    readonly grace: number;
    readonly registered: number;
  }[];
}

describe('coverage follows the writes', () => {
  let api: Api;
  beforeAll(async () => {
    api = await startApi();
  });
  afterAll(() => api.stop());

  const counts = async () => {
    const document = `{ coverage(month: "2024-12", filter: ${serang}) { active grace registered } }`;
    return dataOf(await api.send<Counts>(document, { as: 'officer' })).coverage[0];
  };

  const record = async (input: PaymentInput) =>
    dataOf(await api.send<Recorded>(recordPayment, { as: 'officer', variables: { input } })).recordPayment;

  async function arrears(): Promise<PaymentInput[]> {
    const people = await api.sql(`
      select 'par_' || p.id as id, to_char(p.paid_through, 'YYYY-MM') as paid, to_char(p.paid_through + interval '1 month', 'YYYY-MM') as next,
        (select sum(c.amount) from contributions as c where c.participant_id = p.id and c.month = p.paid_through and c.program <> 'JHT') as amount
      from participants as p join branches as b on b.id = p.branch_id and b.code = 'SERANG'
      where p.paid_through = '2024-11-01' and p.died_on is null
        and not exists (select from registrations as r where r.participant_id = p.id and (r.number > 1 or r.ended_on is not null))
        and (select min(payer) from contributions as c where c.participant_id = p.id and c.month = p.paid_through) = 'SELF'
      order by p.id limit 12`);
    return people.map(({ id, next, amount }, at) => ({
      idempotencyKey: `arrears ${at}`,
      channel: 'BANK',
      reference: `ARREARS-${at}`,
      paidOn: '2024-12-31',
      amount: String(amount),
      payer: 'SELF',
      lines: [{ participantId: String(id), month: String(next), programs: ['JKK', 'JKM'] }],
    }));
  }

  it('moves people out of grace as their arrears are paid, one by one and at once', async () => {
    const before = await counts();
    const answers = await Promise.all((await arrears()).map(record));
    const recorded = answers.filter((answer) => answer.__typename === 'PaymentRecorded').length;
    expect(recorded).toBeGreaterThan(6);
    const after = await counts();
    expect(after).toEqual({
      registered: before?.registered,
      active: (before?.active ?? 0) + recorded,
      grace: (before?.grace ?? 0) - recorded,
    });
  });

  it('changes nothing for months paid ahead', async () => {
    const before = await counts();
    for (const input of await nextPayments(api, 5))
      expect((await record(input)).__typename).toBe('PaymentRecorded');
    expect(await counts()).toEqual(before);
  });

  it.each(rollups)('keeps %s equal to a recount', async (table, dimensions) => {
    expect(await api.sql(difference(table, dimensions))).toEqual([]);
  });

  it('has figures equal to a recount after the month is opened again', async () => {
    await api.sql("select open_coverage_month('2024-12-01', '2024-12-31')");
    for (const [table, dimensions] of rollups)
      expect(await api.sql(difference(table, dimensions))).toEqual([]);
  });

  it('agrees with the law on every participant on the last day of a month', async () => {
    const rows = await api.sql(`
      select 'par_' || p.participant_id as id, p.status::text as status
      from coverage_positions('2024-06-01', '2024-06-30') as p where p.program = 'ALL' order by p.participant_id limit 100 offset 700`);
    const ids = rows.map((row) => row['id']);
    const document = `query ($ids: [ID!]!) { nodes(ids: $ids) { id ... on Participant { coverage(on: "2024-06-30") { status } } } }`;
    type Nodes = { nodes: ({ id: string; coverage: { status: string } } | null)[] };
    const { nodes } = dataOf(await api.send<Nodes>(document, { as: 'analyst', variables: { ids } }));
    expect(nodes.map((node) => ({ id: node?.id, status: node?.coverage.status }))).toEqual(rows);
  });
});
