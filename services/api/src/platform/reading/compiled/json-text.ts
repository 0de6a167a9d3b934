import { raw } from '../sql.ts';
import type { Template } from './template.ts';
import { joined, template } from './template.ts';

// JSON is put together as text: PostgreSQL's own JSON functions take twice as long for the same rows.

/** The text of some JSON, in its order: what is known now as it will be sent, and SQL that writes the rest. */
export type Json = readonly (string | Template)[];

/** A JSON object, from its members by their keys. Keys are GraphQL names and need no escaping. */
export function objectOf(members: readonly (readonly [key: string, value: Json])[]): Json {
  const pieces = members.flatMap(([key, value], at) => [`${at === 0 ? '{' : ','}"${key}":`, ...value]);
  return members.length === 0 ? ['{}'] : merged([...pieces, '}']);
}

/** The JSON array of the objects of all rows, each written by the same SQL. `order` and `filter` are those of the aggregate. */
export function arrayOf(object: Json, order: Template, filter: Template): Json {
  return [
    '[',
    template`coalesce(string_agg(${textOf(object)}, ${raw("','")}${order})${filter}, ${raw("''")})`,
    ']',
  ];
}

/** SQL for JSON that is null where its SQL is. */
export function orNull(json: Json): Json {
  return [template`coalesce(${textOf(json)}, ${raw("'null'")})`];
}

/** One SQL expression for the whole text: the fewer pieces, the fewer copies PostgreSQL makes. */
export function textOf(json: Json): Template {
  const pieces = merged(json).map((piece) =>
    typeof piece === 'string' ? template`${raw(literal(piece))}` : piece,
  );
  const [only] = pieces;
  if (only === undefined) return template`${raw("''")}`;
  return pieces.length === 1 ? only : template`(${joined(pieces, ' || ')})`;
}

/** A text as SQL writes it. Only for text of our own: names of the schema and reference data. */
export function literal(text: string): string {
  const quoted = `'${text.replaceAll("'", "''")}'`;
  return text.includes('\\') ? `e${quoted.replaceAll('\\', '\\\\')}` : quoted;
}

function merged(json: Json): Json {
  const pieces: (string | Template)[] = [];
  for (const piece of json) {
    const last = pieces.at(-1);
    if (typeof piece === 'string' && typeof last === 'string') pieces[pieces.length - 1] = last + piece;
    else pieces.push(piece);
  }
  return pieces;
}
