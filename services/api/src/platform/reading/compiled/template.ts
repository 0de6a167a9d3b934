import type { Scope } from '../concept.ts';
import type { Sql } from '../sql.ts';
import { join } from '../sql.ts';

/** What is known only when a request comes: the values of its variables. */
export interface Input {
  readonly variables: Readonly<Record<string, unknown>>;
  readonly scope: Scope;
}

type Part = Sql | ((input: Input) => Sql);

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

export function render({ parts }: Template, input: Input): Sql {
  return join(
    parts.map((part) => (typeof part === 'function' ? part(input) : part)),
    '',
  );
}

function push(parts: Part[], part: Part): void {
  const last = parts.at(-1);
  if (typeof part === 'function' || typeof last === 'function' || last === undefined) parts.push(part);
  else parts[parts.length - 1] = join([last, part], '');
}
