import { createPrivateKey, sign } from 'node:crypto';
import { errors, exportJWK, exportSPKI, generateKeyPair, type JWTPayload, SignJWT } from 'jose';
import { beforeAll, describe, expect, it } from 'vitest';
import { Problem } from '../problem.ts';
import { type Authenticate, authenticator } from './authenticate.ts';
import type { User } from './caller.ts';
import { SigningKeys } from './signing-keys.ts';

const issuer = 'https://issuer.example';
const audience = 'perisai-api';
const officer: User = {
  kind: 'user',
  subject: 'officer',
  name: 'Petugas',
  role: 'officer',
  branchId: null,
  agentId: null,
};

type Pair = Awaited<ReturnType<typeof generateKeyPair>>;
let pair: Pair;
let stranger: Pair;
let authenticate: Authenticate;
let lookUps = 0;

beforeAll(async () => {
  pair = await generateKeyPair('RS256', { extractable: true });
  stranger = await generateKeyPair('RS256', { extractable: true });
  const key = { ...(await exportJWK(pair.publicKey)), kid: 'one', alg: 'RS256' };
  const keys = new SigningKeys(async () => ({ keys: [key] }));
  authenticate = authenticator({
    issuer,
    audience,
    findKey: keys.find,
    findUser: async (subject) => {
      lookUps += 1;
      return subject === 'officer' ? officer : null;
    },
  });
});

const now = (): number => Math.floor(Date.now() / 1_000);
const good = (): JWTPayload => ({ iss: issuer, aud: audience, sub: 'officer', iat: now(), exp: now() + 600 });

function token(
  claims: JWTPayload,
  header: Record<string, unknown> = {},
  key = pair.privateKey,
): Promise<string> {
  return new SignJWT(claims)
    .setProtectedHeader({ alg: 'RS256', kid: 'one', typ: 'at+jwt', ...header })
    .sign(key);
}

async function codeOf(...authorization: string[]): Promise<string> {
  try {
    const caller = await authenticate(authorization);
    return caller.kind === 'user' ? caller.role : caller.kind;
  } catch (error) {
    return error instanceof Problem ? error.code : String(error);
  }
}

const without = (claim: string): JWTPayload => {
  const { [claim]: _, ...rest } = good();
  return rest;
};

describe('the header', () => {
  it('may be absent: then the caller is anonymous', async () => {
    expect(await codeOf()).toBe('anonymous');
  });

  it('names its scheme in any case', async () => {
    const text = await token(good());
    expect(await codeOf(`Bearer ${text}`)).toBe('officer');
    expect(await codeOf(`bearer ${text}`)).toBe('officer');
  });

  it.each([
    '',
    'Bearer',
    'Bearer ',
    'Bearer x',
    'Basic b2ZmaWNlcg==',
    `Bearer ${'x'.repeat(65_536)}`,
    'Bearer a b',
  ])('is refused as %j', async (header) => {
    expect(await codeOf(header)).toBe('UNAUTHENTICATED');
  });

  it('is refused when sent twice or with two spaces', async () => {
    const text = await token(good());
    expect(await codeOf(`Bearer ${text}`, `Bearer ${text}`)).toBe('UNAUTHENTICATED');
    expect(await codeOf(`Bearer  ${text}`)).toBe('UNAUTHENTICATED');
  });
});

