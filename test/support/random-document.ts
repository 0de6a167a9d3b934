import type { Edges } from '@perisai/api/platform/reading/edges';
import fc from 'fast-check';
import type { GraphQLField, GraphQLObjectType, GraphQLSchema } from 'graphql';
import { getNamedType, isLeafType, isObjectType } from 'graphql';

const deepest = 4;

interface Making {
  readonly schema: GraphQLSchema;
  readonly edges: Edges;
}

/** Random queries over declared lists: columns, edges, pages, aliases, fragments, filters and orders. */
export function randomDocument(schema: GraphQLSchema, edges: Edges): fc.Arbitrary<string> {
  const query = schema.getQueryType();
  const lists = Object.entries(edges['Query'] ?? {}).filter(([, edge]) => edge.kind === 'list');
  if (!query) throw new Error('The schema has no queries.');
  const roots = lists.map(([name]) => fieldText({ schema, edges }, query, name, 0));
  return fc
    .array(fc.oneof(...roots), { minLength: 1, maxLength: 2 })
    .map((fields) => `{ ${aliased(fields)} }`);
}

// Fields of one name and different arguments may not share a key.
function aliased(fields: readonly string[]): string {
  return fields.map((field, at) => `r${at}: ${field}`).join(' ');
}

function fieldText(
  making: Making,
  type: GraphQLObjectType,
  name: string,
  depth: number,
): fc.Arbitrary<string> {
  const field = type.getFields()[name];
  if (field === undefined) throw new Error(`No field ${type.name}.${name}.`);
  const target = getNamedType(field.type);
  if (!isObjectType(target)) return fc.constant(name);
  return fc
    .tuple(argumentsText(field), selectionText(making, target, depth + 1))
    .map((parts) => `${name}${parts.join(' ')}`);
}

function selectionText(making: Making, type: GraphQLObjectType, depth: number): fc.Arbitrary<string> {
  const wanted = Object.values(type.getFields()).filter((field) => isOpen(making, type, field, depth));
  if (wanted.length === 0) return fc.constant('{ __typename }');
  return fc
    .tuple(
      fc.subarray(wanted, { minLength: 1, maxLength: Math.min(5, wanted.length) }),
      fc.constantFrom('plain', 'alias', 'fragment'),
    )
    .chain(([fields, form]) =>
      fc
        .tuple(...fields.map((field) => fieldText(making, type, field.name, depth)))
        .map((texts) => shaped(texts, form, type.name)),
    );
}

function shaped(fields: readonly string[], form: string, type: string): string {
  const [first = '__typename', ...rest] = fields;
  if (form === 'alias') return `{ x: ${first} ${rest.join(' ')} }`;
  return form === 'fragment'
    ? `{ ${first} ... on ${type} { ${rest.join(' ') || '__typename'} } }`
    : `{ ${fields.join(' ')} }`;
}

const ofConnections = new Set([
  'nodes',
  'edges',
  'node',
  'pageInfo',
  'cursor',
  'totalCount',
  'name',
  'legalBasis',
]);

function isOpen(
  { edges }: Making,
  type: GraphQLObjectType,
  field: GraphQLField<unknown, unknown>,
  depth: number,
): boolean {
  const isLeaf = isLeafType(getNamedType(field.type));
  if (isLeaf) return true;
  return (
    depth < deepest * 2 &&
    (ofConnections.has(field.name) || (depth < deepest && edges[type.name]?.[field.name] !== undefined))
  );
}

const names = ['siti', 'ahm', 'dewi', 'nur'];
const filters: Readonly<Record<string, fc.Arbitrary<string>>> = {
  participants: fc.oneof(
    fc.constantFrom(...names).map((part) => `{ name: { contains: "${part}" } }`),
    fc.constantFrom('ACTIVE', 'GRACE', 'INACTIVE').map((status) => `{ coverage: { eq: ${status} } }`),
    fc.constant('{ district: { within: { in: ["36.73", "36.72"] } }, not: { sex: { eq: MALE } } }'),
    fc.constant(
      '{ agent: { status: { eq: ACTIVE } }, or: [{ sector: { eq: FISHERIES } }, { sector: { eq: TRADE_FOOD } }] }',
    ),
  ),
  claims: fc.constantFrom(
    '{ amount: { gte: "1000000.00" } }',
    '{ program: { eq: JKM }, participant: { sex: { eq: FEMALE } } }',
  ),
  contributions: fc.constantFrom(
    '{ month: { eq: "2024-11" } }',
    '{ program: { eq: JHT }, paidOn: { gte: "2024-06-01" } }',
  ),
  agents: fc.constantFrom(
    '{ status: { eq: ACTIVE } }',
    '{ territory: { within: { eq: "36.73" } } }',
    '{ or: [] }',
  ),
  agencies: fc.constantFrom('{ branch: { code: { eq: "SERANG" } } }', '{ name: { contains: "jaya" } }'),
};

const orders: Readonly<Record<string, readonly string[]>> = {
  participants: ['REGISTERED_ON', 'NAME', 'KPJ'],
  claims: ['NUMBER', 'FILED_AT', 'PAID_ON', 'AMOUNT'],
  contributions: ['MONTH', 'PAID_ON'],
  agents: ['CODE', 'NAME'],
};

function argumentsText(field: GraphQLField<unknown, unknown>): fc.Arbitrary<string> {
  const known = new Set(field.args.map((argument) => argument.name));
  if (!known.has('first')) return fc.constant('');
  const size = fc
    .tuple(fc.constantFrom('first', 'last'), fc.integer({ min: 0, max: 4 }))
    .map(([end, count]) => `${end}: ${count}`);
  const filter = known.has('filter') ? maybe(filters[field.name], 'filter') : fc.constant('');
  const order = known.has('orderBy') ? maybe(orderText(field.name), 'orderBy') : fc.constant('');
  return fc.tuple(size, filter, order).map((parts) => `(${parts.filter(Boolean).join(', ')})`);
}

function orderText(name: string): fc.Arbitrary<string> | undefined {
  const fields = orders[name];
  if (fields === undefined) return undefined;
  const term = fc.constantFrom('ASC', 'DESC');
  return fc
    .subarray([...fields], { minLength: 1, maxLength: 2 })
    .chain((chosen) =>
      fc.tuple(...chosen.map((field) => term.map((way) => `{ field: ${field}, direction: ${way} }`))),
    )
    .map((terms) => `[${terms.join(', ')}]`);
}

function maybe(value: fc.Arbitrary<string> | undefined, name: string): fc.Arbitrary<string> {
  if (value === undefined) return fc.constant('');
  return fc.option(value, { nil: '' }).map((text) => (text === '' ? '' : `${name}: ${text}`));
}
