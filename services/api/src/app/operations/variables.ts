import {
  coerceInputValue,
  type GraphQLError,
  type GraphQLInputType,
  type GraphQLSchema,
  getNamedType,
  getNullableType,
  isInputObjectType,
  isInputType,
  isListType,
  isNonNullType,
  type OperationDefinitionNode,
  typeFromAST,
  type VariableDefinitionNode,
  valueFromAST,
  valueFromASTUntyped,
} from 'graphql';
import { badInput, type Problem } from '../../platform/problem.ts';
import { mostErrors } from '../errors.ts';
import { limits } from '../limits.ts';
import { expectation } from './document-validation.ts';

export type Variables = Readonly<Record<string, unknown>>;

/** Either the values as the resolvers will get them, or what is wrong with them. */
export interface Coerced {
  readonly values: Variables;
  readonly problems: readonly Problem[];
}

/**
 * Coerces the variables as graphql-js will, with errors that tell the place and the wanted type but never the
 * value: those of graphql-js repeat it, and a value may be a person's number.
 */
export function coerceVariables(
  schema: GraphQLSchema,
  operation: OperationDefinitionNode,
  given: Variables,
): Coerced {
  const values: Record<string, unknown> = {};
  const problems: Problem[] = [];
  for (const definition of operation.variableDefinitions ?? []) {
    const type = typeFromAST(schema, definition.type);
    if (!isInputType(type)) continue;
    const name = definition.variable.name.value;
    const coerced = coerceOne(definition, type, given);
    if (coerced.value !== undefined) values[name] = coerced.value;
    problems.push(...coerced.problems);
    if (problems.length >= mostErrors) break;
  }
  return { values, problems };
}

/** The variables by their names on the wire, defaults filled in: enum values are still their names. */
export function givenVariables(operation: OperationDefinitionNode, given: Variables): Variables {
  const values: Record<string, unknown> = {};
  for (const { variable, defaultValue } of operation.variableDefinitions ?? []) {
    const name = variable.name.value;
    const value = Object.hasOwn(given, name) ? given[name] : undefined;
    values[name] = value === undefined && defaultValue ? valueFromASTUntyped(defaultValue) : value;
  }
  return values;
}

/** Refuses lists, texts and nesting that no argument of the schema can need, before they are looked at. */
export function assertVariableSizes(value: unknown, depth = 0): void {
  if (typeof value === 'string' && value.length > limits.stringLength)
    throw badInput('variables', `a text has more than ${limits.stringLength} characters`);
  if (typeof value !== 'object' || value === null) return;
  if (depth > limits.inputDepth) throw badInput('variables', `nested deeper than ${limits.inputDepth}`);
  const parts: readonly unknown[] = Array.isArray(value) ? value : Object.values(value);
  if (Array.isArray(value) && parts.length > limits.inputList)
    throw badInput('variables', `a list has more than ${limits.inputList} items`);
  for (const part of parts) assertVariableSizes(part, depth + 1);
}

interface CoercedOne {
  readonly value: unknown;
  readonly problems: readonly Problem[];
}

function coerceOne(definition: VariableDefinitionNode, type: GraphQLInputType, given: Variables): CoercedOne {
  const name = definition.variable.name.value;
  const value = Object.hasOwn(given, name) ? given[name] : undefined;
  if (value === undefined && definition.defaultValue)
    return { value: valueFromAST(definition.defaultValue, type), problems: [] };
  if (value === undefined && !isNonNullType(type)) return { value: undefined, problems: [] };
  if (value === undefined)
    return { value, problems: [badInput(`$${name}`, `a value of type "${String(type)}" is required`)] };
  const problems: Problem[] = [];
  const report = (path: readonly (string | number)[], _: unknown, error: GraphQLError): void => {
    if (problems.length < mostErrors)
      problems.push(badInput([`$${name}`, ...path].join('.'), reason(error.message, typeAt(type, path))));
  };
  return { value: coerceInputValue(value, type, report, true), problems };
}

/** The words of graphql-js where they name a type or a field of the schema alone; else our own. */
function reason(message: string, type: GraphQLInputType | null): string {
  if (message.startsWith('Expected non-nullable')) return 'must not be null';
  if (message.includes('is not defined by type'))
    return `has a field that the type "${named(type)}" does not have`;
  if (/^Field "\w+" of required type /.test(message) || message.startsWith('Exactly one key')) return message;
  return expectation(type);
}

const named = (type: GraphQLInputType | null): string => (type === null ? '' : getNamedType(type).name);

function typeAt(type: GraphQLInputType, path: readonly (string | number)[]): GraphQLInputType | null {
  const [step, ...rest] = path;
  const nullable = getNullableType(type);
  if (step === undefined) return type;
  if (isListType(nullable)) return typeAt(nullable.ofType, typeof step === 'number' ? rest : path);
  const field = isInputObjectType(nullable) ? nullable.getFields()[step] : undefined;
  return field === undefined ? null : typeAt(field.type, rest);
}
