import type { FieldNode, GraphQLOutputType } from 'graphql';
import { getNamedType, isObjectType } from 'graphql';
import type { ToKnown } from '../edges.ts';
import { raw } from '../sql.ts';
import type { Compiling } from './compiling.ts';
import type { Json } from './json-text.ts';
import { literal } from './json-text.ts';
import { below, selectedFields } from './selection.ts';
import { template } from './template.ts';

interface Place {
  readonly alias: string;
  readonly fields: readonly FieldNode[];
  readonly type: GraphQLOutputType;
}

/** Reference data that the code knows, written into the statement for each code it may have. */
export function knownJson(compiling: Compiling, edge: ToKnown, { alias, fields, type }: Place): Json | null {
  const cases: string[] = [];
  for (const value of edge.values) {
    const shown = picked(compiling, value, { type, fields });
    if (shown === undefined) return null;
    cases.push(`when ${literal(value.code)} then ${literal(JSON.stringify(shown))}`);
  }
  if (cases.length === 0) return ['null'];
  return [template`${raw(`case ${alias}."${edge.by}"::text ${cases.join(' ')} else 'null' end`)}`];
}

function picked(
  compiling: Compiling,
  value: object,
  { type, fields }: Omit<Place, 'alias'>,
): object | undefined {
  const named = getNamedType(type);
  if (!isObjectType(named)) return undefined;
  const selected = selectedFields(below(fields), named.name, compiling.fragments);
  if (selected === null) return undefined;
  const shown: [string, unknown][] = [];
  for (const [key, own] of selected) {
    const entry = pickedField(compiling, { value, type: named, own });
    if (entry === undefined) return undefined;
    shown.push([key, entry]);
  }
  return Object.fromEntries(shown);
}

interface Pick {
  readonly value: object;
  readonly type: { readonly name: string; getFields(): Record<string, { readonly type: GraphQLOutputType }> };
  readonly own: readonly FieldNode[];
}

function pickedField(compiling: Compiling, { value, type, own }: Pick): unknown {
  const name = own[0]?.name.value ?? '';
  if (name === '__typename') return type.name;
  const definition = type.getFields()[name];
  if (definition === undefined || !Object.hasOwn(value, name)) return undefined;
  const entry = (value as Record<string, unknown>)[name];
  if (!isObjectType(getNamedType(definition.type))) return entry;
  return typeof entry === 'object' && entry !== null
    ? picked(compiling, entry, { type: definition.type, fields: own })
    : entry;
}
