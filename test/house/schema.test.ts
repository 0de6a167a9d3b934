import { printedSchema } from '@perisai/api/app/emit-schema';
import {
  buildSchema,
  type GraphQLSchema,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isIntrospectionType,
  isObjectType,
  isSpecifiedScalarType,
} from 'graphql';
import { describe, expect, it } from 'vitest';
import { missingFromSchema } from './containment.ts';
import { textOf } from './tree.ts';

const committed = textOf('schema/schema.graphql');
const schema = buildSchema(committed);

interface Described {
  readonly name: string;
  readonly description?: string | null | undefined;
}

// What a root is needs no words; its fields do.
const isRoot = (name: string): boolean => name === 'Query' || name === 'Mutation';

/** Everything that may carry a description and has none, by its path. */
function undescribed(of: GraphQLSchema): readonly string[] {
  const silent = (path: string, things: readonly Described[]): readonly string[] =>
    things.filter(({ description }) => !description?.trim()).map(({ name }) => `${path}${name}`);
  return Object.values(of.getTypeMap())
    .filter((type) => !isIntrospectionType(type) && !isSpecifiedScalarType(type))
    .flatMap((type) => {
      const own = isRoot(type.name) ? [] : silent('', [type]);
      if (isEnumType(type)) return [...own, ...silent(`${type.name}.`, type.getValues())];
      if (isInputObjectType(type))
        return [...own, ...silent(`${type.name}.`, Object.values(type.getFields()))];
      if (!isObjectType(type) && !isInterfaceType(type)) return own;
      const fields = Object.values(type.getFields());
      const ofArguments = fields.flatMap((field) => silent(`${type.name}.${field.name}:`, field.args));
      return [...own, ...silent(`${type.name}.`, fields), ...ofArguments];
    });
}

describe('the schema', () => {
  it('that is committed is the one that the code emits: `npm run schema` writes it anew', () => {
    expect(printedSchema()).toBe(committed);
  });

  it('contains the contract', () => {
    expect(missingFromSchema(buildSchema(textOf('schema/contract.graphql')), schema)).toEqual([]);
  });

  it('describes every type, field, argument, value and input', () => {
    expect(undescribed(schema)).toEqual([]);
  });

  it('has a message of its own for what is deprecated', () => {
    expect(committed).not.toMatch(/@deprecated(?!\(reason: "[^"]+)/);
  });

  it('the rule sees what is not described', () => {
    const silent = buildSchema('"q" type Query { a(b: Int): E } enum E { "v" V W } "i" input I { f: Int }');
    expect(undescribed(silent)).toEqual(['Query.a', 'Query.a:b', 'E', 'E.W', 'I.f']);
  });
});
