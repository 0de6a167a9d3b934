import type { Concept } from './concept.ts';
import type { OrderBy } from './paging.ts';

/** One row of another concept, found by a key that this row holds. */
export interface ToOne {
  readonly kind: 'one';
  readonly concept: Concept<object>;
  /** Unique column of the other concept. */
  readonly column: string;
  /** Property of this row that holds the key. */
  readonly by: string;
}

/** Every row of another concept that names this row; few by nature, in the order of the concept's key. */
export interface ToAll {
  readonly kind: 'all';
  readonly concept: Concept<object>;
  readonly column: string;
  readonly by: string;
}

/** Pages of another concept's rows that name this row. */
export interface ToPages {
  readonly kind: 'pages';
  readonly concept: Concept<object>;
  readonly column: string;
  readonly by: string;
  readonly orderBy: readonly OrderBy[] | null;
}

/** A value of reference data that the code knows, chosen by a property of this row. */
export interface ToKnown {
  readonly kind: 'known';
  readonly by: string;
  readonly values: readonly { readonly code: string }[];
}

/** One row by an argument of a root field. */
export interface LookUp {
  readonly kind: 'lookUp';
  readonly concept: Concept<object>;
  readonly column: string;
  readonly argument: string;
}

/** A list as a root field. */
export interface List {
  readonly kind: 'list';
  readonly concept: Concept<object>;
  readonly orderBy: readonly OrderBy[] | null;
}

export type Edge = ToOne | ToAll | ToPages | ToKnown | LookUp | List;

/** Type → field → where it leads. The folder that holds the key declares both ends. */
export type Edges = Readonly<Record<string, Readonly<Record<string, Edge>>>>;

type Any = Concept<never>;

export const toOne = (concept: Any, column: string, by: string): ToOne => ({
  kind: 'one',
  concept,
  column,
  by,
});

export const toAll = (concept: Any, column: string, by: string): ToAll => ({
  kind: 'all',
  concept,
  column,
  by,
});

export const toPages = (
  concept: Any,
  column: string,
  orderBy: readonly OrderBy[] | null = null,
): ToPages => ({
  kind: 'pages',
  concept,
  column,
  by: 'key',
  orderBy,
});

export const toKnown = (values: ToKnown['values'], by: string): ToKnown => ({ kind: 'known', by, values });

export const lookUp = (concept: Any, column: string, argument: string): LookUp => ({
  kind: 'lookUp',
  concept,
  column,
  argument,
});

export const list = (concept: Any, orderBy: readonly OrderBy[] | null = null): List => ({
  kind: 'list',
  concept,
  orderBy,
});
