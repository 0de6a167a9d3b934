import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { dataOf, expectRefusal } from '../support/answer.ts';
import { type Api, startApi } from '../support/api.ts';

describe('who sees a KPJ masked', () => {
  let api: Api;
  beforeAll(async () => {
    api = await startApi();
  });
  afterAll(() => api.stop());

  it.each(['analyst', 'auditor'] as const)(
    '%s cannot test whole KPJs by a filter, on any path',
    async (as) => {
      for (const [document, path] of [
        ['{ participants(filter: { kpj: { eq: "24000000001" } }) { totalCount } }', 'filter.kpj'],
        [
          '{ participants(filter: { not: { kpj: { in: ["24000000001"] } } }) { totalCount } }',
          'filter.not.kpj',
        ],
        [
          '{ participants(filter: { and: [{ sex: { eq: MALE } }, { kpj: { eq: "2" } }] }) { totalCount } }',
          'filter.and.1.kpj',
        ],
        [
          '{ claims(filter: { participant: { kpj: { eq: "2" } } }) { totalCount } }',
          'filter.participant.kpj',
        ],
      ] as const) {
        const answer = await api.send(document, { as });
        expectRefusal(answer, 'FORBIDDEN');
        expect(answer.errors[0]?.message).toContain(`"${path}"`);
        expect(answer.text).not.toContain('24000000001');
      }
    },
  );

  it('the path of what is refused is told of variables too', async () => {
    const document = 'query ($f: ParticipantFilter) { participants(filter: $f) { totalCount } }';
    const answer = await api.send(document, {
      as: 'analyst',
      variables: { f: { or: [{ kpj: { eq: '24000000001' } }] } },
    });
    expectRefusal(answer, 'FORBIDDEN');
    expect(answer.errors[0]?.message).toContain('"filter.or.0.kpj"');
  });

  it.each(['officer', 'head', 'agent', 'finance', 'support'] as const)('%s still finds by it', async (as) => {
    dataOf(await api.send('{ participants(filter: { kpj: { eq: "24000000001" } }) { totalCount } }', { as }));
  });
});
