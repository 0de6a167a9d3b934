import { request as httpRequest } from 'node:http';
import { connect } from 'node:net';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type ProbeInstance, startProbeInstance } from '../../../test-support/probe-instance.ts';

let api: ProbeInstance;
beforeAll(async () => {
  api = await startProbeInstance();
});
afterAll(() => api.stop());

interface Reply {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
}

const jsonType = { 'content-type': 'application/json' };

async function call(path: string, init: RequestInit = {}): Promise<Reply> {
  const response = await fetch(`${api.url}${path}`, { redirect: 'manual', ...init });
  return { status: response.status, headers: response.headers, text: await response.text() };
}

function post(body: string | Uint8Array, headers: Record<string, string> = jsonType): Promise<Reply> {
  return call('/graphql', { method: 'POST', body: body as BodyInit, headers });
}

const ask = (query: string, headers: Record<string, string> = {}): Promise<Reply> =>
  post(JSON.stringify({ query }), { ...jsonType, ...headers });

function errorsIn(reply: Reply): { message: string; extensions: Record<string, unknown> }[] {
  return JSON.parse(reply.text).errors;
}

/** Sends bytes as they are and gives back what came until the server closed. */
function raw(text: string, more?: (write: (chunk: string) => void) => void): Promise<{ text: string }> {
  return new Promise((resolve) => {
    const socket = connect(api.port, '127.0.0.1', () => {
      socket.write(text);
      more?.((chunk) => socket.writable && socket.write(chunk));
    });
    let got = '';
    socket.on('data', (chunk) => {
      got += String(chunk);
    });
    socket.on('error', () => undefined);
    socket.on('close', () => resolve({ text: got }));
    socket.on('end', () => socket.end());
  });
}

describe('a GET', () => {
  const path = `/graphql?query=${encodeURIComponent('{ programs { code } }')}`;

  it('runs a query when a foreign page could not have sent it', async () => {
    const reply = await call(path, { headers: { 'apollo-require-preflight': '1' } });
    expect(reply.status).toBe(200);
    expect(JSON.parse(reply.text).data).toEqual({ programs: [{ code: 'JKK' }] });
  });

  it.each([
    ['without that header', {}, path, 400],
    ['as a browser opens a page', { accept: 'text/html,application/xhtml+xml,*/*;q=0.8' }, path, 400],
    [
      'of another content type',
      { 'content-type': 'message/http', 'apollo-require-preflight': '1' },
      path,
      415,
    ],
    ['with a mutation', { 'apollo-require-preflight': '1' }, '/graphql?query=mutation{__typename}', 405],
    ['with a parameter twice', { 'apollo-require-preflight': '1' }, `${path}&query=x`, 400],
    ['with variables that are no JSON', { 'apollo-require-preflight': '1' }, `${path}&variables={`, 400],
    ['with variables that are no object', { 'apollo-require-preflight': '1' }, `${path}&variables=[1]`, 400],
    ['with a token in its address', { 'apollo-require-preflight': '1' }, `${path}&access_token=x`, 401],
  ])('%s is refused', async (_, headers, address, status) => {
    const before = api.runs();
    const reply = await call(address, { headers });
    expect([reply.status, api.runs()]).toEqual([status, before]);
    expect(errorsIn(reply)[0]?.extensions['requestId']).toBe(reply.headers.get('x-request-id'));
  });
});