describe('a token', () => {
  it.each([
    ['expired an hour ago', { exp: -3_600, iat: -3_660 }],
    ['not valid yet', { nbf: 3_600 }],
    ['issued in the future', { iat: 3_600 }],
    ['older than the greatest age', { iat: -7_200 }],
  ])('is refused when %s', async (_, offsets) => {
    const times = Object.fromEntries(
      Object.entries(offsets).map(([claim, offset]) => [claim, now() + offset]),
    );
    expect(await codeOf(`Bearer ${await token({ ...good(), ...times })}`)).toBe('UNAUTHENTICATED');
  });

  it('is accepted for three seconds after its end: clocks differ', async () => {
    expect(await codeOf(`Bearer ${await token({ ...good(), iat: now() - 60, exp: now() - 3 })}`)).toBe(
      'officer',
    );
  });

  it.each(['exp', 'sub', 'iat', 'iss', 'aud'])('is refused without %s', async (claim) => {
    expect(await codeOf(`Bearer ${await token(without(claim))}`)).toBe('UNAUTHENTICATED');
  });

  it.each([
    ['another issuer', { iss: 'https://other.example' }, {}],
    ['another audience', { aud: 'other' }, {}],
    ['the type of an id token', {}, { typ: 'JWT' }],
    ['an unknown key', {}, { kid: 'two' }],
  ])('is refused with %s', async (_, claims, header) => {
    expect(await codeOf(`Bearer ${await token({ ...good(), ...claims }, header)}`)).toBe('UNAUTHENTICATED');
  });

  it('is refused when signed by another key, even one that it carries', async () => {
    const jwk = await exportJWK(stranger.publicKey);
    expect(await codeOf(`Bearer ${await token(good(), { jwk }, stranger.privateKey)}`)).toBe(
      'UNAUTHENTICATED',
    );
    expect(await codeOf(`Bearer ${await token(good(), {}, stranger.privateKey)}`)).toBe('UNAUTHENTICATED');
  });

  it('is refused without a signature, and with our public key as a shared secret', async () => {
    const part = (value: object): string => Buffer.from(JSON.stringify(value)).toString('base64url');
    expect(await codeOf(`Bearer ${part({ alg: 'none', typ: 'at+jwt' })}.${part(good())}.`)).toBe(
      'UNAUTHENTICATED',
    );
    const secret = new TextEncoder().encode(await exportSPKI(pair.publicKey));
    const forged = await new SignJWT(good())
      .setProtectedHeader({ alg: 'HS256', kid: 'one', typ: 'at+jwt' })
      .sign(secret);
    expect(await codeOf(`Bearer ${forged}`)).toBe('UNAUTHENTICATED');
  });

  it('is refused with a critical header that nobody understands', async () => {
    const head = { alg: 'RS256', kid: 'one', typ: 'at+jwt', crit: ['x'], x: 1 };
    const signed = [head, good()]
      .map((part) => Buffer.from(JSON.stringify(part)).toString('base64url'))
      .join('.');
    const key = createPrivateKey({ key: await exportJWK(pair.privateKey), format: 'jwk' });
    const signature = sign('sha256', Buffer.from(signed), key).toString('base64url');
    expect(await codeOf(`Bearer ${signed}.${signature}`)).toBe('UNAUTHENTICATED');
  });

  it('is refused when its payload was edited', async () => {
    const [head, , signature] = (await token(good())).split('.');
    const payload = Buffer.from(JSON.stringify({ ...good(), sub: 'head' })).toString('base64url');
    expect(await codeOf(`Bearer ${head}.${payload}.${signature}`)).toBe('UNAUTHENTICATED');
  });

  it('of an account without a role here is FORBIDDEN', async () => {
    expect(await codeOf(`Bearer ${await token({ ...good(), sub: 'nobody' })}`)).toBe('FORBIDDEN');
  });

  it('does not ask the table of users at every request', async () => {
    const text = await token(good());
    await codeOf(`Bearer ${text}`);
    const before = lookUps;
    await codeOf(`Bearer ${text}`);
    expect(lookUps).toBe(before);
  });
});

describe('the keys of the issuer', () => {
  const unknown = { alg: 'RS256', kid: 'invented' };
  const flattened = { payload: '', signature: '' };

  it('are asked for once per cooldown, however many unknown keys come', async () => {
    let asked = 0;
    const keys = new SigningKeys(
      async () => {
        asked += 1;
        return { keys: [] };
      },
      () => 0,
    );
    for (let attempt = 0; attempt < 100; attempt += 1)
      await expect(keys.find(unknown, flattened)).rejects.toBeInstanceOf(errors.JWKSNoMatchingKey);
    expect(asked).toBe(1);
  });

  it('stay in use while the issuer is away, and a rotated key is found after the cooldown', async () => {
    const old = { ...(await exportJWK(pair.publicKey)), kid: 'old', alg: 'RS256' };
    const next = { ...(await exportJWK(stranger.publicKey)), kid: 'next', alg: 'RS256' };
    let answer: object[] | null = [old];
    let clock = 0;
    const keys = new SigningKeys(
      async () => {
        if (answer === null) throw new Error('away');
        return { keys: answer };
      },
      () => clock,
    );
    const has = (kid: string): Promise<boolean> =>
      Promise.resolve(keys.find({ alg: 'RS256', kid }, flattened)).then(
        () => true,
        () => false,
      );
    expect(await has('old')).toBe(true);
    answer = null;
    clock += 600_000;
    expect([await has('old'), await has('next')]).toEqual([true, false]);
    answer = [next];
    clock += 31_000;
    expect([await has('next'), await has('old')]).toEqual([true, false]);
  });
});
