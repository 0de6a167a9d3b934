import type { FieldNode, GraphQLField, GraphQLOutputType, GraphQLSchema } from 'graphql';
import type { Scope } from '../concept.ts';
import type { Edges, List, ToPages } from '../edges.ts';
import type { Sql } from '../sql.ts';
import type { Json } from './json-text.ts';
import type { Fragments } from './selection.ts';

/** What the compilation of one operation for one caller knows. */
export interface Compiling {
  /** Writes an edge to many rows; handed in, since rows and pages contain each other. */
  readonly pages: PagesWriter;
  readonly schema: GraphQLSchema;
  readonly edges: Edges;
  readonly fragments: Fragments;
  readonly scope: Scope;
  readonly aliases: { count: number };
}

/** Where a page stands in the query. */
export interface PagesPlace {
  readonly fields: readonly FieldNode[];
  readonly type: GraphQLOutputType;
  readonly field: GraphQLField<unknown, unknown> | undefined;
  /** Ties the rows to their parent; always true for a root. */
  readonly parent: Sql;
}

export type PagesWriter = (compiling: Compiling, edge: ToPages | List, place: PagesPlace) => Json | null;

/** A name for rows that no other rows of the statement have. */
export function nextAlias({ aliases }: Compiling): string {
  aliases.count += 1;
  return `n${aliases.count}`;
}