describe('a POST', () => {
  it.each([
    ['a form', 'application/x-www-form-urlencoded', 415],
    ['plain text', 'text/plain', 415],
    ['a multipart form', 'multipart/form-data; boundary=x', 415],
    ['JSON in another charset', 'application/json; charset=utf-16', 415],
  ])('of %s is refused', async (_, type, status) => {
    expect((await post('{"query":"{ programs { code } }"}', { 'content-type': type })).status).toBe(status);
  });

  it('without a content type is refused', async () => {
    const reply = await raw(
      'POST /graphql HTTP/1.1\r\nhost: x\r\nconnection: close\r\ncontent-length: 2\r\n\r\n{}',
    );
    expect(reply.text).toMatch(/^HTTP\/1.1 415/);
  });

  it.each([
    ['is cut short', '{"query":"{ __typename }"'],
    ['is no JSON', 'query { __typename }'],
    ['is empty', ''],
    ['begins with a byte order mark', '\uFEFF{"query":"{ __typename }"}'],
    ['holds a NUL', '{"query":"{ __typename }\u0000"}'],
    ['holds an escaped NUL', '{"query":"{ __typename }","variables":{"a":"\\u0000"}}'],
    ['names a member twice', '{"query":"{ __typename }","query":"{ __typename }"}'],
    ['names a member twice far inside', '{"query":"{ __typename }","variables":{"a":{"b":1,"b":2}}}'],
    [
      'nests 100,000 deep',
      `{"query":"{ __typename }","extensions":${'['.repeat(100_000)}${']'.repeat(100_000)}}`,
    ],
    ['is a batch', '[{"query":"{ __typename }"},{"query":"{ __typename }"}]'],
    ['is a list', '[]'],
    ['is a text', '"query"'],
    ['has a query that is no text', '{"query":{"kind":"Document"}}'],
    ['has variables that are no object', '{"query":"{ __typename }","variables":"{}"}'],
    ['has an operation name that is no text', '{"query":"{ __typename }","operationName":[]}'],
    ['has extensions that are no object', '{"query":"{ __typename }","extensions":[]}'],
    ['has no query', '{"variables":{}}'],
    ['names no operation of several', '{"query":"query A { __typename } query B { __typename }"}'],
    ['names an operation that is not there', '{"query":"query A { __typename }","operationName":"B"}'],
  ])('whose body %s is a 400 in the error contract', async (_, body) => {
    const reply = await post(body);
    expect(reply.status).toBe(400);
    expect(reply.headers.get('content-type')).toContain('application/json');
    const [error] = errorsIn(reply);
    expect(error?.extensions).toMatchObject({ code: expect.any(String), retryable: false });
    expect(error?.extensions['requestId']).toBe(reply.headers.get('x-request-id'));
  });

  it('for a stored query is told that there are none, as clients that try it expect', async () => {
    const reply = await post('{"extensions":{"persistedQuery":{"version":1,"sha256Hash":"x"}}}');
    expect(errorsIn(reply)[0]?.message).toBe('PersistedQueryNotSupported');
  });

  it('of bytes that are not UTF-8 is a 400', async () => {
    const bytes = Buffer.concat([
      Buffer.from('{"query":"{ __typename # '),
      Buffer.from([0xc3, 0x28]),
      Buffer.from('"}'),
    ]);
    expect((await post(bytes)).status).toBe(400);
  });

  it('with colons, braces and quotes inside its texts is served', async () => {
    const body = '{"query":"{ __typename # \\"a\\": {b:c} \\\\\\"","variables":{"a":"x:\\\\","b":":{[\\""}}';
    expect((await post(body)).status).toBe(200);
  });

  it('that is compressed is refused unread', async () => {
    const body = gzipSync(JSON.stringify({ query: `{ __typename } # ${'x'.repeat(1_000_000)}` }));
    expect((await post(body, { ...jsonType, 'content-encoding': 'gzip' })).status).toBe(415);
  });
});

