import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { decodeJwt, decodeProtectedHeader } from 'jose';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type ProbeInstance, startProbeInstance } from '../../../test-support/probe-instance.ts';
import { readConfig } from '../config.ts';
import { startDevIssuer } from './dev-issuer.ts';

let api: ProbeInstance;
let dataDir: string;

beforeAll(async () => {
  dataDir = mkdtempSync(join(tmpdir(), 'perisai-issuer-'));
  api = await startProbeInstance({ dataDir });
});

afterAll(async () => {
  await api.stop();
  rmSync(dataDir, { recursive: true, force: true });
});

/** A browser as far as signing in needs one: it keeps cookies and follows where it is sent within the issuer. */
class Browser {
  readonly #cookies = new Map<string, string>();

  async go(address: string, form?: Record<string, string>): Promise<Response> {
    const cookie = [...this.#cookies].map((pair) => pair.join('=')).join('; ');
    const sending = form === undefined ? {} : { method: 'POST', body: new URLSearchParams(form) };
    const response = await fetch(address, { ...sending, headers: { cookie }, redirect: 'manual' });
    for (const line of response.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
      if (value === '') this.#cookies.delete(name);
      else this.#cookies.set(name, value);
    }
    const location = response.headers.get('location');
    if (location === null) return response;
    const next = new URL(location, address);
    return next.pathname.startsWith('/oidc/') ? this.go(next.href) : response;
  }
}

const verifier = 'a-verifier-of-at-least-forty-three-characters-0123456789';
const callback = (): string => `${api.url}/auth/callback`;

function question(more: Record<string, string> = {}): string {
  const query = new URLSearchParams({
    client_id: 'portal',
    response_type: 'code',
    redirect_uri: callback(),
    scope: 'openid profile offline_access',
    state: 'a-state',
    nonce: 'a-nonce',
    code_challenge: createHash('sha256').update(verifier).digest('base64url'),
    code_challenge_method: 'S256',
    ...more,
  });
  return `${api.url}/oidc/auth?${query}`;
}

function tokenRequest(form: Record<string, string>): Promise<Response> {
  return fetch(`${api.url}/oidc/token`, { method: 'POST', body: new URLSearchParams(form) });
}

async function signIn(browser: Browser, username: string): Promise<Record<string, string>> {
  const page = await browser.go(question({ prompt: 'consent' }));
  const [, action = ''] = /action="([^"]+)"/.exec(await page.text()) ?? [];
  const back = await browser.go(`${api.url}${action}`, { username });
  const code = new URL(back.headers.get('location') ?? '').searchParams.get('code') ?? '';
  const form = {
    grant_type: 'authorization_code',
    client_id: 'portal',
    code,
    redirect_uri: callback(),
    code_verifier: verifier,
  };
  return (await (await tokenRequest(form)).json()) as Record<string, string>;
}

async function viewer(token: string | undefined): Promise<unknown> {
  const response = await fetch(`${api.url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
    body: '{"query":"{ viewer { name role } }"}',
  });
  return response.json();
}

describe('signing in to an app', () => {
  it('shows the demo users on a page without scripts', async () => {
    const page = await new Browser().go(question());
    const html = await page.text();
    expect(html).toContain('value="officer-cilegon"');
    expect(html).not.toContain('<script');
    expect(page.headers.get('content-security-policy')).toContain("default-src 'none'");
  });

  it('gives tokens that the API believes, and a refresh token that works once', async () => {
    const tokens = await signIn(new Browser(), 'officer');
    expect(await viewer(tokens['access_token'])).toEqual({
      data: { viewer: { name: 'officer', role: 'officer' } },
    });
    expect(decodeProtectedHeader(tokens['access_token'] ?? '')).toMatchObject({
      alg: 'RS256',
      typ: 'at+jwt',
    });
    const form = {
      grant_type: 'refresh_token',
      client_id: 'portal',
      refresh_token: tokens['refresh_token'] ?? '',
    };
    expect((await tokenRequest(form)).status).toBe(200);
    expect((await tokenRequest(form)).status).toBe(400);
  });

  it('is remembered for a silent return until one signs out', async () => {
    const browser = new Browser();
    await signIn(browser, 'head');
    const silent = await browser.go(question({ prompt: 'none' }));
    expect(silent.headers.get('location')).toContain('code=');
    const asked = await browser.go(
      `${api.url}/oidc/session/end?client_id=portal&post_logout_redirect_uri=${api.url}/`,
    );
    const [, xsrf = ''] = /name="xsrf" value="([^"]+)"/.exec(await asked.text()) ?? [];
    await browser.go(`${api.url}/oidc/session/end/confirm`, { xsrf, logout: 'yes' });
    const after = await browser.go(question({ prompt: 'none' }));
    expect(after.headers.get('location')).toContain('error=login_required');
  });

  it('refuses an address that is not one of the apps, and a request without PKCE', async () => {
    const foreign = await new Browser().go(question({ redirect_uri: 'https://evil.example/auth/callback' }));
    expect([foreign.status, foreign.headers.get('location')]).toEqual([400, null]);
    const plain = question().replace(/&code_challenge=[^&]*/, '');
    expect((await new Browser().go(plain)).headers.get('location')).toContain('error=invalid_request');
  });

  it('takes no user that is not one of the demo', async () => {
    const browser = new Browser();
    const page = await browser.go(question());
    const [, action = ''] = /action="([^"]+)"/.exec(await page.text()) ?? [];
    const again = await browser.go(`${api.url}${action}`, { username: 'director' });
    expect(await again.text()).toContain('value="officer"');
  });
});

describe('the token of a demo user', () => {
  it('comes in one request and lasts an hour', async () => {
    const claims = decodeJwt(await api.token('agent'));
    expect(claims).toMatchObject({ sub: 'agent', iss: `${api.url}/oidc`, aud: 'perisai-api' });
    expect((claims.exp ?? 0) - (claims.iat ?? 0)).toBe(3_600);
  });

  it('is not given for others, nor to the apps', async () => {
    const grant_type = 'urn:perisai:demo-user';
    expect((await tokenRequest({ grant_type, client_id: 'demo', username: 'director' })).status).toBe(400);
    expect((await tokenRequest({ grant_type, client_id: 'portal', username: 'officer' })).status).toBe(400);
    expect((await tokenRequest({ grant_type, client_id: 'demo' })).status).toBe(400);
  });

  it('stays valid over a restart, with keys that only their owner can read', async () => {
    const token = await api.token('officer');
    const config = readConfig({ PORT: String(api.port), DATA_DIR: dataDir, DEMO: 'off' });
    const restarted = await startDevIssuer(config);
    expect(restarted.publicKeys.keys[0]?.kid).toBe(decodeProtectedHeader(token).kid);
    expect(restarted.publicKeys.keys[0]).not.toHaveProperty('d');
    expect(statSync(join(dataDir, 'issuer-keys.json')).mode & 0o777).toBe(0o600);
  });
});

it('the issuer does not start in production', async () => {
  const config = { ...readConfig({ DATA_DIR: dataDir, DEMO: 'off' }), production: true };
  await expect(startDevIssuer(config)).rejects.toThrow('production');
});
