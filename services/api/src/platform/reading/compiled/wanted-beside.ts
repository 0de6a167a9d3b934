import type {
  FieldNode,
  FragmentSpreadNode,
  GraphQLObjectType,
  InlineFragmentNode,
  OperationDefinitionNode,
  SelectionSetNode,
} from 'graphql';
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
  declared: Declared,
  { selectionSet }: OperationDefinitionNode,
  fragments: Fragments,
): ReadonlyMap<Edge, Beside> {
  const walk = new Walk(declared, fragments);
  const query = declared.schema.getQueryType();
  if (query) walk.visit(selectionSet, query, null);
  return new Map([...walk.wanted].filter(([, beside]) => beside.size > 0 && sizeOf(beside) <= mostBeside));
}

class Walk {
  readonly wanted = new Map<Edge, Growing>();
  readonly #declared: Declared;
  readonly #fragments: Fragments;

  constructor(declared: Declared, fragments: Fragments) {
    this.#declared = declared;
    this.#fragments = fragments;
  }

  /** `beside` is what stands beside the rows of this type; null where they do not come by an edge. */
  visit(set: SelectionSetNode, type: GraphQLObjectType, beside: Growing | null): void {
    for (const selection of set.selections) {
      if (selection.kind === Kind.FIELD) this.#field(selection, type, beside);
      else this.#fragment(selection, type, beside);
    }
  }

  #fragment(
    selection: FragmentSpreadNode | InlineFragmentNode,
    type: GraphQLObjectType,
    beside: Growing | null,
  ): void {
    const fragment =
      selection.kind === Kind.FRAGMENT_SPREAD ? this.#fragments.get(selection.name.value) : selection;
    const on = fragment?.typeCondition?.name.value ?? type.name;
    const named = this.#declared.schema.getType(on);
    if (fragment && isObjectType(named))
      this.visit(fragment.selectionSet, named, on === type.name ? beside : null);
  }

  #field(field: FieldNode, type: GraphQLObjectType, beside: Growing | null): void {
    const name = field.name.value;
    const target = getNamedType(type.getFields()[name]?.type);
    if (field.selectionSet === undefined || !isObjectType(target)) return;
    const edge = this.#declared.edges[type.name]?.[name];
    this.visit(field.selectionSet, target, this.#below(edge, type, beside));
  }

  #below(edge: Edge | undefined, type: GraphQLObjectType, beside: Growing | null): Growing | null {
    // Pages and their edges pass on what they are pages of.
    if (edge === undefined) return /(Connection|Edge)$/.test(type.name) ? beside : null;
    if (edge.kind === 'known') return null;
    if (edge.kind === 'one') return edge.concept.kept || beside === null ? null : grown(beside, edge);
    return grown(this.wanted, edge);
  }
}

function grown<Key>(map: Map<Key, Growing>, key: Key): Growing {
  const found = map.get(key) ?? new Map<ToOne, Growing>();
  map.set(key, found);
  return found;
}

const sizeOf = (beside: Beside): number =>
  [...beside.values()].reduce((sum, further) => sum + 1 + sizeOf(further), 0);
