import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { dataOf, expectRefusal } from '../support/answer.ts';
import { type Api, startApi } from '../support/api.ts';
import {
  type IncentiveStatement,
  type Prepared,
  prepare,
  prepareStatements,
  rupiah,
  sen,
  senOf,
  statementsOf,
  totalsByAgent,
} from '../support/incentives.ts';

const month = '2024-11';

// Worked out apart from the service: in rupiah by PostgreSQL, from contributions and registrations alone. People with two
// registrations acquired at once are not in the small demo, so that the registration day is the day of the acquisition.
const expectedTotals = `
  with paid as (
    select s.agent_id, c.amount, (extract(year from c.month) - extract(year from r.registered_on)) * 12
      + extract(month from c.month) - extract(month from r.registered_on) + 1 as number
    from contributions as c join registrations as r on r.participant_id = c.participant_id and r.number = c.registration_number
    join serving_agents as s on s.participant_id = r.participant_id and s.registration_number = r.number and s.valid @> c.paid_on
    join agent_statuses as t on t.agent_id = s.agent_id and t.valid @> c.paid_on and t.status in ('ACTIVE', 'WARNED')
    where r.acquired_by is not null and date_trunc('month', c.paid_on) = $1::date
  ), parts as (
    select agent_id, round(sum(amount * case when number <= 24 then 0.15 when number <= 60 then 0.05 else 0 end)) as earned from paid group by 1
  ), first as (
    select r.participant_id, r.acquired_by as agent_id, count(distinct c.program) as programs
    from registrations as r join contributions as c on c.participant_id = r.participant_id and c.registration_number = r.number and c.paid_on = r.first_paid_on
    where r.number = 1 and r.acquired_by is not null and date_trunc('month', r.first_paid_on) = $1::date group by 1, 2
  ), fees as (
    select agent_id, case when count(*) >= 25 then sum(case programs when 3 then 15000 else 10000 end) else 0 end as fee from first group by 1
  )
  select a.code, (coalesce(p.earned, 0) + coalesce(f.fee, 0))::numeric(20, 2)::text as total
  from agents as a join branches as b on b.id = a.branch_id and b.code = 'SERANG'
  left join parts as p on p.agent_id = a.id left join fees as f on f.agent_id = a.id
  where coalesce(p.earned, 0) + coalesce(f.fee, 0) <> 0 order by 1`;

