import type { FieldNode, GraphQLField } from 'graphql';
import { BREAK, getArgumentValues, visit } from 'graphql';
import type { Concept } from '../concept.ts';
import type { OrderBy, Page, PageArguments } from '../paging.ts';
import { pageOf } from '../paging.ts';
import type { Sql } from '../sql.ts';
import { filterCondition } from '../statements.ts';
import type { Compiling } from './compiling.ts';
import type { Input, Part } from './template.ts';

/** The checked arguments of one page. */
export interface Asked {
  readonly page: Page;
  readonly filter: Sql;
}

/** Reads the arguments of a page once per request, however many parts of the statement need them. */
export interface PageReader {
  /** What is asked whatever the variables say; null when it depends on them. */
  readonly fixed: Asked | null;
  read(input: Input): Asked;
}

/** A part of the statement that the arguments decide on: written at once where no variable is among them. */
export function askedPart({ fixed, read }: PageReader, write: (asked: Asked) => Sql): Part {
  return fixed === null ? (input) => write(read(input)) : write(fixed);
}

interface ListEdge {
  readonly concept: Concept<object>;
  readonly orderBy: readonly OrderBy[] | null;
}

const understood = new Set(['first', 'after', 'last', 'before', 'filter', 'orderBy']);

/** How the arguments of a field are read. Null for arguments that are not those of a page. */
export function pageReader(
  { scope }: Compiling,
  { concept, orderBy }: ListEdge,
  { field, node }: { readonly field: GraphQLField<unknown, unknown>; readonly node: FieldNode },
): PageReader | null {
  if ((node.arguments ?? []).some((argument) => !understood.has(argument.name.value))) return null;
  const asked = (variables: Input['variables']): Asked => {
    const { filter, orderBy: sent, ...page } = getArgumentValues(field, node, variables);
    const order = (sent as OrderBy[] | null | undefined) ?? orderBy;
    return {
      page: pageOf(concept, { page: page as PageArguments, orderBy: order }, scope),
      filter: filterCondition(concept, filter as object | null, scope),
    };
  };
  const fixed = hasVariables(node) ? null : asked({});
  const known = new WeakMap<Input, Asked>();
  const read = (input: Input): Asked => {
    const found = fixed ?? known.get(input) ?? asked(input.variables);
    if (fixed === null) known.set(input, found);
    return found;
  };
  return { fixed, read };
}

function hasVariables(node: FieldNode): boolean {
  let found = false;
  for (const argument of node.arguments ?? [])
    visit(argument, {
      Variable: () => {
        found = true;
        return BREAK;
      },
    });
  return found;
}
