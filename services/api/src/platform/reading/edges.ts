import type { Concept } from './concept.ts';
import type { OrderBy } from './paging.ts';

/** One row of another concept, found by a key that this row holds. */
export interface ToOne<Row extends object = object> {
  readonly kind: 'one';
  readonly concept: Concept<Row>;
  /** Unique column of the other concept, and the property that shows it. */
  readonly column: string;
  readonly property: string;
  /** Property of this row that holds the key. */
  readonly by: string;
}

/** Every row of another concept that names this row; few by nature, in the order of the concept's key. */
export interface ToAll<Row extends object = object> {
  readonly kind: 'all';
  readonly concept: Concept<Row>;
  readonly column: string;
  readonly property: string;
  readonly by: string;
  readonly owned?: true;
}

/** Pages of another concept's rows that name this row. */
export interface ToPages<Row extends object = object> {
  readonly kind: 'pages';
  readonly concept: Concept<Row>;
  readonly column: string;
  readonly by: string;
  readonly orderBy: readonly OrderBy[] | null;
  readonly owned?: true;
}

/** A value of reference data that the code knows, chosen by a property of this row. */
export interface ToKnown<Value extends Known = Known> {
  readonly kind: 'known';
  readonly by: string;
  readonly values: readonly Value[];
}

export interface Known {
  readonly code: string;
}

/** One row by an argument of a root field. */
export interface LookUp<Row extends object = object> {
  readonly kind: 'lookUp';
  readonly concept: Concept<Row>;
  readonly column: string;
  readonly argument: string;
}

/** A list as a root field. */
export interface List<Row extends object = object> {
  readonly kind: 'list';
  readonly concept: Concept<Row>;
  readonly orderBy: readonly OrderBy[] | null;
}

export type Edge = ToOne | ToAll | ToPages | ToKnown | LookUp | List;

/** Type → field → where it leads. The folder that holds the key declares both ends. */
export type Edges = Readonly<Record<string, Readonly<Record<string, Edge>>>>;

interface Key {
  readonly column: string;
  readonly property: string;
}

export const toOne = <Row extends object>(concept: Concept<Row>, key: Key, by: string): ToOne<Row> => ({
  kind: 'one',
  concept,
  ...key,
  by,
});

export const toAll = <Row extends object>(concept: Concept<Row>, key: Key): ToAll<Row> => ({
  kind: 'all',
  concept,
  ...key,
  by: 'key',
});

export const toPages = <Row extends object>(
  concept: Concept<Row>,
  column: string,
  orderBy: readonly OrderBy[] | null = null,
): ToPages<Row> => ({ kind: 'pages', concept, column, by: 'key', orderBy });

/** The rows belong to the parent: who sees it sees them, so that nothing is asked twice. */
export const owned = <Owning extends ToAll<never> | ToPages<never>>(edge: Owning): Owning => ({
  ...edge,
  owned: true,
});

export const toKnown = <Value extends Known>(values: readonly Value[], by: string): ToKnown<Value> => ({
  kind: 'known',
  by,
  values,
});

export const lookUp = <Row extends object>(
  concept: Concept<Row>,
  column: string,
  argument: string,
): LookUp<Row> => ({
  kind: 'lookUp',
  concept,
  column,
  argument,
});

export const list = <Row extends object>(
  concept: Concept<Row>,
  orderBy: readonly OrderBy[] | null = null,
): List<Row> => ({
  kind: 'list',
  concept,
  orderBy,
});
