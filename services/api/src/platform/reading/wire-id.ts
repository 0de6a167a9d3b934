import { badInput } from '../problem.ts';
import type { Sql } from './sql.ts';
import { raw, sql } from './sql.ts';

const uuid = '[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}';
const wireId = /^([a-z]{3})_([0-9A-Za-z_-]{36,90})$/;

export const uuidForm = new RegExp(`^${uuid}$`);

/** Splits `agt_0190…` into its kind and its own part; null when it has not the form of an id. */
export function splitWireId(text: string): { prefix: string; own: string } | null {
  const match = wireId.exec(text);
  return match?.[1] && match[2] ? { prefix: match[1], own: match[2] } : null;
}

/** The uuid of a wire id of the given kind. Errors: BAD_USER_INPUT naming the field. */
export function uuidOf(prefix: string, text: string, field: string): string {
  const split = splitWireId(text);
  if (split?.prefix === prefix && uuidForm.test(split.own)) return split.own;
  throw badInput(field, `is not an id of this kind; ids look like ${prefix}_ followed by a UUID.`);
}

/** `byId` of concepts whose id is one uuid column. */
export function byUuid(column: string): (id: string) => Sql | null {
  return (id) => (uuidForm.test(id) ? sql`${raw(column)} = ${id}` : null);
}
