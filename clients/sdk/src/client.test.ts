import { expect, it } from 'vitest';
import { day } from './calendar.ts';
import { createClient } from './client.ts';
import { claimTotals } from './documents.ts';
import { ProblemError, problemCodes, problemWords } from './problem.ts';

const period = { from: day('2024-01-01'), to: day('2024-08-31') };

function answering(body: unknown, init: ResponseInit = {}) {
  const requests: Request[] = [];
  const fetch: typeof globalThis.fetch = async (address, options) => {
    requests.push(new Request(new URL(String(address), 'http://localhost'), options));
    return new Response(typeof body === 'string' ? body : JSON.stringify(body), init);
  };
  return { fetch, requests };
}

async function problemFrom(fetch: typeof globalThis.fetch, signal?: AbortSignal): Promise<unknown> {
  const client = createClient({ url: '/graphql', fetch });
  return client.request(claimTotals, period, { signal }).then(
    () => null,
    (error: unknown) => error,
  );
}

it('sends the document as text with the token of the moment, and gives the data', async () => {
  const data = { claimTotals: { count: 23023, amount: '304256414524.88', withheld: false } };
  const { fetch, requests } = answering({ data });
  const client = createClient({ url: '/graphql', token: () => 'abc', fetch });
  expect(await client.request(claimTotals, period)).toEqual(data);
  expect(requests[0]?.headers.get('authorization')).toBe('Bearer abc');
  const sent = await requests[0]?.json();
  expect(sent.query).toContain('query ClaimTotals');
  expect(sent.variables).toEqual(period);
});

it('sends no authorization for the public', async () => {
  const { fetch, requests } = answering({ data: { claimTotals: { count: 0 } } });
  await createClient({ url: '/graphql', token: async () => null, fetch }).request(claimTotals, period);
  expect(requests[0]?.headers.has('authorization')).toBe(false);
});

it('turns an error of the service into a problem with its request code', async () => {
  const extensions = { code: 'RATE_LIMITED', requestId: '7F3A-21', retryable: true, retryAfterMs: 1500 };
  const { fetch } = answering({ errors: [{ message: 'Slow down.', extensions }] }, { status: 429 });
  expect(await problemFrom(fetch)).toMatchObject(extensions);
});

it('names the field that the service refused', async () => {
  const extensions = { code: 'BAD_USER_INPUT', field: 'input.income' };
  const { fetch } = answering({ errors: [{ message: 'input.income: must be positive.', extensions }] });
  expect(await problemFrom(fetch)).toMatchObject(extensions);
});

it('treats data beside an error as a problem too', async () => {
  const { fetch } = answering({
    data: { claimTotals: null },
    errors: [{ message: 'x', extensions: { code: 'NOT_FOUND' } }],
  });
  expect(await problemFrom(fetch)).toMatchObject({ code: 'NOT_FOUND', retryable: false });
});

it('judges an answer without GraphQL by its status alone', async () => {
  const { fetch } = answering('<html>Bad gateway</html>', { status: 503, headers: { 'retry-after': '2' } });
  expect(await problemFrom(fetch)).toMatchObject({
    code: 'UNAVAILABLE',
    retryable: true,
    retryAfterMs: 2000,
  });
});

it('calls no connection NETWORK', async () => {
  const problem = await problemFrom(async () => Promise.reject(new TypeError('fetch failed')));
  expect(problem).toBeInstanceOf(ProblemError);
  expect(problem).toMatchObject({ code: 'NETWORK', retryable: true, requestId: null });
});

it('gives up as TIMEOUT when no answer comes in time', async () => {
  const never: typeof globalThis.fetch = (_, options) =>
    new Promise((_resolve, reject) =>
      options?.signal?.addEventListener('abort', () => reject(options.signal?.reason)),
    );
  const client = createClient({ url: '/graphql', fetch: never, timeoutMs: 1 });
  await expect(client.request(claimTotals, period)).rejects.toMatchObject({ code: 'TIMEOUT' });
});

it('leaves an abort by the caller an abort', async () => {
  const controller = new AbortController();
  controller.abort();
  const problem = await problemFrom(
    async (_, options) => Promise.reject(options?.signal?.reason),
    controller.signal,
  );
  expect(problem).toMatchObject({ name: 'AbortError' });
});

it('has words for every code in both languages, without an exclamation mark', () => {
  for (const code of problemCodes) {
    for (const language of ['id', 'en'] as const) {
      const { what, next } = problemWords(code, language);
      expect(what.length * next.length).toBeGreaterThan(0);
      expect(`${what}${next}`).not.toContain('!');
    }
  }
});
