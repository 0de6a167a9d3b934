import type { Contestant } from '../contestants/contestant.ts';
import type { Operation, Variables } from '../operations/operation.ts';

/** A whole HTTP request, ready to be written; null when the contestant does not take part. */
export function requestFor(
  contestant: Contestant,
  { operation, variables }: { readonly operation: Operation; readonly variables: Variables },
  token: string,
): Buffer | null {
  const body = contestant.bodyOf(operation, variables);
  if (body === null) return null;
  const text = JSON.stringify(body);
  const head = [
    `POST ${contestant.path} HTTP/1.1`,
    `host: 127.0.0.1:${contestant.port}`,
    `authorization: Bearer ${token}`,
    'content-type: application/json',
    'accept: application/json',
    `content-length: ${Buffer.byteLength(text)}`,
  ];
  return Buffer.from(`${head.join('\r\n')}\r\n\r\n${text}`);
}
