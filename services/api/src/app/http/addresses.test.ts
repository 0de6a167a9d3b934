import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type ProbeInstance, startProbeInstance } from '../../../test-support/probe-instance.ts';

let api: ProbeInstance;
let folder: string;
let isReady = true;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'perisai-apps-'));
  for (const name of ['portal', 'admin']) {
    mkdirSync(join(folder, name, 'assets'), { recursive: true });
    writeFileSync(join(folder, name, 'index.html'), `<title>${name}</title>`);
    writeFileSync(join(folder, name, 'assets', 'main-1a2b3c.js'), `"${name}"`);
    writeFileSync(join(folder, name, 'assets', 'main-1a2b3c.js.gz'), gzipSync(`"${name}"`));
  }
  api = await startProbeInstance({
    apps: { portal: join(folder, 'portal'), admin: join(folder, 'admin') },
    isReady: async () => {
      if (!isReady) throw new Error('away');
      return true;
    },
  });
});

afterAll(async () => {
  await api.stop();
  rmSync(folder, { recursive: true, force: true });
});

const get = (path: string, headers: Record<string, string> = {}): Promise<Response> =>
  fetch(`${api.url}${path}`, { headers, redirect: 'manual' });

describe('the apps', () => {
  it.each([
    ['/', 'portal'],
    ['/cakupan?bulan=2024-12', 'portal'],
    ['/en/coverage', 'portal'],
    ['/auth/callback?code=a.b', 'portal'],
    ['/admin', 'admin'],
    ['/admin/', 'admin'],
    ['/admin/agen/A-0001', 'admin'],
  ])('show their page at %s', async (path, app) => {
    const response = await get(path);
    expect(response.status).toBe(200);
    expect(await response.text()).toBe(`<title>${app}</title>`);
    expect(response.headers.get('cache-control')).toBe('no-cache');
    expect(response.headers.get('content-security-policy')).toContain("script-src 'self';");
  });

  it('keep files with a hash in their name for good, and send them compressed', async () => {
    const response = await get('/admin/assets/main-1a2b3c.js', { 'accept-encoding': 'gzip' });
    expect(await response.text()).toBe('"admin"');
    expect(response.headers.get('content-encoding')).toBe('gzip');
    expect(response.headers.get('cache-control')).toBe('public,max-age=31536000,immutable');
    expect(response.headers.get('content-type')).toContain('javascript');
  });

  it('are not sent again when they are unchanged', async () => {
    const tag = (await get('/')).headers.get('etag') ?? '';
    expect((await get('/', { 'if-none-match': tag })).status).toBe(304);
  });

  it.each([
    '/assets/none.js',
    '/admin/assets/none.css',
    '/favicon.png',
    '/a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a!',
  ])('have no %s', async (path) => {
    expect((await get(path)).status).toBe(404);
  });

  it.each(['/../config.ts', '/..%2f..%2fetc/passwd', '/%00', '/%', '//evil.example/'])(
    'let nobody out of their folder by %s',
    async (path) => {
      const body = await new Promise<string>((resolve, reject) => {
        request(`${api.url}`, { path, agent: false }, (response) => {
          let text = '';
          response.on('data', (chunk) => {
            text += String(chunk);
          });
          response.on('end', () =>
            resolve(`${response.statusCode} ${response.headers.location ?? ''} ${text}`),
          );
        })
          .on('error', reject)
          .end();
      });
      expect(body).toMatch(/^(404 {2}|200 {2}<title>portal)/);
    },
  );

  it('under another name of this machine lead to the one that the issuer knows', async () => {
    const response = await fetch(`http://localhost:${api.port}/cakupan?a=b`, { redirect: 'manual' });
    expect(response.headers.get('location')).toBe(`${api.url}/cakupan?a=b`);
  });

  it('take no POST', async () => {
    expect((await fetch(api.url, { method: 'POST' })).status).toBe(405);
  });
});

describe('the instance', () => {
  it('is alive whatever its database does, and ready only with it', async () => {
    expect((await get('/readyz')).status).toBe(200);
    isReady = false;
    expect((await get('/readyz')).status).toBe(503);
    expect((await get('/healthz')).status).toBe(200);
    isReady = true;
  });

  it('tells its apps what they must know', async () => {
    expect(await (await get('/app-config.json')).json()).toMatchObject({
      issuer: `${api.url}/oidc`,
      clientId: 'portal',
      audience: 'perisai-api',
      publicUrl: api.url,
      production: false,
      businessDateHint: null,
    });
    expect(await (await get('/admin/app-config.json')).json()).toMatchObject({ clientId: 'admin' });
  });

  it('counts requests for Prometheus', async () => {
    const text = await (await get('/metrics')).text();
    expect(text).toMatch(/^perisai_http_requests_total\{route="\/healthz",status="200"\} \d+$/m);
  });

  it.each([
    '/public/0123',
    '/exports/x',
    '/exports',
    '/imports/x',
    '/embed/v0.js',
    '/graphql/',
    '/metrics/x',
  ])('says as JSON that %s is not there, not by a page of the portal', async (path) => {
    const response = await get(path);
    expect([response.status, response.headers.get('content-type')]).toEqual([
      404,
      'application/json; charset=utf-8',
    ]);
    expect(await response.json()).toMatchObject({ errors: [{ extensions: { code: 'NOT_FOUND' } }] });
  });
});

describe('an instance that is told to stop', () => {
  it('finishes what is under way and takes nothing new', async () => {
    const other = await startProbeInstance();
    const slow = fetch(`${other.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query: '{ region(code: "slow") { name } }' }),
    });
    while (other.runs() === 0) await new Promise((resolve) => setTimeout(resolve, 10));
    await other.stop();
    const response = await slow;
    expect([response.status, response.headers.get('connection')]).toEqual([200, 'close']);
    await expect(fetch(`${other.url}/healthz`)).rejects.toThrow();
  });
});
