import { type GraphQLInputType, getNullableType, isEnumType, isInputObjectType, isListType } from 'graphql';
import type { Caller } from './caller.ts';
import { includes } from './callers.ts';
import { inputCallers } from './policy.ts';

interface Guarded {
  readonly type: GraphQLInputType;
  readonly caller: Caller;
}

/** Where a value holds what its caller may not use, as a path: `filter.and.0.participant.name`. Null: nowhere. */
export function refusedInput({ type, caller }: Guarded, value: unknown, path: string): string | null {
  const nullable = getNullableType(type);
  if (value === null || value === undefined) return null;
  if (isListType(nullable)) {
    const items: readonly unknown[] = Array.isArray(value) ? value : [value];
    return firstOf(items.entries(), ([at, item]) =>
      refusedInput({ type: nullable.ofType, caller }, item, Array.isArray(value) ? `${path}.${at}` : path),
    );
  }
  if (isEnumType(nullable))
    return includes(inputCallers(`${nullable.name}.${String(value)}`), caller) ? null : path;
  if (!isInputObjectType(nullable) || typeof value !== 'object') return null;
  const fields = nullable.getFields();
  return firstOf(Object.entries(value), ([name, part]) => {
    const field = Object.hasOwn(fields, name) ? fields[name] : undefined;
    if (field === undefined || part === null || part === undefined) return null;
    if (!includes(inputCallers(`${nullable.name}.${name}`), caller)) return `${path}.${name}`;
    return refusedInput({ type: field.type, caller }, part, `${path}.${name}`);
  });
}

function firstOf<Item>(items: Iterable<Item>, find: (item: Item) => string | null): string | null {
  for (const item of items) {
    const found = find(item);
    if (found !== null) return found;
  }
  return null;
}
