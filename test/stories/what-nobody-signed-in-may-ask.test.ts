import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { codesOf, dataOf, expectRefusal } from '../support/answer.ts';
import { type Api, startApi } from '../support/api.ts';

const open = {
  programs: '{ programs { code name { id en } legalBasis { instrument article } } }',
  occupations: '{ occupations { code name { id } sector } }',
  lawParameters:
    '{ lawParameters(key: "contribution") { key value legalBasis { article confidence } usedBy } }',
  nonWorkingDays: '{ nonWorkingDays(year: 2024) { date name kind } }',
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
  benefitQuote:
    '{ benefitQuote(input: { income: "1000000.00", programs: [JKK, JKM], sector: TRADE_FOOD, registeredOn: "2024-01-03", paidThrough: "2024-06", event: { death: { diedOn: "2024-06-01" } } }) { total decisions { outcome because { text { id } } } } }',
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
  registerParticipant:
    'mutation { registerParticipant(input: { idempotencyKey: "k", nik: "x", name: "x", bornOn: "1990-01-01", sex: MALE, districtCode: "x", occupationCode: "x", income: "1.00", programs: [], registeredOn: "2024-01-01", channel: BRANCH, isWorking: true, isHealthy: true, reason: "r" }) { __typename } }',
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

  interface Cell {
    readonly district: { readonly code: string };
    readonly registered: number | null;
    readonly active: number | null;
    readonly grace: number | null;
    readonly inactive: number | null;
    readonly withheld: boolean;
  }
  const measures = ['registered', 'active', 'grace', 'inactive'] as const;
  const cellsBy = async (by: string): Promise<readonly Cell[]> => {
    const counts = 'registered active grace inactive withheld';
    const document = `{ coverage(month: "2024-08", by: [${by}]) { district { code } ${counts} } }`;
    return dataOf(await api.send<{ coverage: Cell[] }>(document)).coverage;
  };
  const nullsOf = (cell: Cell): number => measures.filter((measure) => cell[measure] === null).length;

  it.each(['DISTRICT', 'DISTRICT, SEX', 'DISTRICT, SEX, AGE_BAND'])(
    'counts of few people by %s are withheld, and no sum gives one away',
    async (by) => {
      for (const cell of await cellsBy(by)) {
        const shown = measures.map((measure) => cell[measure]).filter((count) => count !== null);
        expect(shown.filter((count) => count > 0 && count < 10)).toEqual([]);
        expect([cell.withheld, nullsOf(cell) === 1]).toEqual([nullsOf(cell) > 0, false]);
      }
    },
  );

  it('what is withheld of one sex cannot be had from the district less the other', async () => {
    const bySex = Map.groupBy(await cellsBy('DISTRICT, SEX'), ({ district }) => district.code);
    for (const whole of await cellsBy('DISTRICT')) {
      const parts = bySex.get(whole.district.code) ?? [];
      const givenAway = measures.filter(
        (measure) => whole[measure] !== null && parts.filter((part) => part[measure] === null).length === 1,
      );
      expect([whole.district.code, givenAway]).toEqual([whole.district.code, []]);
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
