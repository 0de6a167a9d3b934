import { describe, expect, it } from 'vitest';
import { createSession } from './oidc.ts';
import { challengeOf, randomText } from './pkce.ts';

const issuer = 'https://issuer.example';
const config = {
  issuer,
  clientId: 'perisai-web',
  audience: 'https://api.example',
  publicUrl: 'https://app.example',
  production: false,
  businessDateHint: null,
};

function idToken(claims: object): string {
  return `e30.${Buffer.from(JSON.stringify(claims)).toString('base64url')}.`;
}

/** A browser tab with a foreign issuer behind it. */
function tab(now = { at: 0 }) {
  const stored = new Map<string, string>();
  const visited: URL[] = [];
  const asked: URLSearchParams[] = [];
  let nonce = '';
  let refuse = false;
  const fetch: typeof globalThis.fetch = async (address, options) => {
    if (String(address).endsWith('openid-configuration')) {
      return Response.json({
        authorization_endpoint: `${issuer}/auth`,
        token_endpoint: `${issuer}/token`,
        end_session_endpoint: `${issuer}/end`,
      });
    }
    if (refuse) return Response.json({ error: 'invalid_grant' }, { status: 400 });
    asked.push(new URLSearchParams(String(options?.body)));
    const id_token = idToken({ sub: 'officer', name: 'Rina', nonce });
    return Response.json({
      access_token: `token-${asked.length}`,
      refresh_token: `refresh-${asked.length}`,
      id_token,
      expires_in: 300,
    });
  };
  const session = createSession({
    config,
    redirectUri: 'https://app.example/masuk',
    signedOutUri: 'https://app.example/',
    fetch,
    storage: {
      getItem: (key) => stored.get(key) ?? null,
      setItem: (key, value) => stored.set(key, value),
      removeItem: (key) => stored.delete(key),
    },
    navigate: (url) => visited.push(new URL(url)),
    now: () => now.at,
  });
  async function signedIn() {
    await session.signIn({ returnTo: '/?bulan=2024-08' });
    const query = visited.at(-1)?.searchParams ?? new URLSearchParams();
    nonce = query.get('nonce') ?? '';
    return session.finish(`?code=abc&state=${query.get('state')}`);
  }
  return {
    session,
    stored,
    visited,
    asked,
    signedIn,
    now,
    setNonce: (value: string) => {
      nonce = value;
    },
    refuse: () => {
      refuse = true;
    },
  };
}

it('answers the worked example of RFC 7636, appendix B', async () => {
  expect(await challengeOf('dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk')).toBe(
    'E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM',
  );
  expect(randomText()).toMatch(/^[\w-]{43}$/);
});

describe('signing in', () => {
  it('asks with PKCE, scopes and resource, and comes back to where it started', async () => {
    const { session, visited, asked, signedIn } = tab();
    expect(await signedIn()).toEqual({ returnTo: '/?bulan=2024-08', refused: null });
    const query = Object.fromEntries(visited[0]?.searchParams ?? []);
    expect(query).toMatchObject({
      scope: 'openid profile offline_access',
      resource: config.audience,
      code_challenge_method: 'S256',
    });
    expect(await challengeOf(asked[0]?.get('code_verifier') ?? '')).toBe(query['code_challenge']);
    expect(session.state()).toEqual({ kind: 'signed-in', subject: 'officer', name: 'Rina' });
    expect(await session.token()).toBe('token-1');
  });

  it('keeps no token in storage or address', async () => {
    const { session, stored, visited, signedIn } = tab();
    await signedIn();
    await session.signOut();
    const kept = [...stored.values(), ...visited.map(String)].join(' ');
    expect(kept).not.toMatch(/token-1|refresh-1|e30\./);
  });

  it('refuses an answer to a question it never asked', async () => {
    const { session } = tab();
    expect((await session.finish('?code=abc&state=forged')).refused).toBe('state');
    expect(session.state().kind).toBe('anonymous');
  });

  it('refuses an id token with a foreign nonce', async () => {
    const { session, visited, setNonce } = tab();
    await session.signIn({ returnTo: '/' });
    setNonce('foreign');
    expect((await session.finish(`?code=abc&state=${visited[0]?.searchParams.get('state')}`)).refused).toBe(
      'nonce',
    );
    expect(await session.token()).toBeNull();
  });
});

describe('staying signed in', () => {
  it('renews once for many callers shortly before the end', async () => {
    const { session, asked, signedIn, now } = tab();
    await signedIn();
    now.at = 290_000;
    expect(await Promise.all([session.token(), session.token()])).toEqual(['token-2', 'token-2']);
    expect(asked[1]?.get('refresh_token')).toBe('refresh-1');
    expect(asked).toHaveLength(2);
  });

  it('says expired, not anonymous, when renewal fails after the end', async () => {
    const { session, signedIn, now, refuse } = tab();
    await signedIn();
    refuse();
    now.at = 290_000;
    expect(await session.token()).toBe('token-1');
    now.at = 301_000;
    expect(await session.token()).toBeNull();
    expect(session.state().kind).toBe('expired');
  });

  it('asks silently after a reload only if somebody was signed in, and takes no for anonymous', async () => {
    const fresh = tab();
    expect(await fresh.session.resume('/')).toBe(false);
    fresh.stored.set('perisai.known', '1');
    expect(await fresh.session.resume('/')).toBe(true);
    const query = fresh.visited[0]?.searchParams;
    expect(query?.get('prompt')).toBe('none');
    const refused = await fresh.session.finish(`?error=login_required&state=${query?.get('state')}`);
    expect(refused.refused).toBeNull();
    expect(await fresh.session.resume('/')).toBe(false);
  });

  it('forgets all on signing out and leaves for the issuer', async () => {
    const { session, stored, visited, signedIn } = tab();
    await signedIn();
    await session.signOut();
    expect(await session.token()).toBeNull();
    expect([...stored.keys()]).toEqual([]);
    expect(visited.at(-1)?.searchParams.get('post_logout_redirect_uri')).toBe('https://app.example/');
  });
});
