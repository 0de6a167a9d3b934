import {
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLField,
  type GraphQLOutputType,
  type GraphQLSchema,
  getNamedType,
  getNullableType,
  isInterfaceType,
  isListType,
  isObjectType,
  Kind,
  type OperationDefinitionNode,
  type SelectionSetNode,
  typeFromAST,
  type ValueNode,
} from 'graphql';
import { badInput, Problem } from '../../platform/problem.ts';
import { defaultListSize, limits, listSizes, workSizes } from '../limits.ts';

type Variables = Readonly<Record<string, unknown>>;

/** How many items a field gives for one parent. */
type Size =
  | { readonly kind: 'page'; readonly first: ValueNode | undefined; readonly last: ValueNode | undefined }
  | { readonly kind: 'ids'; readonly ids: ValueNode | undefined }
  | { readonly kind: 'fixed'; readonly count: number }
  | { readonly kind: 'work'; readonly items: number };

/** A field that multiplies what stands inside it. Fields that do not are left out, so that most trees are tiny. */
export interface Multiplier {
  readonly path: string;
  readonly size: Size;
  readonly inner: readonly Multiplier[];
}

/** Compiles the pages of an operation, once per document; its shape was checked, so it has few fields. */
export function pagesOf(
  schema: GraphQLSchema,
  document: DocumentNode,
  operation: OperationDefinitionNode,
): readonly Multiplier[] {
  const fragments = new Map(
    document.definitions
      .filter((each) => each.kind === Kind.FRAGMENT_DEFINITION)
      .map((each) => [each.name.value, each]),
  );
  const root = schema.getRootType(operation.operation);
  return root ? new Walk(schema, fragments).selections(operation.selectionSet, root, []) : [];
}

/** Counts the items that a request can give at most; refuses wrong pages and too many items. */
export function assertPages(pages: readonly Multiplier[], variables: Variables): number {
  const nodes = countOf(pages, variables);
  if (nodes > limits.nodes)
    throw new Problem(
      'QUERY_TOO_COMPLEX',
      `The request could give ${nodes} items; at most ${limits.nodes} are served.`,
    );
  return nodes;
}

function countOf(pages: readonly Multiplier[], variables: Variables): number {
  return pages.reduce((sum, { path, size, inner }) => {
    const count = sizeOf(size, path, variables);
    return sum + ownItems(size, count) + count * countOf(inner, variables);
  }, 0);
}

function ownItems(size: Size, count: number): number {
  if (size.kind === 'work') return size.items;
  return size.kind === 'page' ? count : 0;
}

function sizeOf(size: Size, path: string, variables: Variables): number {
  if (size.kind === 'fixed') return size.count;
  if (size.kind === 'work') return 1;
  if (size.kind === 'ids') return lengthOf(size.ids, variables);
  const first = wholeNumber(size.first, variables);
  const last = wholeNumber(size.last, variables);
  if (first !== null && last !== null) throw badInput(`${path}.last`, 'not together with first');
  return pageSize(first, `${path}.first`) ?? pageSize(last, `${path}.last`) ?? limits.defaultPage;
}

function pageSize(count: number | null, field: string): number | null {
  if (count !== null && (count < 0 || count > limits.page)) throw badInput(field, `from 0 to ${limits.page}`);
  return count;
}

function wholeNumber(node: ValueNode | undefined, variables: Variables): number | null {
  if (node?.kind === Kind.INT) return Number(node.value);
  const value = node?.kind === Kind.VARIABLE ? variables[node.name.value] : null;
  return typeof value === 'number' ? value : null;
}

function lengthOf(node: ValueNode | undefined, variables: Variables): number {
  if (node?.kind === Kind.LIST) return node.values.length;
  const value = node?.kind === Kind.VARIABLE ? variables[node.name.value] : null;
  return Array.isArray(value) ? value.length : 1;
}

class Walk {
  readonly #schema: GraphQLSchema;
  readonly #fragments: ReadonlyMap<string, FragmentDefinitionNode>;

  constructor(schema: GraphQLSchema, fragments: ReadonlyMap<string, FragmentDefinitionNode>) {
    this.#schema = schema;
    this.#fragments = fragments;
  }

  selections(set: SelectionSetNode, parent: GraphQLOutputType, path: readonly string[]): Multiplier[] {
    return set.selections.flatMap((node) => {
      if (node.kind === Kind.FIELD) return this.#field(node, parent, path);
      const fragment = node.kind === Kind.FRAGMENT_SPREAD ? this.#fragments.get(node.name.value) : node;
      if (fragment === undefined) return [];
      const condition = fragment.typeCondition;
      const type = condition === undefined ? parent : typeFromAST(this.#schema, condition);
      return isObjectType(type) || isInterfaceType(type)
        ? this.selections(fragment.selectionSet, type, path)
        : [];
    });
  }

  #field(node: FieldNode, parent: GraphQLOutputType, path: readonly string[]): Multiplier[] {
    if (!isObjectType(parent) && !isInterfaceType(parent)) return [];
    const field = parent.getFields()[node.name.value];
    if (field === undefined) return [];
    const place = [...path, (node.alias ?? node.name).value];
    const inner = node.selectionSet
      ? this.selections(node.selectionSet, getNamedType(field.type), place)
      : [];
    const size = sizeOfField(parent.name, field, node);
    if (size === null) return inner;
    const counts = size.kind === 'page' || size.kind === 'work' || inner.length > 0;
    return counts ? [{ path: place.join('.'), size, inner }] : [];
  }
}

function sizeOfField(parent: string, field: GraphQLField<unknown, unknown>, node: FieldNode): Size | null {
  const argument = (name: string): ValueNode | undefined =>
    node.arguments?.find((each) => each.name.value === name)?.value;
  const items = workSizes[`${parent}.${field.name}`];
  if (items !== undefined) return { kind: 'work', items };
  if (isConnection(field)) return { kind: 'page', first: argument('first'), last: argument('last') };
  if (!isListType(getNullableType(field.type)) || parent.endsWith('Connection')) return null;
  if (field.args.some((arg) => arg.name === 'ids')) return { kind: 'ids', ids: argument('ids') };
  return { kind: 'fixed', count: listSizes[`${parent}.${field.name}`] ?? defaultListSize };
}

function isConnection(field: GraphQLField<unknown, unknown>): boolean {
  return (
    getNamedType(field.type).name.endsWith('Connection') && field.args.some((arg) => arg.name === 'first')
  );
}
