import { badInput } from '../platform/problem.ts';

const lastUuid = /([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/;

const prefixes: Readonly<Record<string, string>> = {
  Participant: 'par',
  Agent: 'agt',
  Payment: 'pay',
  Agency: 'agy',
};

/** The uuid at the end of a wire id; the logs name things by it alone. Errors: BAD_USER_INPUT naming the field. */
export function uuidIn(id: string, field: string): string {
  const found = id.length <= 100 ? lastUuid.exec(id)?.[1] : undefined;
  if (found === undefined) throw badInput(field, 'is not an id; ids end with a UUID.');
  return found;
}

/** The wire id of a thing that a log names; the bare uuid of what has an id of more parts. */
export function thingId(entity: string, key: string): string {
  const prefix = Object.hasOwn(prefixes, entity) ? prefixes[entity] : undefined;
  return prefix === undefined ? key : `${prefix}_${key}`;
}
