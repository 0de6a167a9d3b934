import { decodeJwt, decodeProtectedHeader, exportJWK, generateKeyPair, SignJWT, UnsecuredJWT } from 'jose';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { dataOf, expectRefusal } from '../support/answer.ts';
import { type Api, startApi } from '../support/api.ts';

const document = '{ agents { totalCount } }';

describe('tokens', () => {
  let api: Api;
  let good: string;
  beforeAll(async () => {
    api = await startApi();
    good = await api.token('officer');
  });
  afterAll(() => api.stop());

  const send = (authorization: string) => api.send(document, { headers: { authorization } });
  const refused = async (token: string) => {
    const answer = await send(`Bearer ${token}`);
    expectRefusal(answer, 'UNAUTHENTICATED');
    expect([answer.status, answer.data]).toEqual([401, null]);
    expect(answer.headers.get('www-authenticate')).toMatch(/^Bearer/);
  };

  it('of the issuer are taken, the scheme in any case', async () => {
    dataOf(await send(`Bearer ${good}`));
    dataOf(await send(`bearer ${good}`));
  });

  it.each([
    ['garbage', 'garbage'],
    ['nothing', ''],
    ['three empty parts', '..'],
    ['64 KB of letters', 'x'.repeat(12_000)],
  ])('%s is refused', async (_, token) => {
    const answer = await send(`Bearer ${token}`);
    expect([401, 431]).toContain(answer.status);
  });

  it('with an edited payload are refused', async () => {
    const [header, payload = '', signature] = good.split('.');
    const claims = JSON.parse(Buffer.from(payload, 'base64url').toString()) as object;
    const edited = Buffer.from(JSON.stringify({ ...claims, sub: 'head' })).toString('base64url');
    await refused([header, edited, signature].join('.'));
  });

  it('without a signature are refused', async () => {
    const { iss = '', aud = '', sub = '' } = decodeJwt(good);
    await refused(
      new UnsecuredJWT({})
        .setIssuer(iss)
        .setAudience(aud)
        .setSubject(sub)
        .setIssuedAt()
        .setExpirationTime('1h')
        .encode(),
    );
  });

  it.each(['ES256', 'RS256', 'HS256'])(
    'of a foreign key in %s are refused, under our key id too',
    async (alg) => {
      const { kid } = decodeProtectedHeader(good);
      const claims = decodeJwt(good);
      const key =
        alg === 'HS256' ? new TextEncoder().encode('x'.repeat(32)) : (await generateKeyPair(alg)).privateKey;
      for (const id of [kid, 'unknown']) {
        const header = { alg, typ: 'at+jwt', ...(id === undefined ? {} : { kid: id }) };
        await refused(await new SignJWT(claims).setProtectedHeader(header).sign(key));
      }
    },
  );

  it('that bring their own key are refused', async () => {
    const { publicKey, privateKey } = await generateKeyPair('ES256', { extractable: true });
    const jwk = await exportJWK(publicKey);
    const header = { alg: 'ES256', typ: 'at+jwt', jwk };
    await refused(await new SignJWT(decodeJwt(good)).setProtectedHeader(header).sign(privateKey));
  });

  it('in the address or in a cookie count for nothing', async () => {
    const body = JSON.stringify({ query: document });
    const headers = { 'content-type': 'application/json' };
    const inAddress = await fetch(`${api.url}/graphql?access_token=${good}`, {
      method: 'POST',
      headers,
      body,
    });
    const cookie = { ...headers, cookie: `access_token=${good}; token=${good}` };
    const inCookie = await fetch(`${api.url}/graphql`, { method: 'POST', headers: cookie, body });
    expect([inAddress.status, inCookie.status]).toEqual([401, 401]);
  });

  it('of a user whom nobody entered are refused', async () => {
    const response = await fetch(`${api.url}/oidc/token`, {
      method: 'POST',
      body: new URLSearchParams({
        grant_type: 'urn:perisai:demo-user',
        client_id: 'demo',
        username: 'nobody',
      }),
    });
    expect(response.status).toBeGreaterThanOrEqual(400);
    expect(response.status).toBeLessThan(500);
  });

  it('that are bad are refused for open fields too, instead of being taken for nobody', async () => {
    const answer = await api.send('{ programs { code } }', { headers: { authorization: 'Bearer garbage' } });
    expectRefusal(answer, 'UNAUTHENTICATED');
  });
});
