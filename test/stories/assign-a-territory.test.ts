import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { dataOf, expectRefusal } from '../support/answer.ts';
import { type Api, startApi } from '../support/api.ts';
import { everybodyBut } from '../support/people.ts';

const assignTerritory = /* GraphQL */ `
  mutation ($input: AssignTerritoryInput!) {
    assignTerritory(input: $input) {
      __typename
      ... on TerritoryAssigned { agent { code territories { code } } }
      ... on TerritoryRefused { because { rule outcome text { id en } } }
    }
  }
`;

interface Assigned {
  readonly assignTerritory: {
    readonly __typename: string;
    readonly agent?: { readonly territories: readonly { readonly code: string }[] };
    readonly because?: readonly { readonly text: { readonly id: string; readonly en: string } }[];
  };
}

interface Agent {
  readonly id: string;
  readonly territories: readonly { readonly code: string }[];
}

describe('assigning a territory', () => {
  let api: Api;
  beforeAll(async () => {
    api = await startApi();
  });
  afterAll(() => api.stop());

  const agentOn = async (code: string, asOf: string): Promise<Agent> => {
    const document =
      'query ($code: String!, $asOf: Date) { agent(code: $code, asOf: $asOf) { id territories { code } } }';
    return dataOf(await api.send<{ agent: Agent }>(document, { as: 'roster', variables: { code, asOf } }))
      .agent;
  };
  const codesOn = async (code: string, asOf: string): Promise<readonly string[]> =>
    (await agentOn(code, asOf)).territories.map((territory) => territory.code);
  const freeDistrict = async (code: string): Promise<string> => {
    const taken = await codesOn(code, '2024-12-31');
    const { region } = { region: ['36.04.05', '36.04.12', '36.73.01', '36.73.02', '36.73.03'] };
    const free = region.find((district) => !taken.includes(district));
    if (free === undefined) throw new Error('no free district');
    return free;
  };
  const assign = (agentId: string, change: object, as: Parameters<Api['send']>[1] = { as: 'roster' }) =>
    api.send<Assigned>(assignTerritory, {
      ...as,
      variables: {
        input: {
          idempotencyKey: `territory-${randomUUID()}`,
          agentId,
          from: '2024-12-31',
          reason: 'Pemerataan',
          ...change,
        },
      },
    });

  it('holds from its first day and not before, and not on the day it ends', async () => {
    const districtCode = await freeDistrict('A-0001');
    const { id } = await agentOn('A-0001', '2024-12-31');
    const change = { districtCode, from: '2025-02-01', until: '2025-03-01' };
    const { assignTerritory: result } = dataOf(await assign(id, change));
    expect(result.__typename).toBe('TerritoryAssigned');
    const days = ['2025-01-31', '2025-02-01', '2025-02-28', '2025-03-01'];
    const holds = await Promise.all(
      days.map(async (day) => (await codesOn('A-0001', day)).includes(districtCode)),
    );
    expect(holds).toEqual([false, true, true, false]);
  });

  it('is refused with a reason when the agent serves the district already', async () => {
    const districtCode = await freeDistrict('A-0002');
    const { id } = await agentOn('A-0002', '2024-12-31');
    expect(dataOf(await assign(id, { districtCode })).assignTerritory.__typename).toBe('TerritoryAssigned');
    const again = dataOf(await assign(id, { districtCode, from: '2025-01-15' })).assignTerritory;
    expect(again.__typename).toBe('TerritoryRefused');
    expect(again.because?.[0]?.text.id).toEqual(expect.any(String));
    expect(again.because?.[0]?.text.en).toEqual(expect.any(String));
  });

  it('lets several agents share a district', async () => {
    const districtCode = '36.04.05';
    for (const code of ['A-0003', 'A-0004']) {
      const { id, territories } = await agentOn(code, '2024-12-31');
      if (!territories.some((territory) => territory.code === districtCode)) {
        expect(dataOf(await assign(id, { districtCode })).assignTerritory.__typename).toBe(
          'TerritoryAssigned',
        );
      }
      expect(await codesOn(code, '2024-12-31')).toContain(districtCode);
    }
  });

  it('is refused for a district of another branch', async () => {
    const { id } = await agentOn('A-0001', '2024-12-31');
    const answer = await assign(id, { districtCode: '36.72.01' });
    const refused = answer.data?.assignTerritory.__typename === 'TerritoryRefused';
    if (!refused) expectRefusal(answer, 'BAD_USER_INPUT');
    expect(await codesOn('A-0001', '2024-12-31')).not.toContain('36.72.01');
  });

  it.each([
    ['a district that does not exist', { districtCode: '36.04.99' }],
    ['a regency instead of a district', { districtCode: '36.04' }],
    ['an end before the beginning', { from: '2025-02-01', until: '2025-01-01' }],
    ['no reason', { reason: '' }],
  ])('refuses %s', async (_, change) => {
    const { id } = await agentOn('A-0005', '2024-12-31');
    expectRefusal(await assign(id, { districtCode: '36.04.05', ...change }), 'BAD_USER_INPUT');
  });

  it.each(everybodyBut('roster'))('is not open to %s', async (as) => {
    const { id } = await agentOn('A-0006', '2024-12-31');
    const before = await codesOn('A-0006', '2024-12-31');
    const answer = await assign(id, { districtCode: await freeDistrict('A-0006') }, { as });
    expectRefusal(answer, as === 'public' ? 'UNAUTHENTICATED' : 'FORBIDDEN');
    expect(await codesOn('A-0006', '2024-12-31')).toEqual(before);
  });
});
