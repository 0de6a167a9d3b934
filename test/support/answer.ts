import { expect } from 'vitest';

export interface ApiError {
  readonly message: string;
  readonly path?: readonly (string | number)[];
  readonly extensions: { readonly code?: string; readonly requestId?: string; readonly retryable?: boolean };
}

/** One answer of the service, with its text as it came. */
export interface Answer<Data> {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
  readonly data: Data | null;
  readonly errors: readonly ApiError[];
}

export async function readAnswer<Data>(response: Response): Promise<Answer<Data>> {
  const text = await response.text();
  const body = (text.startsWith('{') ? JSON.parse(text) : {}) as {
    readonly data?: Data | null;
    readonly errors?: readonly ApiError[];
  };
  return {
    status: response.status,
    headers: response.headers,
    text,
    data: body.data ?? null,
    errors: body.errors ?? [],
  };
}

/** The data of an answer without errors. */
export function dataOf<Data>(answer: Answer<Data>): Data {
  if (answer.errors.length > 0 || answer.data === null) throw new Error(`${answer.status} ${answer.text}`);
  return answer.data;
}

export const codesOf = (answer: Answer<unknown>): readonly (string | undefined)[] =>
  answer.errors.map(({ extensions }) => extensions.code);

const requestIdValue = /"requestId":"[^"]*"/g;

/** The answer's bytes without the one part that must differ. */
export const bytesOf = (answer: Answer<unknown>): string =>
  answer.text.replace(requestIdValue, '"requestId":""');

const leaks = [
  /\b(select|insert into|update|delete from) [\s\S]*\b(from|values|set|where)\b/i,
  /\bat [\w.<>]+ \(|\.(ts|js):\d+/,
  /node_modules|QueryFailedError|pg_|syntax error at or near|relation "|violates .* constraint/i,
  /ECONNREFUSED|127\.0\.0\.1:\d+/,
];

/** A refusal in the form of the error contract: one of the codes, a request id, nothing from the inside. */
export function expectRefusal(answer: Answer<unknown>, code: string): void {
  expect(answer.errors.length, answer.text).toBeGreaterThan(0);
  expect(answer.errors.length, answer.text).toBeLessThanOrEqual(5);
  expect(codesOf(answer), answer.text).toContain(code);
  for (const { extensions } of answer.errors) {
    expect(extensions.requestId, answer.text).toEqual(expect.any(String));
    expect(extensions.retryable, answer.text).toEqual(expect.any(Boolean));
  }
  for (const leak of leaks) expect(answer.text).not.toMatch(leak);
}
