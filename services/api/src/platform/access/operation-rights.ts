import {
  type ArgumentNode,
  type DocumentNode,
  type GraphQLInputType,
  type GraphQLSchema,
  getNamedType,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
  Kind,
  type OperationDefinitionNode,
  TypeInfo,
  type ValueNode,
  valueFromASTUntyped,
  visit,
  visitWithTypeInfo,
} from 'graphql';
import { Problem } from '../problem.ts';
import type { Caller } from './caller.ts';
import { type CallerSet, everyone, includes, nobody } from './callers.ts';
import { fieldCallers, inputCallers, typeCallers } from './policy.ts';
import { refusedInput } from './refused-input.ts';

type Variables = Readonly<Record<string, unknown>>;

/** What an operation asks for that is not open to everyone, in the words of its own document. */
interface Demand {
  readonly name: string;
  readonly callers: CallerSet;
}

interface GuardedValue {
  readonly name: string;
  readonly type: GraphQLInputType;
  readonly node: ValueNode;
}

interface DefinitionRights {
  readonly demands: Demand[];
  readonly values: GuardedValue[];
  readonly spreads: Set<string>;
}

/** Worked out once per document for all roles: a request then tests one number. */
export interface OperationRights {
  readonly callers: CallerSet;
  readonly demands: readonly Demand[];
  /** Arguments whose values decide too, and so must wait for the variables. */
  readonly values: readonly GuardedValue[];
}

export interface DocumentRights {
  readonly operations: ReadonlyMap<OperationDefinitionNode, OperationRights>;
  /** Of everything in the document, used or not: who lacks it may not read what validation says of it. */
  readonly whole: OperationRights;
}

/** The rights of a document, valid or not: what cannot be typed is left to validation. */
export function rightsOfDocument(schema: GraphQLSchema, document: DocumentNode): DocumentRights {
  const definitions = rightsOfDefinitions(schema, document);
  const operations = document.definitions.filter((each) => each.kind === Kind.OPERATION_DEFINITION);
  return {
    operations: new Map(
      operations.map((node) => [node, joined(definitions, reached(definitions, keyOf(node)))]),
    ),
    whole: joined(definitions, definitions.keys()),
  };
}

/** Refuses the whole operation when the caller may not have a part of it. */
export function assertMayAsk(rights: OperationRights, caller: Caller): void {
  if (!includes(rights.callers, caller)) throw refusal(rights.demands, caller);
}

/** Refuses it, too, for a value of an argument; the variables are those of the wire, where enums are names. */
export function assertMayRun(rights: OperationRights, caller: Caller, variables: Variables): void {
  assertMayAsk(rights, caller);
  if (rights.values.length === 0) return;
  for (const { name, type, node } of rights.values) {
    if (includes(callersOfNode(type, node, variables), caller)) continue;
    const path = refusedInput({ type, caller }, valueFromASTUntyped(node, variables), name) ?? name;
    throw refusal([{ name: path, callers: nobody }], caller);
  }
}

function refusal(demands: readonly Demand[], caller: Caller): Problem {
  const name = demands.find((demand) => !includes(demand.callers, caller))?.name ?? 'this';
  return caller.kind === 'anonymous'
    ? new Problem('UNAUTHENTICATED', `Sign in to ask for "${name}".`)
    : new Problem('FORBIDDEN', `The role ${caller.role} may not ask for "${name}".`);
}

// An operation may bear the name of a fragment: the two are kept apart by their keys.
const keyOf = (operation: OperationDefinitionNode): string => `operation ${operation.loc?.start ?? 0}`;
const fragmentKey = (name: string): string => `fragment ${name}`;

function rightsOfDefinitions(schema: GraphQLSchema, document: DocumentNode): Map<string, DefinitionRights> {
  const rights = new Map<string, DefinitionRights>();
  const types = new TypeInfo(schema);
  let current = noRights();
  const begin = (key: string): void => {
    current = noRights();
    rights.set(key, current);
  };
  const named = (type: string): void => demand(current, type, typeCallers(type));
  visit(
    document,
    visitWithTypeInfo(types, {
      OperationDefinition: (node) => begin(keyOf(node)),
      FragmentDefinition: (node) => {
        begin(fragmentKey(node.name.value));
        named(node.typeCondition.name.value);
      },
      InlineFragment: (node) => (node.typeCondition ? named(node.typeCondition.name.value) : undefined),
      FragmentSpread: (node) => void current.spreads.add(fragmentKey(node.name.value)),
      Field: (node) => demandField(current, node.name.value, types),
      Argument: (node) => guardValue(current, node, types.getInputType()),
    }),
  );
  return rights;
}

