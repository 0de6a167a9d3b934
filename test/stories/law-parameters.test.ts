import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { dataOf, expectRefusal } from '../support/answer.ts';
import { type Api, startApi } from '../support/api.ts';
import { everybody } from '../support/people.ts';

interface Parameter {
  readonly key: string;
  readonly name: { readonly id: string; readonly en: string };
  readonly unit: string;
  readonly value: string;
  readonly valueText: { readonly id: string };
  readonly legalBasis: {
    readonly instrument: string;
    readonly article: string;
    readonly effectiveFrom: string;
    readonly effectiveTo: string | null;
    readonly confidence: string;
    readonly source: string | null;
  };
  readonly usedBy: readonly string[];
}

const document = `query ($on: Date, $key: String) { lawParameters(on: $on, key: $key) {
  key name { id en } unit value valueText { id }
  legalBasis { instrument article effectiveFrom effectiveTo confidence source } usedBy } }`;

describe('the parameters of the law', () => {
  let api: Api;
  beforeAll(async () => {
    api = await startApi();
  });
  afterAll(() => api.stop());

  const parameters = async (variables: object = {}) =>
    dataOf(await api.send<{ lawParameters: readonly Parameter[] }>(document, { variables: { ...variables } }))
      .lawParameters;

  it('are every row that the database holds, each named, sourced and marked', async () => {
    const rows = await api.sql('select count(*)::int as count from law_parameters');
    const all = await parameters();
    expect(all).toHaveLength(Number(rows[0]?.['count']));
    for (const { key, name, legalBasis } of all) {
      expect([key, name.id.length > 0 && name.en.length > 0]).toEqual([key, true]);
      expect([key, legalBasis.instrument.length > 0 && legalBasis.article.length > 0]).toEqual([key, true]);
    }
  });

  it.each(everybody)('are open to %s', async (as) => {
    const answer = await api.send<{ lawParameters: readonly Parameter[] }>(document, {
      as,
      variables: { key: 'contribution.rate' },
    });
    expect(dataOf(answer).lawParameters.map(({ key }) => key)).toEqual([
      'contribution.rate.jht',
      'contribution.rate.jkk',
      'contribution.rate.jkm',
    ]);
  });

  it.each<[string, string, string | undefined, string]>([
    ['contribution.discount.jkk.transport', '2025-12-31', undefined, 'the day before'],
    ['contribution.discount.jkk.transport', '2026-01-01', '50 %', 'PP 50/2025 begins'],
    ['contribution.discount.jkk.transport', '2027-03-31', '50 %', 'its last day'],
    ['contribution.discount.jkk.transport', '2027-04-01', undefined, 'over'],
    ['jkm.death-grant', '2019-12-01', 'Rp16.200.000', 'before PP 82/2019'],
    ['jkm.death-grant', '2019-12-02', 'Rp20.000.000', 'PP 82/2019'],
    ['eligibility.age-limit', '2024-07-01', '65 tahun', 'Permenaker 5/2021'],
  ])('%s on %s is %s (%s)', async (key, on, value) => {
    expect((await parameters({ key, on })).map(({ valueText }) => valueText.id)).toEqual(
      value === undefined ? [] : [value],
    );
  });

  it('say what reads them, and how well they are known', async () => {
    const [age] = await parameters({ key: 'eligibility.minimum-age' });
    expect(age?.usedBy).toContain('eligibility.minimum-age');
    expect([age?.legalBasis.confidence, age?.unit, age?.value]).toEqual(['ASSUMPTION', 'YEARS', '17']);
  });

  it('find nothing by a key that is none', async () => {
    expect(await parameters({ key: '%' })).toEqual([]);
    expect(await parameters({ key: 'contribution.rat' })).toEqual([]);
  });

  it('have beside them the days that are no working days', async () => {
    const days = 'query ($year: Int!) { nonWorkingDays(year: $year) { date kind name confidence } }';
    type Days = { nonWorkingDays: readonly { date: string; kind: string; confidence: string }[] };
    const found = async (year: number) =>
      dataOf(await api.send<Days>(days, { variables: { year } })).nonWorkingDays;
    const known = await found(2024);
    expect(known.find(({ date }) => date === '2024-04-16')).toMatchObject({
      kind: 'COLLECTIVE_LEAVE',
      confidence: 'ASSUMPTION',
    });
    expect(known.map(({ date }) => date)).toEqual(known.map(({ date }) => date).toSorted());
    expect(await found(2031)).toEqual([]);
    expectRefusal(await api.send(days, { variables: { year: 1 } }), 'BAD_USER_INPUT');
  });
});

describe('a quote of several months', () => {
  let api: Api;
  beforeAll(async () => {
    api = await startApi();
  });
  afterAll(() => api.stop());

  const quote = `query ($sector: Sector!, $months: Int!) {
    contributionQuote(income: "1000000.00", programs: [JKK, JKM], month: "2026-11", sector: $sector, payer: SELF, months: $months) {
      month tier base total dueOn periodTotal periods { month dueOn total lines { program { code } normal discount due } } } }`;
  type Quote = {
    contributionQuote: {
      readonly total: string;
      readonly periodTotal: string;
      readonly periods: readonly { readonly month: string; readonly total: string }[];
    };
  };

  it.each([
    ['TRADE_FOOD', '184800.00', '2027-01'],
    ['TRANSPORT', '159600.00', '2027-04'],
  ])('of %s crosses the end of the discount: %s, full from %s', async (sector, total, from) => {
    const { contributionQuote: found } = dataOf(
      await api.send<Quote>(quote, { variables: { sector, months: 12 } }),
    );
    expect([found.total, found.periodTotal, found.periods.length]).toEqual(['8400.00', total, 12]);
    expect(found.periods.find((one) => one.total === '16800.00')?.month).toBe(from);
  });

  it('is offered for 1, 2, 3, 6 and 12 months, and names what is wrong with others', async () => {
    const answer = await api.send(quote, { variables: { sector: 'TRADE_FOOD', months: 4 } });
    expectRefusal(answer, 'BAD_USER_INPUT');
    expect(answer.text).toContain('months');
  });
});
