import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { codesOf, dataOf, expectRefusal } from '../support/answer.ts';
import { type Api, startApi } from '../support/api.ts';

const unknownUuid = '01900000-0000-7000-8000-000000000000';
const nodeDocument = 'query ($id: ID!) { node(id: $id) { id } }';

describe('bad input', () => {
  let api: Api;
  beforeAll(async () => {
    api = await startApi();
  });
  afterAll(() => api.stop());

  it.each([
    'agt_',
    'agt_1',
    'xyz_123',
    '',
    'agt',
    '42',
    `agt_${unknownUuid}x`,
    "agt_' or 1=1 --",
    `agt_${unknownUuid}\u0000`,
  ])('the malformed id %j is told apart from an unknown one', async (id) => {
    expectRefusal(await api.send(nodeDocument, { as: 'officer', variables: { id } }), 'BAD_USER_INPUT');
    const many = 'query ($ids: [ID!]!) { nodes(ids: $ids) { id } }';
    expectRefusal(await api.send(many, { as: 'officer', variables: { ids: [id] } }), 'BAD_USER_INPUT');
  });

  it.each(['agt', 'agy', 'brn', 'rgn', 'par', 'pay'])('an unknown %s id is not found', async (prefix) => {
    const id = `${prefix}_${unknownUuid}`;
    const answer = await api.send<{ node: null }>(nodeDocument, { as: 'officer', variables: { id } });
    expectRefusal(answer, 'NOT_FOUND');
    expect(answer.data).toEqual({ node: null });
    const many = await api.send('query ($ids: [ID!]!) { nodes(ids: $ids) { id } }', {
      as: 'officer',
      variables: { ids: [id] },
    });
    expect(dataOf(many)).toEqual({ nodes: [null] });
  });

  const lists: readonly (readonly [string, string, Record<string, unknown>])[] = [
    ['first: 1000', 'query ($first: Int) { agents(first: $first) { totalCount } }', { first: 1000 }],
    ['first: 1000 written out', '{ agents(first: 1000) { totalCount } }', {}],
    ['first: 101 as a default', 'query ($first: Int = 101) { agents(first: $first) { totalCount } }', {}],
    ['first: -1', '{ agents(first: -1) { nodes { code } } }', {}],
    ['last: -1', '{ agents(last: -1) { nodes { code } } }', {}],
    ['first beyond 32 bits', '{ agents(first: 2147483648) { nodes { code } } }', {}],
    ['first: "5"', '{ agents(first: "5") { nodes { code } } }', {}],
    ['first and last together', '{ agents(first: 5, last: 5) { nodes { code } } }', {}],
    ['a cursor of nothing', '{ agents(after: "bm90aGluZw") { nodes { code } } }', {}],
    ['an edited cursor', '{ agents(after: "!!!") { nodes { code } } }', {}],
    ['an empty cursor', '{ agents(after: "") { nodes { code } } }', {}],
    ['31 February', '{ agents(asOf: "2024-02-31") { nodes { code } } }', {}],
    ['an amount in exponents', '{ claims(filter: { amount: { gte: "1e3" } }) { nodes { number } } }', {}],
    ['an amount as a number', '{ claims(filter: { amount: { gte: 1000 } }) { nodes { number } } }', {}],
    ['a month of 13', '{ coverage(month: "2024-13") { active } }', {}],
    [
      'a contains of two letters',
      '{ participants(filter: { name: { contains: "si" } }) { totalCount } }',
      {},
    ],
    [
      'a field that orders twice',
      '{ agents(orderBy: [{ field: CODE, direction: ASC }, { field: CODE, direction: DESC }]) { totalCount } }',
      {},
    ],
    ['a field that does not exist', '{ agents { nodes { password } } }', {}],
    [
      'five dimensions',
      '{ coverage(month: "2024-08", by: [DISTRICT, PROGRAM, SECTOR, SEX]) { active } }',
      {},
    ],
    ['a dimension twice', '{ coverage(month: "2024-08", by: [SEX, SEX]) { active } }', {}],
    ['a trend that runs backwards', '{ coverageTrend(from: "2024-08", to: "2024-01") { active } }', {}],
    ['a period that runs backwards', '{ claimTotals(from: "2024-08-31", to: "2024-01-01") { count } }', {}],
    [
      'a list of 251',
      'query ($codes: [String!]) { agents(filter: { code: { in: $codes } }) { totalCount } }',
      { codes: Array.from({ length: 251 }, (_, at) => `A-${at}`) },
    ],
    [
      '101 nodes',
      'query ($ids: [ID!]!) { nodes(ids: $ids) { id } }',
      { ids: Array.from({ length: 101 }, () => `agt_${unknownUuid}`) },
    ],
    [
      'a NUL in a text',
      'query ($name: String) { agents(filter: { name: { eq: $name } }) { totalCount } }',
      { name: 'a\u0000b' },
    ],
  ];

  it.each(lists)('%s is BAD_USER_INPUT', async (_, document, variables) => {
    expectRefusal(await api.send(document, { as: 'officer', variables }), 'BAD_USER_INPUT');
  });

  it.each([
    ['a NIK of 15 digits', { kpj: '24000000001', nik: '360401010180001', bornOn: '1980-01-01' }],
    ['a NIK of letters', { kpj: '24000000001', nik: '36040101018A0001', bornOn: '1980-01-01' }],
    ['a KPJ of 10 digits', { kpj: '2400000000', nik: '3604010101800001', bornOn: '1980-01-01' }],
    ['a birth date that is no day', { kpj: '24000000001', nik: '3604010101800001', bornOn: '1980-02-30' }],
  ])('%s is BAD_USER_INPUT and is not repeated', async (_, variables) => {
    const document =
      'query ($kpj: String!, $nik: String!, $bornOn: Date!) { membershipCheck(kpj: $kpj, nik: $nik, bornOn: $bornOn) { answer } }';
    const answer = await api.send(document, { variables });
    expectRefusal(answer, 'BAD_USER_INPUT');
    expect(answer.text).not.toContain(variables.nik);
    expect(answer.text).not.toContain(variables.kpj);
  });

  it.each([
    ['neither JKK nor JKM', '"1000000.00"', '[JHT]'],
    ['JKK alone', '"1000000.00"', '[JKK]'],
    ['a program twice', '"1000000.00"', '[JKK, JKM, JKK]'],
    ['no program', '"1000000.00"', '[]'],
    ['a negative income', '"-1.00"', '[JKK, JKM]'],
    ['an income without decimals', '"1000000"', '[JKK, JKM]'],
  ])('a quote for %s is BAD_USER_INPUT', async (_, income, programs) => {
    const document = `{ contributionQuote(income: ${income}, programs: ${programs}, month: "2024-12", sector: TRADE_FOOD, payer: SELF) { total } }`;
    expectRefusal(await api.send(document), 'BAD_USER_INPUT');
  });

  it.each([
    ['2101-01', 1],
    ['9999-12', 1],
    ['9999-02', 12],
  ])('a quote from %s for %i months names the month', async (month, months) => {
    const document = `{ contributionQuote(income: "1000000.00", programs: [JKK, JKM], month: "${month}", months: ${months}, sector: TRADE_FOOD, payer: SELF) { total } }`;
    const answer = await api.send(document);
    expectRefusal(answer, 'BAD_USER_INPUT');
    expect(answer.errors[0]?.message).toContain('month');
  });

  it('a cursor of another order is refused', async () => {
    const byName =
      '{ agents(first: 1, orderBy: [{ field: NAME, direction: ASC }]) { pageInfo { endCursor } } }';
    const { agents } = dataOf(
      await api.send<{ agents: { pageInfo: { endCursor: string } } }>(byName, { as: 'officer' }),
    );
    const byCode =
      'query ($after: String) { agents(after: $after, orderBy: [{ field: CODE, direction: ASC }]) { totalCount nodes { code } } }';
    expectRefusal(
      await api.send(byCode, { as: 'officer', variables: { after: agents.pageInfo.endCursor } }),
      'BAD_USER_INPUT',
    );
  });

  it('wildcards in a filter are letters like others', async () => {
    const document =
      'query ($part: String) { participants(filter: { name: { contains: $part } }) { totalCount } }';
    for (const part of ['%%%', '___', '\\\\\\', "'''"]) {
      const answer = await api.send(document, { as: 'officer', variables: { part } });
      expect(dataOf(answer)).toEqual({ participants: { totalCount: 0 } });
    }
    const long = await api.send(document, { as: 'officer', variables: { part: 'x'.repeat(10_000) } });
    expectRefusal(long, 'BAD_USER_INPUT');
  });

  it('first: 0 is an empty page', async () => {
    const document = '{ agents(first: 0) { nodes { code } pageInfo { hasNextPage hasPreviousPage } } }';
    const answer = await api.send(document, { as: 'officer' });
    expect(dataOf(answer)).toMatchObject({ agents: { nodes: [] } });
    expect(codesOf(answer)).toEqual([]);
  });
});
