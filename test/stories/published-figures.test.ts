import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { dataOf } from '../support/answer.ts';
import { type Api, startApi } from '../support/api.ts';
import { publishedAnswer, publishedFiguresDocument, smallFigures } from '../support/published-figures.ts';

describe('the figures of the article, one fiftieth of them', () => {
  let api: Api;
  beforeAll(async () => {
    api = await startApi();
  });
  afterAll(() => api.stop());

  it.each(['public', 'portal', 'analyst', 'head'] as const)('are answered to the sen for %s', async (as) => {
    expect(dataOf(await api.send(publishedFiguresDocument, { as }))).toEqual(publishedAnswer(smallFigures));
  });

  it('rest on twelve agents in two agencies, and two in one in Cilegon', async () => {
    const document = /* GraphQL */ `
      query ($branch: BranchFilter!) {
        agents(filter: { branch: $branch }) { totalCount }
        agencies(filter: { branch: $branch }) { totalCount }
      }
    `;
    const of = async (code: string) => {
      const answer = await api.send(document, {
        as: 'analyst',
        variables: { branch: { code: { eq: code } } },
      });
      return dataOf(answer);
    };
    expect(await of('SERANG')).toEqual({ agents: { totalCount: 12 }, agencies: { totalCount: 2 } });
    expect(await of('CILEGON')).toEqual({ agents: { totalCount: 2 }, agencies: { totalCount: 1 } });
  });

  it('cover 35 districts of branch SERANG and 8 of CILEGON', async () => {
    const { branches } = dataOf(
      await api.send<{ branches: { code: string; districts: { code: string }[] }[] }>(
        '{ branches { code districts { code } } }',
      ),
    );
    const counts = new Map(branches.map(({ code, districts }) => [code, districts.length]));
    expect(Object.fromEntries(counts)).toEqual({ SERANG: 35, CILEGON: 8 });
  });

  it('add up over the districts, and over the programs do not: a person has several', async () => {
    const cells = /* GraphQL */ `
      query ($by: [CoverageDimension!]!) {
        coverage(month: "2024-12", by: $by, filter: { branch: { code: { eq: "SERANG" } } }) {
          registered active grace inactive
        }
      }
    `;
    type Cells = { coverage: { registered: number; active: number; grace: number; inactive: number }[] };
    const by = async (...dimensions: string[]) =>
      dataOf(await api.send<Cells>(cells, { as: 'head', variables: { by: dimensions } })).coverage;
    const [whole] = await by();
    for (const dimension of [
      'DISTRICT',
      'REGENCY',
      'BRANCH',
      'AGENCY',
      'AGENT',
      'SECTOR',
      'SEX',
      'AGE_BAND',
    ]) {
      const parts = await by(dimension);
      const sum = parts.reduce((total, { active }) => total + active, 0);
      expect([dimension, sum]).toEqual([dimension, whole?.active]);
    }
    for (const cell of [...(await by('DISTRICT', 'PROGRAM')), ...(await by('PROGRAM'))]) {
      expect(cell.active + cell.grace + cell.inactive).toBe(cell.registered);
    }
    const byProgram = (await by('PROGRAM')).reduce((total, { active }) => total + active, 0);
    expect(byProgram).toBeGreaterThan(smallFigures.activeDecember2024);
  });

  it('make a trend whose months are the months asked one by one', async () => {
    const { coverageTrend } = dataOf(
      await api.send<{ coverageTrend: { month: string; active: number; projected: boolean }[] }>(
        `{ coverageTrend(from: "2023-12", to: "2024-12", filter: { branch: { code: { eq: "SERANG" } } }) { month active projected } }`,
        { as: 'analyst' },
      ),
    );
    expect(coverageTrend).toHaveLength(13);
    expect(coverageTrend[0]).toEqual({
      month: '2023-12',
      active: smallFigures.activeDecember2023,
      projected: false,
    });
    expect(coverageTrend.at(-1)).toEqual({
      month: '2024-12',
      active: smallFigures.activeDecember2024,
      projected: true,
    });
    expect(coverageTrend.filter(({ projected }) => projected).map(({ month }) => month)).toEqual([
      '2024-10',
      '2024-11',
      '2024-12',
    ]);
  });
});
