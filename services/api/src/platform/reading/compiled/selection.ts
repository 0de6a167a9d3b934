import type {
  FieldNode,
  FragmentDefinitionNode,
  FragmentSpreadNode,
  InlineFragmentNode,
  SelectionNode,
  SelectionSetNode,
} from 'graphql';
import { Kind } from 'graphql';

export type Fragments = ReadonlyMap<string, FragmentDefinitionNode>;

/** The fields that a selection asks for, by the key they have in the answer, in the order of the answer. */
export type Selected = ReadonlyMap<string, readonly FieldNode[]>;

/**
 * Gathers the fields of selection sets on one concrete type, as execution does. Null where a directive or a fragment
 * on another type decides: that is left to the resolvers.
 */
export function selectedFields(
  sets: readonly SelectionSetNode[],
  type: string,
  fragments: Fragments,
): Selected | null {
  const selected = new Map<string, FieldNode[]>();
  const gather = (set: SelectionSetNode): boolean => set.selections.every(take);
  const take = (selection: SelectionNode): boolean => {
    if ((selection.directives ?? []).length > 0) return false;
    if (selection.kind !== Kind.FIELD) {
      const body = fragmentBody(selection, type, fragments);
      return body !== null && gather(body);
    }
    const key = selection.alias?.value ?? selection.name.value;
    selected.set(key, [...(selected.get(key) ?? []), selection]);
    return true;
  };
  return sets.every(gather) ? selected : null;
}

function fragmentBody(
  selection: FragmentSpreadNode | InlineFragmentNode,
  type: string,
  fragments: Fragments,
): SelectionSetNode | null {
  const fragment = selection.kind === Kind.FRAGMENT_SPREAD ? fragments.get(selection.name.value) : selection;
  if (fragment === undefined || (fragment.directives ?? []).length > 0) return null;
  const on = fragment.typeCondition?.name.value;
  return on === undefined || on === type ? fragment.selectionSet : null;
}

/** The selection sets below fields that share one key. */
export function below(fields: readonly FieldNode[]): SelectionSetNode[] {
  return fields.flatMap((field) => field.selectionSet ?? []);
}
