import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { codesOf, dataOf, expectRefusal } from '../support/answer.ts';
import { type Api, startApi } from '../support/api.ts';

const open = {
  programs: '{ programs { code name { id en } legalBasis { instrument article } } }',
  region: '{ region(code: "36.04") { name level population parent { name } } }',
  regions: '{ regions(level: DISTRICT, parentCode: "36.73") { totalCount nodes { code } } }',
  branches: '{ branches { code districts { name } } }',
  coverage: '{ coverage(month: "2024-08") { registered active withheld } }',
  'coverage by district':
    '{ coverage(month: "2024-08", by: [DISTRICT]) { district { name } active withheld } }',
  coverageTrend: '{ coverageTrend(from: "2024-01", to: "2024-08") { month active } }',
  claimTotals: '{ claimTotals(from: "2024-01-01", to: "2024-08-31") { count amount } }',
  acquisitionTotals: '{ acquisitionTotals(from: "2023-01-01", to: "2023-12-31") { participants } }',
  contributionQuote:
    '{ contributionQuote(income: "1000000.00", programs: [JKK, JKM], month: "2024-12", sector: TRADE_FOOD, payer: SELF) { total lines { due because { text { id } } } } }',
  membershipCheck:
    '{ membershipCheck(kpj: "00000000000", nik: "3604010101800001", bornOn: "1980-01-01") { answer } }',
};

const closed = {
  agency: '{ agency(code: "X") { name } }',
  agencies: '{ agencies { totalCount } }',
  agent: '{ agent(code: "A-0001") { name } }',
  agents: '{ agents { totalCount } }',
  participant: '{ participant(kpj: "00000000000") { name } }',
  participants: '{ participants { totalCount } }',
  claim: '{ claim(number: "X") { amount } }',
  claims: '{ claims { totalCount } }',
  contributions: '{ contributions { totalCount } }',
  'coverage by agent': '{ coverage(month: "2024-08", by: [AGENT]) { active } }',
  'coverage of an agent':
    '{ coverage(month: "2024-08", filter: { agent: { code: { eq: "A-0001" } } }) { active } }',
  'acquisition of an agent':
    '{ acquisitionTotals(from: "2023-01-01", to: "2023-12-31", filter: { agent: { code: { eq: "A-0001" } } }) { participants } }',
  'agent through a variable': {
    document: 'query ($by: [CoverageDimension!]!) { coverage(month: "2024-08", by: $by) { active } }',
    variables: { by: ['AGENT'] },
  },
  'agents of an agency of a cell':
    '{ coverage(month: "2024-08", by: [AGENCY]) { agency { agents { totalCount } } } }',
  introspection: '{ __schema { types { name } } }',
  'one open and one closed field': '{ programs { code } agents { totalCount } }',
  updateAgent:
    'mutation { updateAgent(input: { idempotencyKey: "k", id: "agt_x", version: 1, reason: "r" }) { __typename } }',
};

describe('without a token', () => {
  let api: Api;
  beforeAll(async () => {
    api = await startApi();
  });
  afterAll(() => api.stop());

  it('there is no viewer', async () => {
    expect(dataOf(await api.send('{ viewer { name role } }'))).toEqual({ viewer: null });
  });

  it.each(Object.entries(open))('%s is answered', async (_, document) => {
    expect(codesOf(await api.send(document))).toEqual([]);
  });

  it.each(Object.entries(closed))('%s: the whole operation is refused', async (_, asked) => {
    const { document, variables } = typeof asked === 'string' ? { document: asked, variables: {} } : asked;
    const answer = await api.send(document, { variables });
    expectRefusal(answer, 'UNAUTHENTICATED');
    expect(answer.data).toBeNull();
    expect([answer.status, answer.headers.get('www-authenticate')]).toEqual([
      401,
      expect.stringMatching(/^Bearer/),
    ]);
  });

  it('counts of few people are withheld, and what would give them away as well', async () => {
    const { coverage } = dataOf(
      await api.send<{ coverage: { registered: number | null; active: number | null; withheld: boolean }[] }>(
        '{ coverage(month: "2024-08", by: [DISTRICT, AGE_BAND, SEX]) { registered active grace inactive withheld } }',
      ),
    );
    expect(coverage.some(({ withheld }) => withheld)).toBe(true);
    for (const { registered, active, withheld } of coverage) {
      if (withheld) expect([registered, active]).toEqual([null, null]);
      else expect(registered === 0 || (registered ?? 0) >= 10).toBe(true);
    }
  });

  it('no agent and no participant is a node', async () => {
    const { agent } = dataOf(
      await api.send<{ agent: { id: string } }>('{ agent(code: "A-0001") { id } }', { as: 'roster' }),
    );
    const { nodes } = dataOf(
      await api.send<{ nodes: unknown[] }>('query ($ids: [ID!]!) { nodes(ids: $ids) { __typename } }', {
        variables: { ids: [agent.id] },
      }),
    );
    expect(nodes).toEqual([null]);
  });
});
