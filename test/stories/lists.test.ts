import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { dataOf } from '../support/answer.ts';
import { type Api, startApi } from '../support/api.ts';

interface Page {
  readonly totalCount: number;
  readonly edges: readonly { readonly cursor: string; readonly node: { readonly id: string } }[];
  readonly pageInfo: {
    readonly hasNextPage: boolean;
    readonly hasPreviousPage: boolean;
    readonly startCursor: string | null;
    readonly endCursor: string | null;
  };
}

// name of the list, its filter, its order: both as the document writes them
const lists: readonly (readonly [string, string, string])[] = [
  ['regions', '', 'level: DISTRICT, parentCode: "36.04"'],
  ['agencies', 'filter: { branch: { code: { eq: "SERANG" } } }', ''],
  ['agents', '', 'orderBy: [{ field: NAME, direction: ASC }]'],
  ['agents', '', 'orderBy: [{ field: CODE, direction: DESC }]'],
  ['participants', 'filter: { district: { within: { eq: "36.73.01" } } }', ''],
  [
    'participants',
    'filter: { district: { within: { eq: "36.73.02" } } }',
    'orderBy: [{ field: NAME, direction: ASC }]',
  ],
  [
    'participants',
    'filter: { district: { within: { eq: "36.73.03" } } }',
    'orderBy: [{ field: REGISTERED_ON, direction: DESC }]',
  ],
  ['claims', '', 'orderBy: [{ field: PAID_ON, direction: DESC }]'],
  ['claims', '', 'orderBy: [{ field: AMOUNT, direction: ASC }]'],
  ['claims', '', 'orderBy: [{ field: FILED_AT, direction: DESC }]'],
  [
    'contributions',
    'filter: { month: { eq: "2024-11" }, participant: { district: { within: { eq: "36.73.01" } } } }',
    'orderBy: [{ field: PAID_ON, direction: ASC }]',
  ],
  [
    'contributions',
    'filter: { month: { eq: "2024-11" }, participant: { district: { within: { eq: "36.73.02" } } } }',
    'orderBy: [{ field: MONTH, direction: DESC }]',
  ],
];

