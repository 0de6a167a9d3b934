import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Answer, bytesOf, codesOf, dataOf, expectRefusal } from '../support/answer.ts';
import { type Api, startApi } from '../support/api.ts';

const document =
  'query ($kpj: String!, $nik: String!, $bornOn: Date!) { membershipCheck(kpj: $kpj, nik: $nik, bornOn: $bornOn) { answer status } }';
const unknown = { kpj: '99999999999', nik: '9999999999999999', bornOn: '1990-01-01' };

describe('a membership check', () => {
  let api: Api;
  let kpj: string;
  beforeAll(async () => {
    api = await startApi({ environment: { TRUSTED_PROXIES: '1' } });
    const [row] = await api.sql('select kpj from participants order by id limit 1');
    kpj = String(row?.['kpj']);
  });
  afterAll(() => api.stop());

  const check = (address: string, variables: object): Promise<Answer<{ membershipCheck: object }>> =>
    api.send(document, { variables: { ...variables }, headers: { 'x-forwarded-for': address } });

  it('answers unknown and mismatching details by the same bytes', async () => {
    const absent = await check('192.0.2.1', unknown);
    const mismatch = await check('192.0.2.1', { ...unknown, kpj });
    expect(dataOf(absent)).toEqual({ membershipCheck: { answer: 'NO_MATCH', status: null } });
    expect(bytesOf(mismatch)).toBe(bytesOf(absent));
  });

  it('is refused to an address that tries one KPJ again and again, and not to its owner elsewhere', async () => {
    for (let at = 0; at < 5; at += 1) dataOf(await check('192.0.2.2', { ...unknown, kpj }));
    const refused = await check('192.0.2.2', { ...unknown, kpj });
    expectRefusal(refused, 'RATE_LIMITED');
    expect(refused.status).toBe(429);
    expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(1);
    dataOf(await check('192.0.2.3', { ...unknown, kpj }));
  });

  it('is refused to an address that tries many KPJs, long before a hundred, whether they exist or not', async () => {
    const answers = [];
    for (let at = 0; at < 40; at += 1)
      answers.push(await check('192.0.2.4', { ...unknown, kpj: String(10_000_000_000 + at) }));
    expect(answers.filter((answer) => codesOf(answer).includes('RATE_LIMITED'))).toHaveLength(10);
    const [real, absent] = [await check('192.0.2.4', { ...unknown, kpj }), await check('192.0.2.4', unknown)];
    expect([codesOf(real), codesOf(absent)]).toEqual([['RATE_LIMITED'], ['RATE_LIMITED']]);
    dataOf(await check('192.0.2.5', unknown));
  });
});
