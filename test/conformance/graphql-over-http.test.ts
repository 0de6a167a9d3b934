import { serverAudits } from 'graphql-http';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { expectRefusal, readAnswer } from '../support/answer.ts';
import { type Api, startApi } from '../support/api.ts';

describe('GraphQL over HTTP', () => {
  let api: Api;
  let token: string;
  beforeAll(async () => {
    api = await startApi();
    token = await api.token('analyst');
  });
  afterAll(() => api.stop());

  // Some audits look at introspection, a right of the analyst; some send GET, which asks for a preflight header.
  const fetchFn: typeof fetch = (input, init) =>
    fetch(input, {
      ...init,
      headers: {
        ...(init?.headers as Record<string, string>),
        authorization: `Bearer ${token}`,
        'apollo-require-preflight': '1',
      },
    });
  const audits = serverAudits({ url: () => `${api.url}/graphql`, fetchFn });

  it('has 61 audits', () => {
    expect(audits).toHaveLength(61);
  });

  it.each(audits.map((audit) => [audit.name, audit] as const))('%s', async (_, audit) => {
    const result = await audit.fn();
    expect(result.status, 'reason' in result ? result.reason : '').toBe('ok');
  });

  const json = { 'content-type': 'application/json' };
  const query = JSON.stringify({ query: '{ programs { code } }' });
  const post = (body: BodyInit | null, headers: Record<string, string> = json, method = 'POST') =>
    fetch(`${api.url}/graphql`, { method, headers, body });

  it('a GET without a preflight header is refused', async () => {
    const response = await fetch(`${api.url}/graphql?query=%7B__typename%7D`);
    expect(response.status).toBe(400);
  });

  it('a mutation by GET is refused', async () => {
    const mutation = encodeURIComponent('mutation { __typename }');
    const response = await fetch(`${api.url}/graphql?query=${mutation}`, {
      headers: { 'apollo-require-preflight': '1' },
    });
    expect(response.status).toBe(405);
  });

  it.each(['application/x-www-form-urlencoded', 'text/plain', 'multipart/form-data; boundary=x'])(
    'a POST of %s is refused',
    async (type) => {
      const response = await post(query, { 'content-type': type });
      expect([400, 415]).toContain(response.status);
    },
  );

  it('a foreign origin gets no permission', async () => {
    const headers = { origin: 'https://elsewhere.example', 'access-control-request-method': 'POST' };
    const preflight = await post(null, headers, 'OPTIONS');
    expect(preflight.headers.get('access-control-allow-origin')).toBeNull();
    const answer = await post(query, { ...json, origin: 'https://elsewhere.example' });
    expect(answer.headers.get('access-control-allow-origin')).toBeNull();
  });

  it('a batch is refused', async () => {
    const response = await post(`[${query},${query}]`);
    expect(response.status).toBe(400);
  });

  it('a body of more than 1 MiB is refused', async () => {
    const response = await post(
      JSON.stringify({ query: `# ${'x'.repeat(1024 * 1024)}\n{ __typename }` }),
    ).catch(() => null);
    if (response !== null) expect(response.status).toBe(413);
  });

  it.each([
    ['malformed JSON', '{ "query": '],
    ['a NUL byte', '{ "query": "{ __typename }" }\u0000'],
    ['a byte order mark', `\uFEFF${query}`],
    ['a list', '[]'],
    ['nothing', ''],
    [
      'nesting 100,000 deep',
      `{"query":"{__typename}","extensions":${'['.repeat(100_000)}${']'.repeat(100_000)}}`,
    ],
  ])('%s is refused in the form of the error contract', async (_, body) => {
    const response = await post(body);
    expect(response.status).toBe(400);
    expectRefusal(await readAnswer(response), 'BAD_USER_INPUT');
  });

  it('invalid UTF-8 is refused', async () => {
    const bytes = Buffer.concat([
      Buffer.from('{"query":"{ __typename } #'),
      Buffer.from([0xff, 0xfe]),
      Buffer.from('"}'),
    ]);
    expect((await post(bytes)).status).toBe(400);
  });

  it.each(['PUT', 'PATCH', 'DELETE', 'HEAD'])('%s is not allowed', async (method) => {
    const body = method === 'HEAD' ? null : query;
    expect((await post(body, json, method)).status).toBe(405);
  });

  it('answers are not stored and not sniffed, and name no server', async () => {
    const { headers } = await post(query);
    expect(headers.get('cache-control')).toContain('no-store');
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('x-powered-by')).toBeNull();
  });

  it('two operations need a name', async () => {
    const two = 'query A { __typename } query B { __typename }';
    for (const body of [{ query: two }, { query: two, operationName: 'C' }]) {
      expect((await post(JSON.stringify(body))).status).toBe(400);
    }
    expect((await post(JSON.stringify({ query: two, operationName: 'A' }))).status).toBe(200);
  });

  it('tells that it is alive, ready, and what it measured', async () => {
    const statuses = ['/healthz', '/readyz', '/metrics'].map(
      async (path) => (await fetch(`${api.url}${path}`)).status,
    );
    expect(await Promise.all(statuses)).toEqual([200, 200, 200]);
    expect(await (await fetch(`${api.url}/metrics`)).text()).toMatch(/^# (HELP|TYPE) /m);
  });

  const repeat = (count: number, part: (at: number) => string): string =>
    Array.from({ length: count }, (_, at) => part(at)).join(' ');

  it.each([
    ['101 aliases', `{ ${repeat(101, (at) => `a${at}: __typename`)} }`],
    ['101 aliases of a list', `{ ${repeat(101, (at) => `a${at}: programs { code }`)} }`],
    ['10,000 repeats of a field', `{ ${repeat(10_000, () => '__typename')} }`],
    ['10,000 directives', `{ __typename ${repeat(10_000, () => '@x')} }`],
    ['2,001 tokens', `{ ${repeat(2_001, () => '__typename')} }`],
    ['200,000 braces', '{'.repeat(200_000)],
    ['a depth of 24', `{ region(code: "36") { ${'parent { '.repeat(24)} name ${'} '.repeat(24)} } }`],
    [
      'fragments that fan out',
      `{ ...f0 } ${repeat(20, (at) => `fragment f${at} on Query { ...f${at + 1} ...f${at + 1} }`)} fragment f20 on Query { __typename }`,
    ],
    ['a fragment cycle', '{ ...a } fragment a on Query { ...b } fragment b on Query { ...a }'],
    ['10 unknown directives', `{ __typename ${repeat(10, (at) => `@x${at}`)} }`],
    ['100 operations', repeat(100, (at) => `query q${at} { __typename }`)],
  ])('%s is refused with at most five errors', async (_, document) => {
    const answer = await readAnswer(await post(JSON.stringify({ query: document })));
    expect(answer.errors.length).toBeGreaterThan(0);
    expect(answer.errors.length).toBeLessThanOrEqual(5);
    expect(answer.text).not.toMatch(/stack|node_modules/i);
    expect(answer.status).toBeLessThan(500);
  });

  it('answers the next request after all that', async () => {
    expect((await readAnswer(await post(query))).errors).toEqual([]);
  });
});
