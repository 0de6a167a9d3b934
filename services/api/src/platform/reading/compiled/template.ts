import type { Statement } from '../../database.ts';
import type { Scope } from '../concept.ts';
import type { Sql } from '../sql.ts';
import { join, numbered } from '../sql.ts';
import { statementOf } from '../statement-forms.ts';

/** What is known only when a request comes: the values of its variables. */
export interface Input {
  readonly variables: Readonly<Record<string, unknown>>;
  readonly scope: Scope;
}

export type Part = Sql | ((input: Input) => Sql);

/** SQL of which some parts wait for the request. What does not wait is put together once. */
export interface Template {
  readonly parts: readonly Part[];
}

/** Builds a template; what stands in `${}` is SQL, a part that waits, or another template. */
export function template(strings: TemplateStringsArray, ...inserted: readonly (Part | Template)[]): Template {
  const parts: Part[] = [];
  for (const [at, text] of strings.entries()) {
    push(parts, { text: [text], values: [] });
    const insert = inserted[at];
    if (insert === undefined) continue;
    if ('parts' in insert) for (const part of insert.parts) push(parts, part);
    else push(parts, insert);
  }
  return { parts };
}

export function joined(templates: readonly Template[], separator: string): Template {
  const [first, ...others] = templates;
  const between: Sql = { text: [separator], values: [] };
  return others.reduce((all, next) => template`${all}${between}${next}`, first ?? template``);
}

export interface Rendered {
  readonly statement: Statement;
  readonly values: readonly unknown[];
}

const between = '\u0001';

/**
 * Puts the waiting parts of this request in. Their texts alone tell which statement it is, so that the long text is
 * put together once for each of its forms; `plan` names the template.
 */
export function render({ parts }: Template, plan: string, input: Input): Rendered {
  let key = plan;
  const values: unknown[] = [];
  const pieces = parts.map((part) => {
    const piece = typeof part === 'function' ? part(input) : part;
    if (typeof part === 'function') key += between + piece.text.join(between);
    for (const value of piece.values) values.push(value);
    return piece;
  });
  return { statement: statementOf(key, () => numbered(join(pieces, '').text)), values };
}

function push(parts: Part[], part: Part): void {
  const last = parts.at(-1);
  if (typeof part === 'function' || typeof last === 'function' || last === undefined) parts.push(part);
  else parts[parts.length - 1] = join([last, part], '');
}