describe('a body that is too large', () => {
  it('is refused by its announced length, before it is read', async () => {
    const head = `POST /graphql HTTP/1.1\r\nhost: x\r\ncontent-type: application/json\r\ncontent-length: ${2 ** 20 + 1}\r\n\r\n`;
    const reply = await raw(`${head}{`);
    expect(reply.text).toMatch(/^HTTP\/1.1 413/);
    expect(reply.text).toContain('"code":"QUERY_TOO_COMPLEX"');
    expect(reply.text.toLowerCase()).toContain('connection: close');
  });

  it('is refused while it comes in pieces without an end', async () => {
    const head =
      'POST /graphql HTTP/1.1\r\nhost: x\r\ncontent-type: application/json\r\ntransfer-encoding: chunked\r\n\r\n';
    const piece = 'x'.repeat(65_536);
    const reply = await raw(head, (write) => {
      for (let at = 0; at < 32; at += 1) write(`10000\r\n${piece}\r\n`);
    });
    expect(reply.text).toMatch(/^HTTP\/1.1 413/);
  });

  it('is answered to a client that sends it all', async () => {
    const reply = await post(
      JSON.stringify({ query: '{ __typename }', extensions: { x: 'y'.repeat(2 ** 20) } }),
    ).catch(() => null);
    // The connection may be closed while the client still writes; when an answer came, it is this one.
    expect(reply === null || reply.status === 413).toBe(true);
  });
});

describe('a connection', () => {
  it.each(['PUT', 'PATCH', 'DELETE', 'HEAD', 'OPTIONS', 'TRACE'])(
    'with %s is refused by 405',
    async (method) => {
      const reply = await raw(
        `${method} /graphql HTTP/1.1\r\nhost: x\r\norigin: https://evil.example\r\nconnection: close\r\n\r\n`,
      );
      expect(reply.text).toMatch(/^HTTP\/1.1 405/);
      expect(reply.text.toLowerCase()).not.toContain('access-control-allow-origin');
    },
  );

  it('with headers of 20 KB is refused by 431', async () => {
    const reply = await raw(`GET / HTTP/1.1\r\nhost: x\r\nx-long: ${'x'.repeat(20_000)}\r\n\r\n`);
    expect(reply.text).toMatch(/^HTTP\/1.1 431/);
  });

  it('with a length and pieces at once is refused and closed', async () => {
    const reply = await raw(
      'POST /graphql HTTP/1.1\r\nhost: x\r\ncontent-type: application/json\r\ncontent-length: 5\r\ntransfer-encoding: chunked\r\n\r\n0\r\n\r\n',
    );
    expect(reply.text).toMatch(/^HTTP\/1.1 400/);
  });

  it('that does not finish its headers is closed', async () => {
    const reply = await raw('GET /healthz HTTP/1.1\r\nhost: x\r\n');
    expect(reply.text).toMatch(/^HTTP\/1.1 408/);
  }, 15_000);

  it('is served beside 300 that say nothing', async () => {
    const idle = Array.from({ length: 300 }, () =>
      connect(api.port, '127.0.0.1').on('error', () => undefined),
    );
    expect((await ask('{ programs { code } }')).status).toBe(200);
    for (const socket of idle) socket.destroy();
  });
});