describe('lists', () => {
  let api: Api;
  beforeAll(async () => {
    api = await startApi();
  });
  afterAll(() => api.stop());

  const argumentsOf = (...parts: readonly string[]): string => parts.filter((part) => part !== '').join(', ');
  const page = async (field: string, given: string): Promise<Page> => {
    const selection =
      'totalCount edges { cursor node { id } } pageInfo { hasNextPage hasPreviousPage startCursor endCursor }';
    const answer = await api.send<Record<string, Page>>(`{ list: ${field}(${given}) { ${selection} } }`, {
      as: 'head',
    });
    const { list } = dataOf(answer);
    if (list === undefined) throw new Error('no list');
    return list;
  };
  const walk = async (field: string, given: string, forward: boolean): Promise<readonly string[]> => {
    const ids: string[] = [];
    let cursor: string | null = null;
    do {
      const place: string = cursor === null ? '' : `${forward ? 'after' : 'before'}: "${cursor}"`;
      const read: Page = await page(field, argumentsOf(`${forward ? 'first' : 'last'}: 7`, place, given));
      const these = read.edges.map(({ node }) => node.id);
      if (forward) ids.push(...these);
      else ids.unshift(...these);
      const { hasNextPage, hasPreviousPage, endCursor, startCursor } = read.pageInfo;
      expect([startCursor, endCursor]).toEqual([
        read.edges[0]?.cursor ?? null,
        read.edges.at(-1)?.cursor ?? null,
      ]);
      const more = forward ? hasNextPage : hasPreviousPage;
      cursor = more ? (forward ? endCursor : startCursor) : null;
    } while (cursor !== null && ids.length < 400);
    return ids;
  };

  it.each(lists)(
    '%s, %s %s: forwards and backwards give every row once, in one order',
    async (field, filter, order) => {
      const given = argumentsOf(filter, order);
      const { totalCount } = await page(field, argumentsOf('first: 1', given));
      expect(totalCount).toBeGreaterThan(0);
      const forwards = await walk(field, given, true);
      expect(new Set(forwards).size).toBe(forwards.length);
      if (totalCount <= 390) {
        expect(forwards).toHaveLength(totalCount);
        expect(await walk(field, given, false)).toEqual(forwards);
      }
    },
  );

  it('give 20 rows when nothing is said', async () => {
    expect((await page('participants', 'last: null')).edges).toHaveLength(20);
  });

  const count = async (field: string, filter: string): Promise<number> =>
    (await page(field, `first: 1, filter: ${filter}`)).totalCount;

  it('and, or, not mean what they say', async () => {
    const inDistrict = '{ district: { code: { eq: "36.73.01" } } }';
    const women = '{ sex: { eq: FEMALE } }';
    const [all, both, either, neither, notWomen] = [
      await count('participants', '{}'),
      await count('participants', `{ and: [${inDistrict}, ${women}] }`),
      await count('participants', `{ or: [${inDistrict}, ${women}] }`),
      await count('participants', `{ not: { or: [${inDistrict}, ${women}] } }`),
      await count('participants', `{ not: ${women} }`),
    ];
    const [district, female] = [await count('participants', inDistrict), await count('participants', women)];
    expect([either, neither + either, notWomen + female]).toEqual([district + female - both, all, all]);
  });

  it('filters hold through relations', async () => {
    const document = /* GraphQL */ `
      {
        claims(first: 50, filter: { program: { eq: JHT }, status: { eq: PAID }, participant: { sex: { eq: FEMALE }, district: { within: { eq: "36.04" } } } }) {
          nodes { status program { code } participant { sex district { code } } }
        }
        participants(first: 50, filter: { acquiredBy: { code: { eq: "A-0001" } }, agent: { agency: { branch: { code: { eq: "SERANG" } } } } }) {
          nodes { acquiredBy { code } agent { agency { branch { code } } } }
        }
      }
    `;
    type Row = Record<string, Record<string, unknown>>;
    const { claims, participants } = dataOf(
      await api.send<{ claims: { nodes: Row[] }; participants: { nodes: Row[] } }>(document, { as: 'head' }),
    );
    expect(claims.nodes.length).toBeGreaterThan(0);
    for (const { status, program, participant } of claims.nodes) {
      expect([status, program?.['code'], participant?.['sex']]).toEqual(['PAID', 'JHT', 'FEMALE']);
      expect(participant?.['district']).toEqual({ code: expect.stringMatching(/^36\.04\./) });
    }
    expect(participants.nodes.length).toBeGreaterThan(0);
    for (const { acquiredBy, agent } of participants.nodes) {
      expect(acquiredBy).toEqual({ code: 'A-0001' });
      expect(agent).toEqual({ agency: { branch: { code: 'SERANG' } } });
    }
  });

  it('orders follow what they name', async () => {
    type Claims = { claims: { nodes: { amount: string | null }[] } };
    const document =
      '{ claims(first: 100, filter: { status: { eq: PAID } }, orderBy: [{ field: AMOUNT, direction: DESC }]) { nodes { amount } } }';
    const { claims } = dataOf(await api.send<Claims>(document, { as: 'head' }));
    const amounts = claims.nodes.map(({ amount }) => BigInt((amount ?? '0.00').replace('.', '')));
    expect(amounts).toEqual(amounts.toSorted((left, right) => Number(right - left)));
  });

  it('what an agent was on a past day is what asOf shows', async () => {
    const document =
      'query ($asOf: Date) { agents(first: 100, asOf: $asOf) { totalCount nodes { code status agency { code } } } }';
    type Agents = { agents: { totalCount: number; nodes: { code: string; status: string }[] } };
    const on = async (asOf: string | null) =>
      dataOf(await api.send<Agents>(document, { as: 'head', variables: { asOf } })).agents;
    expect(await on('2024-12-31')).toEqual(await on(null));
    const before = await on('2022-01-01');
    const today = await on(null);
    expect(before.nodes).not.toEqual(today.nodes);
  });
});
