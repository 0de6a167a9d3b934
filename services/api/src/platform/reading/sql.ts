import type { Statement } from '../database.ts';
import { statementOf } from './statement-forms.ts';

/** A piece of SQL with its values beside it, never inside it: text comes from our code alone. */
export interface Sql {
  readonly text: readonly string[];
  readonly values: readonly unknown[];
}

/** Builds a piece of SQL. What stands in `${}` is a value, or another piece. */
export function sql(strings: TemplateStringsArray, ...inserted: readonly unknown[]): Sql {
  const text: string[] = [strings[0] ?? ''];
  const values: unknown[] = [];
  for (const [at, insert] of inserted.entries()) {
    const after = strings[at + 1] ?? '';
    if (isSql(insert)) {
      append(text, values, insert);
      text[text.length - 1] += after;
    } else {
      values.push(insert);
      text.push(after);
    }
  }
  return { text, values };
}

/** SQL that our own code wrote: names of columns, expressions of a declaration. Never text from a request. */
export function raw(text: string): Sql {
  return { text: [text], values: [] };
}

export function join(pieces: readonly Sql[], separator: string): Sql {
  const text: string[] = [''];
  const values: unknown[] = [];
  for (const [at, piece] of pieces.entries()) {
    if (at > 0) text[text.length - 1] += separator;
    append(text, values, piece);
  }
  return { text, values };
}

export const always = raw('true');
export const never = raw('false');

export function allOf(conditions: readonly Sql[]): Sql {
  const real = conditions.filter((condition) => condition !== always);
  if (real.length === 0) return always;
  return real.length === 1 && real[0] ? real[0] : sql`(${join(real, ' and ')})`;
}

export function anyOf(conditions: readonly Sql[]): Sql {
  return conditions.length === 0 ? never : sql`(${join(conditions, ' or ')})`;
}

/** Numbers the values; a form that comes again gets a name, so that PostgreSQL plans it once per connection. */
export function prepare(piece: Sql): { statement: Statement; values: readonly unknown[] } {
  const text = numbered(piece.text);
  return { statement: statementOf(text, () => text), values: piece.values };
}

/** The text of a statement, with `$1`, `$2` … where its values go. */
export function numbered(pieces: readonly string[]): string {
  let text = pieces[0] ?? '';
  for (let at = 1; at < pieces.length; at += 1) text += `$${at}${pieces[at]}`;
  return text;
}

function isSql(value: unknown): value is Sql {
  return typeof value === 'object' && value !== null && 'text' in value && 'values' in value;
}

function append(text: string[], values: unknown[], piece: Sql): void {
  text[text.length - 1] += piece.text[0] ?? '';
  text.push(...piece.text.slice(1));
  values.push(...piece.values);
}
