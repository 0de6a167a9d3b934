import type { FieldNode, GraphQLObjectType, OperationDefinitionNode, SelectionSetNode } from 'graphql';
import { getNamedType, isObjectType, Kind } from 'graphql';
import type { Edge, ToOne } from '../edges.ts';
import type { Beside } from '../relations.ts';
import type { Declared } from './plan.ts';
import type { Fragments } from './selection.ts';

type Growing = Map<ToOne, Growing>;

/** Joins beside one kind of row, all depths together. */
const mostBeside = 8;

/**
 * What an operation wants beside the rows of each edge: it is read with them, also where the operation is not made
 * of declared parts alone. A field that a directive leaves out is read all the same.
 */
export function wantedBeside(
  { schema, edges }: Declared,
  { selectionSet }: OperationDefinitionNode,
  fragments: Fragments,
): ReadonlyMap<Edge, Beside> {
  const wanted = new Map<Edge, Growing>();
  const query = schema.getQueryType();

  function visit(set: SelectionSetNode, type: GraphQLObjectType, beside: Growing | null): void {
    for (const selection of set.selections) {
      if (selection.kind === Kind.FIELD) visitField(selection, type, beside);
      else visitFragment(selection, type, beside);
    }
  }

  function visitFragment(
    selection: Exclude<SelectionSetNode['selections'][number], FieldNode>,
    type: GraphQLObjectType,
    beside: Growing | null,
  ): void {
    const fragment =
      selection.kind === Kind.FRAGMENT_SPREAD ? fragments.get(selection.name.value) : selection;
    const on = fragment?.typeCondition?.name.value ?? type.name;
    const named = schema.getType(on);
    if (fragment && isObjectType(named))
      visit(fragment.selectionSet, named, on === type.name ? beside : null);
  }

  function visitField(field: FieldNode, type: GraphQLObjectType, beside: Growing | null): void {
    const target = getNamedType(type.getFields()[field.name.value]?.type);
    if (field.selectionSet === undefined || !isObjectType(target)) return;
    visit(field.selectionSet, target, below(edges[type.name]?.[field.name.value], type, beside));
  }

  function below(edge: Edge | undefined, type: GraphQLObjectType, beside: Growing | null): Growing | null {
    // Pages and their edges pass on what they are pages of.
    if (edge === undefined) return /(Connection|Edge)$/.test(type.name) ? beside : null;
    if (edge.kind === 'known') return null;
    if (edge.kind === 'one') return edge.concept.kept || beside === null ? null : grown(beside, edge);
    return grown(wanted, edge);
  }

  if (query) visit(selectionSet, query, null);
  return new Map([...wanted].filter(([, beside]) => beside.size > 0 && sizeOf(beside) <= mostBeside));
}

function grown<Key>(map: Map<Key, Growing>, key: Key): Growing {
  const found = map.get(key) ?? new Map<ToOne, Growing>();
  map.set(key, found);
  return found;
}

const sizeOf = (beside: Beside): number =>
  [...beside.values()].reduce((sum, further) => sum + 1 + sizeOf(further), 0);
