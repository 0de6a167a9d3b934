import { createHash } from 'node:crypto';
import { BoundedCache } from '../access/bounded-cache.ts';
import type { Statement } from '../database.ts';

interface Form {
  readonly text: string;
  statement: Statement | null;
}

const remembered = 500;
const forms = new BoundedCache<Form>(remembered);

/**
 * The statement of a form: what its text is made of, by a key that is shorter than the text where there is one.
 * Filters take endless forms, and a prepared statement costs memory on each connection: a form gets a name when it
 * comes a second time, so that questions asked once push nothing out.
 */
export function statementOf(key: string, textOf: () => string): Statement {
  const known = forms.get(key);
  if (known === undefined) {
    const text = textOf();
    forms.set(key, { text, statement: null });
    return { name: '', text };
  }
  known.statement ??= { name: nameOf(known.text), text: known.text };
  return known.statement;
}

function nameOf(text: string): string {
  return createHash('sha256').update(text).digest('base64url').slice(0, 32);
}
