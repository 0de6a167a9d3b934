import { badInput } from '../../platform/problem.ts';

const longestList = 50;

/** A list of bounded length; none when left out. Errors: BAD_USER_INPUT naming the field. */
export function listOf<Item>(list: readonly Item[] | null | undefined, field: string): readonly Item[] {
  if (list == null) return [];
  if (list.length > longestList) throw badInput(field, `may have at most ${longestList} items.`);
  return list;
}
