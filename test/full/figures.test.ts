import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { dataOf } from '../support/answer.ts';
import { type Api, startApi } from '../support/api.ts';
import { publishedAnswer, publishedFiguresDocument, serangFigures } from '../support/published-figures.ts';

const serang = 'filter: { branch: { code: { eq: "SERANG" } } }';

describe('the figures of the article on the full demo', () => {
  let api: Api;
  beforeAll(async () => {
    api = await startApi({ template: 'serang' });
  });
  afterAll(() => api.stop());

  const ask = async <Data>(selection: string, as: 'public' | 'analyst' = 'analyst') =>
    dataOf(await api.send<Data>(`{ ${selection} }`, { as }));

  it('are answered to the sen, to everyone', async () => {
    expect(dataOf(await api.send(publishedFiguresDocument))).toEqual(publishedAnswer(serangFigures));
  });

  it('are 70 percent more active participants within a year', () => {
    const { activeDecember2023, activeDecember2024 } = serangFigures;
    expect((activeDecember2024 / activeDecember2023).toFixed(2)).toBe('1.70');
  });

  it.each([
    ['2022', 30_000],
    ['2023', 95_000],
    ['2024', 100_000],
  ])('count what agents acquired in %s', async (year, participants) => {
    const totals = await ask(
      `acquisitionTotals(from: "${year}-01-01", to: "${year}-12-31", ${serang}) { participants }`,
    );
    expect(totals).toEqual({ acquisitionTotals: { participants } });
  });

  it('are made of death, accident and old-age claims as assumed', async () => {
    interface Totals {
      readonly count: number;
      readonly amount: string;
    }
    const of = async (program: string): Promise<Totals> => {
      const filter = `filter: { branch: { code: { eq: "SERANG" } }, program: { eq: ${program} } }`;
      const selection = `claimTotals(from: "2024-01-01", to: "2024-08-31", ${filter}) { count amount }`;
      return (await ask<{ claimTotals: Totals }>(selection)).claimTotals;
    };
    const [jkm, jkk, jht] = [await of('JKM'), await of('JKK'), await of('JHT')];
    expect(jkm).toEqual({ count: 600, amount: '25200000000.00' });
    expect([jkk.count, jht.count]).toEqual([3_900, 18_523]);
    const sen = [jkm, jkk, jht].map(({ amount }) => BigInt(amount.replace('.', '')));
    expect(sen.reduce((sum, part) => sum + part, 0n)).toBe(30_425_641_452_488n);
  });

  it('no district is more than fully covered', async () => {
    type Cells = {
      coverage: { district: { name: string }; coverageRatio: number | null; potentialSource: string }[];
    };
    const selection = `coverage(month: "2024-12", by: [DISTRICT], ${serang}) { district { name } coverageRatio potentialSource }`;
    const { coverage } = await ask<Cells>(selection, 'public');
    expect(coverage).toHaveLength(35);
    for (const { coverageRatio, potentialSource } of coverage) {
      expect(coverageRatio ?? 0).toBeGreaterThan(0);
      expect(coverageRatio ?? 0).toBeLessThanOrEqual(1);
      expect(potentialSource).toMatch(/estimat|perkiraan/i);
    }
  });

  it('come from about 300 agents in about 20 agencies', async () => {
    const selection = `agents(${serang}) { totalCount } agencies(${serang}) { totalCount }`;
    const { agents, agencies } = await ask<Record<'agents' | 'agencies', { totalCount: number }>>(selection);
    expect([Math.round(agents.totalCount / 20), Math.round(agencies.totalCount / 4)]).toEqual([15, 5]);
  });
});
