import { createHash } from 'node:crypto';
import type { WriteContext } from './context.ts';
import { userOf } from './context.ts';
import { badInput, Problem } from './problem.ts';
import { run } from './reading/read.ts';
import { sql } from './reading/sql.ts';

/** One intention of one user: sent again, it finds the first result instead of a second effect. */
export interface Intention {
  readonly operation: string;
  readonly key: string;
  /** All that the request says, so that the same key cannot mean something else. */
  readonly content: object;
}

interface KeptResult {
  readonly operation: string;
  readonly contentHash: Buffer;
  readonly resultId: string;
}

const longestKey = 255;

/** The result of the same intention sent before, or null. Holds the key until the transaction ends. */
export async function earlierResult(tx: WriteContext, intention: Intention): Promise<string | null> {
  const { key, operation } = intention;
  if (key.length === 0 || key.length > longestKey || key.includes('\0'))
    throw badInput('input.idempotencyKey', `must have 1 to ${longestKey} characters.`);
  const { subject } = userOf(tx);
  // The same key sent twice at once: the second waits here until the first has ended.
  const [earlier] = await run<KeptResult>(
    tx,
    sql`select operation, content_hash as "contentHash", result_id as "resultId" from hold_idempotency_key(${subject}, ${key})`,
  );
  if (earlier === undefined) return null;
  if (earlier.operation !== operation || !earlier.contentHash.equals(hashOf(intention.content)))
    throw new Problem(
      'IDEMPOTENCY_KEY_REUSED',
      'input.idempotencyKey: was used for another request; choose a new key.',
      {
        field: 'input.idempotencyKey',
      },
    );
  return earlier.resultId;
}

/** Keeps the key with its result, in the transaction of the effect. */
export async function keepResult(tx: WriteContext, intention: Intention, resultId: string): Promise<void> {
  const { subject } = userOf(tx);
  const { key, operation, content } = intention;
  await run(
    tx,
    sql`insert into idempotency_keys (subject, key, operation, content_hash, result_id)
      values (${subject}, ${key}, ${operation}, ${hashOf(content)}, ${resultId})`,
  );
}

function hashOf(content: object): Buffer {
  return createHash('sha256').update(JSON.stringify(content)).digest();
}
