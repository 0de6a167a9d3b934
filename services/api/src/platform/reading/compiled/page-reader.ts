import type { FieldNode, GraphQLField } from 'graphql';
import { getArgumentValues } from 'graphql';
import type { Concept } from '../concept.ts';
import type { OrderBy, Page, PageArguments } from '../paging.ts';
import { pageOf } from '../paging.ts';
import type { Sql } from '../sql.ts';
import { filterCondition } from '../statements.ts';
import type { Compiling } from './compiling.ts';
import type { Input } from './template.ts';

/** The checked arguments of one page. */
export interface Asked {
  readonly page: Page;
  readonly filter: Sql;
}

export type PageReader = (input: Input) => Asked;

interface ListEdge {
  readonly concept: Concept<object>;
  readonly orderBy: readonly OrderBy[] | null;
}

const understood = new Set(['first', 'after', 'last', 'before', 'filter', 'orderBy']);

/** Reads the arguments of a page once per request, however many parts of the statement need them. Null for other arguments. */
export function pageReader(
  { scope }: Compiling,
  { concept, orderBy }: ListEdge,
  { field, node }: { readonly field: GraphQLField<unknown, unknown>; readonly node: FieldNode },
): PageReader | null {
  if ((node.arguments ?? []).some((argument) => !understood.has(argument.name.value))) return null;
  const read = new WeakMap<Input, Asked>();
  return (input) => {
    const known = read.get(input);
    if (known !== undefined) return known;
    const { filter, orderBy: sent, ...page } = getArgumentValues(field, node, input.variables);
    const order = (sent as OrderBy[] | null | undefined) ?? orderBy;
    const asked = {
      page: pageOf(concept, { page: page as PageArguments, orderBy: order }, scope),
      filter: filterCondition(concept, filter as object | null, scope),
    };
    read.set(input, asked);
    return asked;
  };
}