describe('the incentives of a month', () => {
  let api: Api;
  let statements: IncentiveStatement[];
  beforeAll(async () => {
    api = await startApi();
    expect((await prepare(api, month)).__typename).toBe('IncentiveStatementsPrepared');
    statements = await statementsOf(api, month);
  });
  afterAll(() => api.stop());

  it('are what contributions and acquisitions come to, agent by agent', async () => {
    const expected = await api.sql(expectedTotals, [`${month}-01`]);
    expect(expected.length).toBeGreaterThan(5);
    expect(totalsByAgent(statements)).toEqual(
      Object.fromEntries(expected.map(({ code, total }) => [code, total])),
    );
    expect(statements.some(({ lines }) => lines.some(({ kind }) => kind === 'ACQUISITION'))).toBe(true);
  });

  it('have lines that add up to the total, one of them the rounding, each with its reason', () => {
    for (const { lines, total, agent } of statements) {
      expect(rupiah(senOf(lines))).toBe(total);
      expect(total).toMatch(/\.00$/);
      expect(lines.filter(({ kind }) => kind === 'ROUNDING')).toHaveLength(1);
      expect(lines.map(({ because }) => because.text.id).every((text) => text.endsWith('.'))).toBe(true);
      expect(lines.some(({ kind }) => kind === 'AGENCY_SHARE')).toBe(agent === null);
    }
  });

  it('give each agency a tenth of what its agents have, on top', () => {
    const ofAgencies = statements.filter(({ agent }) => agent === null);
    expect(ofAgencies.length).toBeGreaterThan(0);
    for (const { agency, total } of ofAgencies) {
      const agents = statements.filter((one) => one.agent !== null && one.agency?.code === agency?.code);
      const exact = agents.reduce((sum, one) => sum + sen(one.total), 0n);
      const off = sen(total) * 10n - exact;
      expect(off <= 500n && off > -500n).toBe(true);
    }
  });

  it('are paid by the fifth of the next month or the working day after it', () => {
    expect(new Set(statements.map(({ payBy }) => payBy))).toEqual(new Set(['2024-12-05']));
  });

  it('list what they counted, each contribution once', async () => {
    const document = /* GraphQL */ `
      query ($code: String!, $month: Month!, $after: String) {
        incentiveStatement(agentCode: $code, month: $month) {
          because { rule outcome }
          lines { kind count base }
          earnings(first: 100, after: $after) {
            totalCount pageInfo { hasNextPage endCursor }
            nodes { kind month monthNumber amount programs participant { kpj } program { code } }
          }
        }
      }
    `;
    const [statement] = statements.filter(({ agent }) => agent !== null);
    const seen: { kind: string; amount: string | null; key: string }[] = [];
    interface Found {
      readonly incentiveStatement: {
        readonly lines: readonly { readonly kind: string; readonly count: number; readonly base: string }[];
        readonly earnings: {
          readonly totalCount: number;
          readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string };
          readonly nodes: readonly {
            kind: string;
            month: string;
            amount: string | null;
            participant: { kpj: string };
            program: { code: string } | null;
          }[];
        };
      };
    }
    let found: Found['incentiveStatement'] | null = null;
    for (let after: string | null = null; ; ) {
      const variables = { code: statement?.agent?.code, month, after };
      const page: Found = dataOf(await api.send<Found>(document, { as: 'head', variables }));
      found = page.incentiveStatement;
      for (const { kind, amount, month: of, participant, program } of found.earnings.nodes)
        seen.push({ kind, amount, key: [kind, participant.kpj, program?.code, of].join(' ') });
      if (!found.earnings.pageInfo.hasNextPage) break;
      after = found.earnings.pageInfo.endCursor;
    }
    expect(new Set(seen.map(({ key }) => key)).size).toBe(found.earnings.totalCount);
    const contributions = seen.filter(({ kind }) => kind === 'CONTRIBUTION');
    const lines = found.lines.filter(({ kind }) => kind === 'CONTRIBUTION');
    expect(lines.reduce((sum, { count }) => sum + count, 0)).toBe(contributions.length);
    expect(lines.reduce((sum, { base }) => sum + sen(base), 0n)).toBe(
      senOf(contributions.map(({ amount }) => ({ amount: amount ?? '0.00' }))),
    );
  });

  it('prepared again change nothing; with the same key the first answer comes again', async () => {
    const before = await api.sql('select * from incentive_statements order by id');
    expect(await prepare(api, month, 'head', 'again')).toMatchObject({
      statements: 0,
      corrections: 0,
      total: '0.00',
      replayed: false,
    });
    expect(await prepare(api, month)).toMatchObject({
      statements: statements.length,
      corrections: 0,
      replayed: true,
    });
    expect(await api.sql('select * from incentive_statements order by id')).toEqual(before);
    expect(await api.sql('select count(*)::int as runs from incentive_runs')).toEqual([{ runs: 1 }]);
  });

  it('prepared by ten at once are prepared once; who would wait too long is turned away', async () => {
    const input = (at: number) => ({ idempotencyKey: `at once ${at}`, month: '2024-10' });
    const answers = await Promise.all(
      Array.from({ length: 10 }, (_, at) =>
        api.send<{ prepareIncentiveStatements: Prepared }>(prepareStatements, {
          as: 'head',
          variables: { input: input(at) },
        }),
      ),
    );
    for (const answer of answers.filter(({ errors }) => errors.length > 0))
      expectRefusal(answer, 'OVERLOADED');
    const done = answers
      .filter(({ errors }) => errors.length === 0)
      .map((one) => dataOf(one).prepareIncentiveStatements);
    expect(done.filter((one) => one.statements > 0)).toHaveLength(1);
    expect(await prepare(api, '2024-10', 'head', 'afterwards')).toMatchObject({
      statements: 0,
      corrections: 0,
    });
  });

  it.each([
    ['2022-04', 'OLD'],
    ['2022-05', 'NEW'],
  ])('of %s go by the scheme %s', async (of, scheme) => {
    await prepare(api, of);
    const found = await statementsOf(api, of);
    expect(found.length).toBeGreaterThan(0);
    expect(new Set(found.map((one) => one.scheme))).toEqual(new Set([scheme]));
    const taken = found.some(({ lines }) => lines.some(({ rule }) => rule === 'agency-share.taken'));
    expect(taken).toBe(scheme === 'OLD');
    for (const { lines, total } of found) expect(rupiah(senOf(lines))).toBe(total);
  });

  it.each([
    ['2024-12', 'incentive.month-over'],
    ['2025-03', 'incentive.month-over'],
    ['2017-12', 'incentive.scheme'],
  ])('of %s are refused: %s', async (of, rule) => {
    const refused = await prepare(api, of);
    expect([refused.__typename, refused.because?.map((one) => one.rule)]).toEqual([
      'IncentiveStatementsRefused',
      [rule],
    ]);
  });

  it('of another branch are nobody’s to prepare', async () => {
    const document =
      'mutation ($input: PrepareIncentiveStatementsInput!) { prepareIncentiveStatements(input: $input) { __typename } }';
    const input = { idempotencyKey: 'other branch', month, branchCode: 'CILEGON' };
    expectRefusal(await api.send(document, { as: 'head', variables: { input } }), 'NOT_FOUND');
  });
});
