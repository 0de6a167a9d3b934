import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { codesOf, dataOf, expectRefusal } from '../support/answer.ts';
import { type Api, startApi } from '../support/api.ts';

const small = '{ programs { code } }';
/** 1,010 items: 1 point, and 41 for the items. */
const large = '{ agents(first: 10) { nodes { participants(first: 100) { nodes { id } } } } }';

describe('points per caller', () => {
  let api: Api;
  beforeAll(async () => {
    api = await startApi({ environment: { RATE_USER: '25', RATE_PUBLIC: '10', TRUSTED_PROXIES: '1' } });
  });
  afterAll(() => api.stop());

  const from = (address: string) => ({ headers: { 'x-forwarded-for': address } });

  it('used up are a 429 that says when to come again, and then there are some', async () => {
    dataOf(await api.send(large, { as: 'officer' }));
    const refused = await api.send(large, { as: 'officer' });
    expectRefusal(refused, 'RATE_LIMITED');
    const seconds = Number(refused.headers.get('retry-after'));
    expect([refused.status, seconds]).toEqual([429, expect.any(Number)]);
    expect(seconds).toBeGreaterThanOrEqual(1);
    expect(seconds).toBeLessThanOrEqual(2);
    // Another user has points of their own.
    dataOf(await api.send(large, { as: 'head' }));
    await new Promise((resolve) => setTimeout(resolve, seconds * 1_000));
    dataOf(await api.send(small, { as: 'officer' }));
  });

  it('of an address without a token are its own; what a client writes before its proxy does not count', async () => {
    const codes = new Set<string | undefined>();
    for (let at = 0; at < 60; at += 1) {
      const answer = await api.send(small, from(`10.9.9.${at}, 192.0.2.1`));
      for (const code of codesOf(answer)) codes.add(code);
    }
    expect([...codes]).toEqual(['RATE_LIMITED']);
    dataOf(await api.send(small, from('192.0.2.2')));
  });

  it('are spent by refused documents too', async () => {
    const answers = await Promise.all(
      Array.from({ length: 60 }, () => api.send('{ nonsense }', from('192.0.2.3'))),
    );
    expect(new Set(answers.flatMap(codesOf))).toEqual(new Set(['BAD_USER_INPUT', 'RATE_LIMITED']));
  });
});

describe('the public at the door', () => {
  let api: Api;
  beforeAll(async () => {
    api = await startApi();
  });
  afterAll(() => api.stop());

  it('does not keep staff from their work, however much it asks for at once', async () => {
    const crossed = (at: number): string =>
      `{ coverage(month: "2024-${String((at % 12) + 1).padStart(2, '0')}", by: [DISTRICT, SECTOR, AGE_BAND]) { active } }`;
    await api.token('officer');
    const asked = Array.from({ length: 60 }, (_, at) => api.send(crossed(at)));
    const staff = await Promise.all(
      Array.from({ length: 10 }, () => api.send('{ agents { totalCount } }', { as: 'officer' })),
    );
    expect(staff.flatMap(codesOf)).toEqual([]);
    for (const answer of await Promise.all(asked)) {
      if (answer.errors.length > 0) expectRefusal(answer, 'OVERLOADED');
    }
  });
});
