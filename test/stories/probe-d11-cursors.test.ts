import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { codesOf, dataOf, expectRefusal } from '../support/answer.ts';
import { type Api, startApi } from '../support/api.ts';
import type { DemoUser } from '../support/people.ts';

const lists: readonly (readonly [as: DemoUser, list: string, order: string | null])[] = [
  ['officer', 'agents', null],
  ['officer', 'agents', 'CODE'],
  ['officer', 'agents', 'NAME'],
  ['officer', 'participants', null],
  ['officer', 'participants', 'KPJ'],
  ['officer', 'participants', 'REGISTERED_ON'],
  ['officer', 'claims', null],
  ['officer', 'claims', 'FILED_AT'],
  ['officer', 'claims', 'PAID_ON'],
  ['officer', 'claims', 'AMOUNT'],
  ['officer', 'contributions', null],
  ['officer', 'contributions', 'PAID_ON'],
  ['officer', 'contributions', 'MONTH'],
  ['officer', 'agencies', null],
  ['head', 'ledgerEntries', null],
];
const wrong = ['zzz', '', '2024-13-45', "' or 1=1 --", '9'.repeat(40), '1e9', '\u{1F600}'];

interface Page {
  readonly pageInfo: { readonly endCursor: string };
}

describe('an edited cursor', () => {
  let api: Api;
  beforeAll(async () => {
    api = await startApi();
  });
  afterAll(() => api.stop());

  it.each(lists)(
    'for %s of %s by %s is BAD_USER_INPUT that names the argument, or served',
    async (as, list, order) => {
      const by = order === null ? '' : `, orderBy: [{ field: ${order}, direction: ASC }]`;
      const first = `{ ${list}(first: 1${by}) { pageInfo { endCursor } } }`;
      const page = dataOf(await api.send<Record<string, Page>>(first, { as }))[list];
      const parts = JSON.parse(
        Buffer.from(page?.pageInfo.endCursor ?? '', 'base64url').toString(),
      ) as string[];
      for (const argument of ['after', 'before'])
        for (const value of wrong) {
          // The last value is of the key, which is never a free text.
          const cursor = Buffer.from(JSON.stringify([...parts.slice(0, -1), value])).toString('base64url');
          const document = `query ($cursor: String) { ${list}(first: 1, ${argument}: $cursor${by}) { totalCount edges { cursor } } }`;
          const answer = await api.send(document, { as, variables: { cursor } });
          expectRefusal(answer, 'BAD_USER_INPUT');
          expect(answer.errors.map(({ extensions }) => extensions)).toMatchObject([{ field: argument }]);
        }
    },
  );

  it('of another caller shows its new caller no more than the own rows', async () => {
    const first = '{ participants(first: 1) { pageInfo { endCursor } } }';
    const { participants } = dataOf(await api.send<Record<string, Page>>(first, { as: 'officer' }));
    const document = 'query ($after: String) { participants(after: $after) { nodes { district { code } } } }';
    const answer = await api.send<{ participants: { nodes: { district: { code: string } }[] } }>(document, {
      as: 'officer-cilegon',
      variables: { after: participants?.pageInfo.endCursor },
    });
    expect(codesOf(answer)).toEqual([]);
    for (const { district } of dataOf(answer).participants.nodes) expect(district.code).toMatch(/^36\.72\./);
  });
});
