import type { GraphQLSchema } from 'graphql';
import type { Scope } from '../concept.ts';
import type { Edges } from '../edges.ts';
import type { Fragments } from './selection.ts';

/** What the compilation of one operation for one caller knows. */
export interface Compiling {
  readonly schema: GraphQLSchema;
  readonly edges: Edges;
  readonly fragments: Fragments;
  readonly scope: Scope;
  readonly aliases: { count: number };
}

/** A name for rows that no other rows of the statement have. */
export function nextAlias({ aliases }: Compiling): string {
  aliases.count += 1;
  return `n${aliases.count}`;
}
