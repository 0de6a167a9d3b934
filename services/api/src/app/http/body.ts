import type { IncomingMessage } from 'node:http';
import { Problem } from '../../platform/problem.ts';
import { limits } from '../limits.ts';
import { badRequest, HttpRefusal } from './refusal.ts';

const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

/** Reads the JSON body of a POST, or refuses it as early as its headers or its bytes allow. */
export async function readJsonBody(request: IncomingMessage): Promise<unknown> {
  assertContent(request);
  return parseJson(decoded(await readBytes(request)));
}

/** JSON as strictly as the error contract wants: no deep nesting, no NUL, no name twice in one object. */
export function parseJson(text: string): unknown {
  const { depth, names } = measure(text);
  if (depth > limits.jsonDepth) throw badRequest(`The body nests deeper than ${limits.jsonDepth} levels.`);
  const value = parsed(text);
  if (countNames(value) !== names) throw badRequest('The body has an object that names a member twice.');
  return value;
}

function assertContent(request: IncomingMessage): void {
  const type = request.headers['content-type'];
  const encoding = request.headers['content-encoding'];
  if (encoding !== undefined && encoding !== 'identity')
    throw badRequest('The body must not be compressed.', 415);
  if (type === undefined || !/^application\/json\s*(;\s*charset\s*=\s*"?utf-8"?\s*)?$/i.test(type))
    throw badRequest('Send the body with the content-type application/json, in UTF-8.', 415);
  if (Number(request.headers['content-length'] ?? 0) > limits.bodyBytes) throw tooLarge();
}

async function readBytes(request: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let size = 0;
  await new Promise<void>((resolve, reject) => {
    request.on('data', (chunk: Buffer) => {
      size += chunk.length;
      if (size > limits.bodyBytes) {
        request.pause();
        reject(tooLarge());
      } else chunks.push(chunk);
    });
    request.on('end', resolve);
    request.on('error', reject);
    // Every request closes; only one that closes before its end is at fault.
    request.on('close', () => {
      if (!request.readableEnded) reject(badRequest('The body ended too early.'));
    });
  });
  const [only] = chunks;
  return chunks.length === 1 && only !== undefined ? only : Buffer.concat(chunks, size);
}

/** Tells the writer of the answer to let go of the connection: the rest of the body is not read. */
export class BodyTooLarge extends HttpRefusal {}

function tooLarge(): BodyTooLarge {
  const problem = new Problem('QUERY_TOO_COMPLEX', `The body is larger than ${limits.bodyBytes} bytes.`);
  return new BodyTooLarge(413, problem, { connection: 'close' });
}

function decoded(bytes: Buffer): string {
  try {
    return decoder.decode(bytes);
  } catch {
    throw badRequest('The body is not UTF-8.');
  }
}

function parsed(text: string): unknown {
  // PostgreSQL has no place for U+0000 in a text, so none may come in, raw or escaped.
  const mayEscape = text.includes('\\u0000');
  if (text.includes('\u0000') || (mayEscape && /(?<!\\)(?:\\\\)*\\u0000/.test(text)))
    throw badRequest('The body holds a NUL character.');
  try {
    return JSON.parse(text);
  } catch {
    throw badRequest('The body is not JSON.');
  }
}

interface Measure {
  readonly depth: number;
  readonly names: number;
}

/** Nesting and the number of member names, from the text: a parsed object no longer shows a name given twice. */
function measure(text: string): Measure {
  let depth = 0;
  let deepest = 0;
  let names = 0;
  for (let at = 0; at < text.length; at += 1) {
    const character = text[at];
    if (character === '"') at = endOfString(text, at);
    else if (character === ':') names += 1;
    else if (character === '{' || character === '[') depth += 1;
    else if (character === '}' || character === ']') depth -= 1;
    if (depth > deepest) deepest = depth;
  }
  return { depth: deepest, names };
}

function endOfString(text: string, start: number): number {
  for (let at = text.indexOf('"', start + 1); at !== -1; at = text.indexOf('"', at + 1)) {
    let slashes = 0;
    while (text[at - 1 - slashes] === '\\') slashes += 1;
    if (slashes % 2 === 0) return at;
  }
  return text.length;
}

function countNames(value: unknown): number {
  if (typeof value !== 'object' || value === null) return 0;
  const parts: unknown[] = Object.values(value);
  const own = Array.isArray(value) ? 0 : parts.length;
  return parts.reduce((sum: number, part) => sum + countNames(part), own);
}