const noRights = (): DefinitionRights => ({ demands: [], values: [], spreads: new Set() });

function demandField(rights: DefinitionRights, field: string, types: TypeInfo): void {
  const type = types.getParentType();
  if (type && types.getFieldDef()) demand(rights, field, fieldCallers(type.name, field));
}

function demand(rights: DefinitionRights, name: string, set: CallerSet): void {
  if (set !== everyone) rights.demands.push({ name, callers: set });
}

function guardValue(
  rights: DefinitionRights,
  { name, value: node }: ArgumentNode,
  type: GraphQLInputType | null | undefined,
): void {
  if (type && isGuarded(type, new Set())) rights.values.push({ name: name.value, type, node });
}

function joined(definitions: ReadonlyMap<string, DefinitionRights>, keys: Iterable<string>): OperationRights {
  const parts = [...keys].map((key) => definitions.get(key) ?? noRights());
  const demands = parts.flatMap((part) => part.demands);
  return {
    callers: demands.reduce((set, each) => set & each.callers, everyone),
    demands,
    values: parts.flatMap((part) => part.values),
  };
}

function reached(definitions: ReadonlyMap<string, DefinitionRights>, start: string): Set<string> {
  const keys = new Set([start]);
  // A set may grow while it is walked, so this also ends on fragments that spread each other.
  for (const key of keys) for (const spread of definitions.get(key)?.spreads ?? []) keys.add(spread);
  return keys;
}

/** Can a value of this type hold something that is not for everyone? */
function isGuarded(type: GraphQLInputType, seen: Set<string>): boolean {
  const named = getNamedType(type);
  if (seen.has(named.name)) return false;
  seen.add(named.name);
  if (isEnumType(named))
    return named.getValues().some(({ name }) => inputCallers(`${named.name}.${name}`) !== everyone);
  if (!isInputObjectType(named)) return false;
  return Object.values(named.getFields()).some(
    (field) => inputCallers(`${named.name}.${field.name}`) !== everyone || isGuarded(field.type, seen),
  );
}

function callersOfNode(type: GraphQLInputType, node: ValueNode, variables: Variables): CallerSet {
  if (isNonNullType(type)) return callersOfNode(type.ofType, node, variables);
  if (node.kind === Kind.VARIABLE) return callersOfValue(type, variables[node.name.value]);
  if (node.kind === Kind.LIST) {
    const item = isListType(type) ? type.ofType : type;
    return node.values.reduce((set, each) => set & callersOfNode(item, each, variables), everyone);
  }
  if (isListType(type)) return callersOfNode(type.ofType, node, variables);
  if (isEnumType(type) && node.kind === Kind.ENUM) return inputCallers(`${type.name}.${node.value}`);
  if (!isInputObjectType(type) || node.kind !== Kind.OBJECT) return everyone;
  const fields = type.getFields();
  return node.fields.reduce((set, { name, value }) => {
    const field = fields[name.value];
    if (field === undefined || isNothing(value, variables)) return set;
    return set & inputCallers(`${type.name}.${field.name}`) & callersOfNode(field.type, value, variables);
  }, everyone);
}

function isNothing(node: ValueNode, variables: Variables): boolean {
  if (node.kind === Kind.VARIABLE) return (variables[node.name.value] ?? null) === null;
  return node.kind === Kind.NULL;
}

function callersOfValue(type: GraphQLInputType, value: unknown): CallerSet {
  if (value === null || value === undefined) return everyone;
  if (isNonNullType(type)) return callersOfValue(type.ofType, value);
  if (Array.isArray(value)) {
    const item = isListType(type) ? type.ofType : type;
    return value.reduce((set: CallerSet, each) => set & callersOfValue(item, each), everyone);
  }
  if (isListType(type)) return callersOfValue(type.ofType, value);
  if (isEnumType(type)) return inputCallers(`${type.name}.${String(value)}`);
  if (!isInputObjectType(type) || typeof value !== 'object') return everyone;
  const fields = type.getFields();
  return Object.entries(value).reduce((set, [name, part]) => {
    const field = Object.hasOwn(fields, name) ? fields[name] : undefined;
    if (field === undefined || part === null || part === undefined) return set;
    return set & inputCallers(`${type.name}.${name}`) & callersOfValue(field.type, part);
  }, everyone);
}