describe('the answer', () => {
  it('may not be stored, sniffed, framed or read by other origins', async () => {
    const reply = await ask('{ __typename }', { origin: 'https://evil.example', cookie: 'a=b' });
    expect(reply.headers.get('cache-control')).toBe('no-store');
    expect(reply.headers.get('x-content-type-options')).toBe('nosniff');
    expect(reply.headers.get('content-security-policy')).toContain("frame-ancestors 'none'");
    expect(reply.headers.get('access-control-allow-origin')).toBeNull();
    expect(reply.headers.get('x-powered-by')).toBeNull();
    expect(reply.headers.get('x-request-id')).toMatch(/^[0-9a-f-]{36}$/);
  });

  it.each([
    ['application/json', 200],
    ['application/graphql-response+json', 400],
    ['*/*', 200],
    ['application/graphql-response+json, application/json;q=0.9', 400],
    ['application/json;q=0.5, application/graphql-response+json;q=0.2', 200],
  ])('to a wrong document for %s has the status %i', async (accept, status) => {
    const reply = await ask('{ nothing }', { accept });
    expect(reply.status).toBe(status);
    expect(errorsIn(reply)[0]?.extensions['code']).toBe('BAD_USER_INPUT');
  });

  it('is refused, unexecuted, to a client that reads neither media type', async () => {
    const before = api.runs();
    expect([(await ask('{ programs { code } }', { accept: 'text/html' })).status, api.runs()]).toEqual([
      406,
      before,
    ]);
  });

  it.each([
    ['region(code: "x") { name }', 200, 'NOT_FOUND', false],
    ['agent(code: "x") { name }', 503, 'UNAVAILABLE', true],
    ['participant(kpj: "x") { name }', 500, 'INTERNAL_SERVER_ERROR', false],
    ['claim(number: "x") { number }', 504, 'TIMEOUT', true],
  ])('to { %s } is %i with %s', async (field, status, code, retryable) => {
    const authorization = `Bearer ${await api.token('officer')}`;
    const reply = await ask(`{ ${field} }`, { authorization });
    expect(reply.status).toBe(status);
    expect(errorsIn(reply)[0]?.extensions).toMatchObject({ code, retryable });
    expect(reply.text).not.toMatch(/select|3604|node_modules/);
    expect(reply.headers.get('retry-after')).toBe(code === 'UNAVAILABLE' ? '1' : null);
  });

  it('with a part of what was asked is a 200', async () => {
    const authorization = `Bearer ${await api.token('officer')}`;
    expect((await ask('{ agent(code: "x") { name } programs { code } }', { authorization })).status).toBe(
      200,
    );
  });
});

describe('the caller', () => {
  it('without a token is asked for one, and told how', async () => {
    const before = api.runs();
    const reply = await ask('{ programs { code } agents { totalCount } }');
    expect([reply.status, api.runs()]).toEqual([401, before]);
    expect(reply.headers.get('www-authenticate')).toMatch(/^Bearer/);
  });

  it('with a bad token is refused even for what is open', async () => {
    expect((await ask('{ programs { code } }', { authorization: 'Bearer x' })).status).toBe(401);
  });

  it('with a role that lacks a field is refused as a whole', async () => {
    const before = api.runs();
    const reply = await ask('{ programs { code } claims { totalCount } }', {
      authorization: `Bearer ${await api.token('portal')}`,
    });
    expect([reply.status, api.runs()]).toEqual([403, before]);
    expect(errorsIn(reply)[0]?.extensions['code']).toBe('FORBIDDEN');
  });

  it('is known to the resolvers', async () => {
    const reply = await ask('{ viewer { role } }', {
      authorization: `Bearer ${await api.token('officer-cilegon')}`,
    });
    expect(JSON.parse(reply.text).data).toEqual({ viewer: { role: 'officer' } });
  });

  it('cannot send two Authorization headers', async () => {
    const token = await api.token('officer');
    const body = '{"query":"{ __typename }"}';
    const status = await new Promise<number | undefined>((resolve, reject) => {
      const sent = httpRequest(
        `${api.url}/graphql`,
        {
          method: 'POST',
          headers: [
            ['host', 'x'],
            ['content-type', 'application/json'],
            ['content-length', String(body.length)],
            ['authorization', `Bearer ${token}`],
            ['authorization', `Bearer ${token}`],
          ].flat(),
        },
        (response) => resolve(response.resume().statusCode),
      );
      sent.on('error', reject).end(body);
    });
    expect(status).toBe(401);
  });
});

describe('the log', () => {
  it('holds one JSON object a line, the id of the request, and nothing that was sent', async () => {
    const nik = '3604010101900001';
    const reply = await post(
      JSON.stringify({
        query: `query n${nik}($a: Int) { n${nik}: agents(first: $a) { totalCount } region(code: "${nik}") { name } }`,
        variables: { a: nik },
      }),
      { ...jsonType, authorization: `Bearer ${await api.token('officer')}`, 'user-agent': nik },
    );
    const lines = api
      .logged()
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(lines.some((line) => line.requestId === reply.headers.get('x-request-id'))).toBe(true);
    expect(api.logged()).not.toContain(nik);
  });
});
