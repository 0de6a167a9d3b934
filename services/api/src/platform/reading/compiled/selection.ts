import type { FieldNode, FragmentDefinitionNode, SelectionSetNode } from 'graphql';
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
  return sets.every((set) => gather(set, type, fragments, selected)) ? selected : null;
}

function gather(
  set: SelectionSetNode,
  type: string,
  fragments: Fragments,
  into: Map<string, FieldNode[]>,
): boolean {
  return set.selections.every((selection) => {
    if ((selection.directives ?? []).length > 0) return false;
    if (selection.kind === Kind.FIELD) {
      const key = selection.alias?.value ?? selection.name.value;
      into.set(key, [...(into.get(key) ?? []), selection]);
      return true;
    }
    const fragment =
      selection.kind === Kind.FRAGMENT_SPREAD ? fragments.get(selection.name.value) : selection;
    if (fragment === undefined || (fragment.directives ?? []).length > 0) return false;
    const on = fragment.typeCondition?.name.value;
    return (on === undefined || on === type) && gather(fragment.selectionSet, type, fragments, into);
  });
}

/** The selection sets below fields that share one key. */
export function below(fields: readonly FieldNode[]): SelectionSetNode[] {
  return fields.flatMap((field) => field.selectionSet ?? []);
}
