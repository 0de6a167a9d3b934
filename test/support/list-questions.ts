import {
  type GraphQLField,
  type GraphQLInputObjectType,
  type GraphQLInputType,
  type GraphQLSchema,
  getNamedType,
  isEnumType,
  isInputObjectType,
  isListType,
} from 'graphql';

/** Values that occur in the demo data, by the field of a filter or else by its type. */
const values: Readonly<Record<string, string>> = {
  'AgencyFilter.code': '"A-01"',
  'AgentFilter.code': '"A-0007"',
  'BranchFilter.code': '"SERANG"',
  'ClaimFilter.number': '"JKM-36.04-2024-0001"',
  'ParticipantFilter.kpj': '"24000000019"',
  'RegionFilter.code': '"36.73.01"',
  'RegionFilter.within': '"36.73"',
  Date: '"2024-11-15"',
  ID: '"par_0161f433-db71-7dec-a469-a8bd93d0999d"',
  DateTime: '"2024-11-15T00:00:00.000+07:00"',
  Month: '"2024-11"',
  Rupiah: '"42000000.00"',
  String: '"siti"',
};

const combining = new Set(['and', 'or', 'not']);

/** A list of the schema: `name(arguments) { … }` for each of its filters and orders. */
export interface ListQuestions {
  readonly list: string;
  readonly questions: readonly string[];
}

/** Every filter of every root list, alone, and every order in both directions. Relations are followed once. */
export function listQuestions(schema: GraphQLSchema): readonly ListQuestions[] {
  return Object.values(schema.getQueryType()?.getFields() ?? {})
    .filter((field) => argumentType(field, 'filter') !== undefined && isConnection(field))
    .map((field) => ({ list: field.name, questions: questionsOf(field) }));
}

const isConnection = (field: GraphQLField<unknown, unknown>): boolean =>
  getNamedType(field.type).name.endsWith('Connection');

function questionsOf(field: GraphQLField<unknown, unknown>): string[] {
  const filter = argumentType(field, 'filter');
  const filters = isInputObjectType(filter) ? conditionsOf(filter, 0) : [];
  const asked = [
    ...filters.map((condition) => `filter: ${condition}`),
    ...ordersOf(field).map((order) => `orderBy: [${order}]`),
  ];
  return asked.map((text) => `${field.name}(${text}) { totalCount pageInfo { hasNextPage } nodes { id } }`);
}

function ordersOf(field: GraphQLField<unknown, unknown>): string[] {
  const order = argumentType(field, 'orderBy');
  const orderField = isInputObjectType(order) ? getNamedType(order.getFields()['field']?.type) : undefined;
  if (!isEnumType(orderField)) return [];
  return orderField
    .getValues()
    .flatMap(({ name }) => ['ASC', 'DESC'].map((direction) => `{ field: ${name}, direction: ${direction} }`));
}

function argumentType(field: GraphQLField<unknown, unknown>, name: string) {
  return getNamedType(field.args.find((argument) => argument.name === name)?.type);
}

/** One condition for each field of a filter and each of its comparisons. */
function conditionsOf(filter: GraphQLInputObjectType, depth: number): string[] {
  return Object.values(filter.getFields())
    .filter(({ name }) => !combining.has(name))
    .flatMap(({ name, type }) => {
      const named = getNamedType(type);
      const at = `${filter.name}.${name}`;
      if (!isInputObjectType(named)) return [`{ ${name}: ${literalFor(type, at)} }`];
      const inner = 'and' in named.getFields() ? related(named, depth) : comparisons(named, at);
      return inner.map((condition) => `{ ${name}: ${condition} }`);
    });
}

// What a relation can be asked for is asked in full by its own list; beyond one relation, one question is enough.
const related = (filter: GraphQLInputObjectType, depth: number): string[] =>
  depth === 0 ? conditionsOf(filter, depth + 1) : conditionsOf(filter, depth + 1).slice(0, 1);

function comparisons(type: GraphQLInputObjectType, at: string): string[] {
  return Object.values(type.getFields()).flatMap(({ name, type: operand }) => {
    const named = getNamedType(operand);
    const own = `${type.name}.${name}`;
    if (isInputObjectType(named)) return comparisons(named, own).map((inner) => `{ ${name}: ${inner} }`);
    return [`{ ${name}: ${literalFor(operand, at in values ? at : own)} }`];
  });
}

function literalFor(type: GraphQLInputType, at: string): string {
  const named = getNamedType(type);
  const value = isEnumType(named)
    ? (named.getValues().at(-1)?.name ?? '')
    : (values[at] ?? values[named.name]);
  if (value === undefined) throw new Error(`No value for ${at}.`);
  return isListType(type) ? `[${value}]` : value;
}
