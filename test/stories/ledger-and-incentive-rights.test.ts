import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { codesOf, dataOf, expectRefusal } from '../support/answer.ts';
import { type Api, startApi } from '../support/api.ts';
import { approveStatement, prepare, prepareStatements, statementsOf } from '../support/incentives.ts';
import { everybodyBut, type Person } from '../support/people.ts';

const month = '2024-11';
const refusalFor = (as: Person): string => (as === 'public' ? 'UNAUTHENTICATED' : 'FORBIDDEN');

describe('who sees the money of a branch', () => {
  let api: Api;
  beforeAll(async () => {
    api = await startApi();
    await prepare(api, month, 'finance');
  });
  afterAll(() => api.stop());

  const idOf = async (code: string): Promise<string> => {
    const [row] = await api.sql(
      `select 'ist_' || i.id as id from incentive_statements as i join agents as a on a.id = i.agent_id where a.code = $1`,
      [code],
    );
    return String(row?.['id']);
  };

  const journal = '{ ledgerEntries(first: 5) { totalCount nodes { id kind } } }';
  const balance = '{ ledgerBalance(on: "2024-12-31") { total } }';

  it.each(everybodyBut('finance', 'head', 'auditor'))('the ledger is not open to %s', async (as) => {
    for (const document of [journal, balance])
      expectRefusal(await api.send(document, { as }), refusalFor(as));
  });

  it.each(everybodyBut('finance', 'head', 'roster', 'auditor', 'agent'))(
    'statements of incentives are not open to %s',
    async (as) => {
      const id = await idOf('A-0001');
      expectRefusal(await api.send('{ incentiveStatements { totalCount } }', { as }), refusalFor(as));
      const byId = await api.send<{ node: null }>(`{ node(id: "${id}") { id } }`, { as });
      expect([byId.data?.node ?? null, codesOf(byId)]).toEqual([null, ['NOT_FOUND']]);
    },
  );

  it.each(everybodyBut('finance', 'head'))('preparing and approving are not open to %s', async (as) => {
    const preparing = { idempotencyKey: 'mine', month: '2024-10' };
    expectRefusal(await api.send(prepareStatements, { as, variables: { input: preparing } }), refusalFor(as));
    const approving = { idempotencyKey: 'mine', id: await idOf('A-0001') };
    expectRefusal(await api.send(approveStatement, { as, variables: { input: approving } }), refusalFor(as));
  });

  it('an agent sees the own statements alone, on every path', async () => {
    const own = await statementsOf(api, month, 'agent');
    expect(own.map(({ agent }) => agent?.code)).toEqual(['A-0001']);
    const others = (await statementsOf(api, month, 'head')).filter(({ agent }) => agent?.code !== 'A-0001');
    expect(others.length).toBeGreaterThan(5);
    for (const { id, agent, agency } of others) {
      expectRefusal(await api.send(`{ node(id: "${id}") { id } }`, { as: 'agent' }), 'NOT_FOUND');
      if (agent === null) {
        const ofAgency = `{ agency(code: "${agency?.code}") { incentiveStatements { totalCount } } }`;
        expect(dataOf(await api.send(ofAgency, { as: 'agent' }))).toEqual({
          agency: { incentiveStatements: { totalCount: 0 } },
        });
      } else {
        const byCode = `{ incentiveStatement(agentCode: "${agent.code}", month: "${month}") { id } }`;
        expectRefusal(await api.send(byCode, { as: 'agent' }), 'NOT_FOUND');
      }
    }
    const ids = others.slice(0, 20).map(({ id }) => id);
    const nodes = 'query ($ids: [ID!]!) { nodes(ids: $ids) { id } }';
    expect(dataOf(await api.send(nodes, { as: 'agent', variables: { ids } }))).toEqual({
      nodes: ids.map(() => null),
    });
  });

  it('an agent sees what was counted, and no way into the ledger', async () => {
    const document = `{ incentiveStatement(agentCode: "A-0001", month: "${month}") { earnings(first: 3) { totalCount nodes { participant { kpj } } } } }`;
    interface Own {
      readonly incentiveStatement: { readonly earnings: { readonly totalCount: number } };
    }
    const { incentiveStatement } = dataOf(await api.send<Own>(document, { as: 'agent' }));
    expect(incentiveStatement.earnings.totalCount).toBeGreaterThan(0);
    const entry = `{ incentiveStatement(agentCode: "A-0001", month: "${month}") { ledgerEntry { id } } }`;
    expectRefusal(await api.send(entry, { as: 'agent' }), 'FORBIDDEN');
  });

  it('roster sees sums and no participant behind them', async () => {
    const [statement] = await statementsOf(api, month, 'roster');
    expect(statement?.lines.length).toBeGreaterThan(0);
    const document = '{ incentiveStatements(first: 1) { nodes { earnings { totalCount } } } }';
    expectRefusal(await api.send(document, { as: 'roster' }), 'FORBIDDEN');
  });

  it('finance sees agents and participants masked', async () => {
    const document = /* GraphQL */ `
      { incentiveStatements(first: 5, filter: { agent: { code: { eq: "A-0001" } } }) { nodes { agent { name nik } earnings(first: 5) { nodes { participant { name kpj } } } } } }
    `;
    interface Masked {
      readonly incentiveStatements: {
        readonly nodes: readonly {
          readonly agent: { readonly name: string };
          readonly earnings: {
            readonly nodes: readonly {
              readonly participant: { readonly name: string; readonly kpj: string };
            }[];
          };
        }[];
      };
    }
    const { incentiveStatements } = dataOf(await api.send<Masked>(document, { as: 'finance' }));
    const [statement] = incentiveStatements.nodes;
    expect(statement?.agent.name).toMatch(/^(\p{L}\. ?)+$/u);
    for (const { participant } of statement?.earnings.nodes ?? []) {
      expect(participant.name).toMatch(/^(\p{L}\. ?)+$/u);
      expect(participant.kpj).toMatch(/^\*+\d{4}$/);
    }
  });

  it('the auditor of all branches names a branch for its balance; the head cannot name another', async () => {
    expectRefusal(await api.send(balance, { as: 'auditor' }), 'BAD_USER_INPUT');
    const of = (code: string) =>
      `{ ledgerBalance(on: "2024-12-31", branchCode: "${code}") { total branch { code } accounts { balance } } }`;
    for (const code of ['SERANG', 'CILEGON'])
      expect(dataOf(await api.send(of(code), { as: 'auditor' }))).toMatchObject({
        ledgerBalance: { total: '0.00', branch: { code } },
      });
    expectRefusal(await api.send(of('CILEGON'), { as: 'head' }), 'NOT_FOUND');
  });

  it('a payment is an entry whose postings are its cash and its contributions', async () => {
    const [payment] = await api.sql(
      `select m.id, m.amount::text, m.paid_on::text as day, m.channel::text, p.kpj from payments as m join branches as b on b.id = m.branch_id and b.code = 'SERANG'
       join contributions as c on c.payment_id = m.id join participants as p on p.id = c.participant_id order by m.id desc limit 1`,
    );
    const document = /* GraphQL */ `
      query ($day: Date!, $kpj: String!) {
        ledgerEntries(filter: { postedOn: { eq: $day }, kind: { eq: PAYMENT }, participant: { kpj: { eq: $kpj } } }) {
          totalCount
          nodes { id kind amount postedOn source sourceId reversedBy { id } postings { nodes { amount account { code accountClass name { id en } } participant { kpj } } } }
        }
      }
    `;
    const variables = { day: payment?.['day'], kpj: payment?.['kpj'] };
    interface Found {
      readonly ledgerEntries: {
        readonly nodes: readonly {
          readonly id: string;
          readonly postings: {
            readonly nodes: readonly {
              readonly amount: string;
              readonly account: { readonly code: string };
            }[];
          };
        }[];
      };
    }
    const { ledgerEntries } = dataOf(await api.send<Found>(document, { as: 'head', variables }));
    const entry = ledgerEntries.nodes.find(({ id }) => id === `led_${payment?.['id']}`);
    expect(entry).toMatchObject({
      kind: 'PAYMENT',
      amount: payment?.['amount'],
      source: 'Payment',
      sourceId: `pay_${payment?.['id']}`,
      reversedBy: null,
    });
    const postings = entry?.postings.nodes ?? [];
    expect(postings.find(({ account }) => account.code === `CASH_${payment?.['channel']}`)?.amount).toBe(
      payment?.['amount'],
    );
    expect(postings.reduce((sum, { amount }) => sum + BigInt(amount.replace('.', '')), 0n)).toBe(0n);
    expect(postings.map(({ account }) => account.code)).toEqual(
      expect.arrayContaining(['FUND_JKK', 'FUND_JKM']),
    );
  });

  it('nobody of another branch finds an entry by its id', async () => {
    const [row] = await api.sql(
      `select 'led_' || m.id as id from payments as m join branches as b on b.id = m.branch_id where b.code = 'CILEGON' limit 1`,
    );
    expectRefusal(await api.send(`{ node(id: "${row?.['id']}") { id } }`, { as: 'head' }), 'NOT_FOUND');
    expectRefusal(
      await api.send(`{ node(id: "${row?.['id']}") { id } }`, { as: 'officer-cilegon' }),
      'NOT_FOUND',
    );
  });
});
