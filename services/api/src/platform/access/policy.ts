import { type GraphQLSchema, isInterfaceType, isObjectType } from 'graphql';
import type { Caller } from './caller.ts';
import { type CallerSet, everyone, includes, nobody } from './callers.ts';
import { inputLines, introspectors, type TypeLine, typeLines } from './policy-table.ts';

const introspectionFields = new Set(['__schema', '__type']);

/** Who may select a field; nobody when the table has no line for it. */
export function fieldCallers(type: string, field: string): CallerSet {
  if (field === '__typename') return everyone;
  if (introspectionFields.has(field)) return introspectors;
  if (type.startsWith('__')) return everyone;
  const line = lineOf(type);
  return line === undefined ? nobody : (ownLine(line, field) ?? line.callers);
}

/** Who may name a type in a fragment: whoever may read a field of it. Unions have no line and no fields. */
export function typeCallers(type: string): CallerSet {
  const line = lineOf(type);
  if (line === undefined) return everyone;
  return Object.values(line.fields ?? {}).reduce((union, one) => union | one, line.callers);
}

/** Who may use a value of an argument: `Input.field` or `Enum.VALUE`. */
export function inputCallers(name: string): CallerSet {
  return (Object.hasOwn(inputLines, name) ? inputLines[name] : undefined) ?? everyone;
}

/** May this caller be given a row of that type by `node`, `nodes`, or another field that returns many types? */
export function mayReadNode(caller: Caller, type: string): boolean {
  return includes(lineOf(type)?.callers ?? nobody, caller);
}

/** Introspection and "did you mean" are a right of roles, in development as in production. */
export function mayIntrospect(caller: Caller): boolean {
  return includes(introspectors, caller);
}

/** Every field of the schema that no line of the table decides on, as `Type.field`. */
export function policyGaps(schema: GraphQLSchema): string[] {
  return fieldsOf(schema)
    .filter(([type, field]) => !isDecided(type, field))
    .map((names) => names.join('.'));
}

/** Every line of the table that the schema no longer needs. */
export function policyLeftovers(schema: GraphQLSchema): string[] {
  const known = new Set(fieldsOf(schema).flatMap(([type, field]) => [type, `${type}.${field}`]));
  const named = Object.entries(typeLines).flatMap(([type, line]) => [
    type,
    ...Object.keys(line.fields ?? {}).map((field) => `${type}.${field}`),
  ]);
  return named.filter((name) => !known.has(name));
}

/** Deny by default: a schema with an undecided field must not be built. */
export function assertPolicyComplete(schema: GraphQLSchema): void {
  const gaps = policyGaps(schema);
  if (gaps.length > 0) throw new Error(`platform/access/policy-table.ts has no line for: ${gaps.join(', ')}`);
}

function isDecided(type: string, field: string): boolean {
  const line = lineOf(type);
  return line !== undefined && (line.callers !== nobody || ownLine(line, field) !== undefined);
}

function lineOf(type: string): TypeLine | undefined {
  return Object.hasOwn(typeLines, type) ? typeLines[type] : undefined;
}

function ownLine(line: TypeLine, field: string): CallerSet | undefined {
  return line.fields !== undefined && Object.hasOwn(line.fields, field) ? line.fields[field] : undefined;
}

function fieldsOf(schema: GraphQLSchema): [string, string][] {
  return Object.values(schema.getTypeMap()).flatMap((type) => {
    if (type.name.startsWith('__') || !(isObjectType(type) || isInterfaceType(type))) return [];
    return Object.keys(type.getFields()).map((field): [string, string] => [type.name, field]);
  });
}
