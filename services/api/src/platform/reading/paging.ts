import { badInput } from '../problem.ts';
import type { Concept, Scope } from './concept.ts';
import { readCursor } from './cursor.ts';
import { isValueOf } from './cursor-values.ts';
import type { Sql } from './sql.ts';
import { allOf, always, anyOf, join, raw, sql } from './sql.ts';

const defaultPageSize = 20;
const largestPage = 100;

export interface PageArguments {
  readonly first?: number | null;
  readonly after?: string | null;
  readonly last?: number | null;
  readonly before?: string | null;
}

export interface OrderBy {
  readonly field: string;
  readonly direction: 'ASC' | 'DESC';
}

/** A checked request for one page: how many rows, from which end, between which places, in which order. */
export interface Page {
  readonly size: number;
  readonly backward: boolean;
  readonly order: Order;
  readonly between: Sql;
  readonly hasAfter: boolean;
  readonly hasBefore: boolean;
}

interface Order {
  /** What cursors are tied to. */
  readonly name: string;
  readonly terms: readonly Term[];
}

interface Term {
  readonly expression: string;
  readonly descending: boolean;
}

interface Asked {
  readonly page: PageArguments;
  readonly orderBy?: readonly OrderBy[] | null;
}

/** Checks the arguments of a list. Errors: BAD_USER_INPUT naming the argument. */
export function pageOf<Row extends object>(
  concept: Concept<Row>,
  { page: wanted, orderBy }: Asked,
  scope: Scope,
): Page {
  const order = orderOf(concept, orderBy ?? [], scope);
  const { size, backward } = sizeOf(wanted);
  const bounds = [
    wanted.after == null ? always : beyond(order, readCursor(order.name, wanted.after, 'after'), false),
    wanted.before == null ? always : beyond(order, readCursor(order.name, wanted.before, 'before'), true),
  ];
  return {
    size,
    backward,
    order,
    between: allOf(bounds),
    hasAfter: wanted.after != null,
    hasBefore: wanted.before != null,
  };
}

function sizeOf({ first, last }: PageArguments): { size: number; backward: boolean } {
  if (first != null && last != null) throw badInput('last', 'cannot stand beside first; give one of them.');
  const backward = last != null;
  const size = first ?? last ?? defaultPageSize;
  if (size < 0 || size > largestPage)
    throw badInput(backward ? 'last' : 'first', `must be between 0 and ${largestPage}.`);
  return { size, backward };
}

function orderOf<Row extends object>(
  concept: Concept<Row>,
  orderBy: readonly OrderBy[],
  scope: Scope,
): Order {
  if (new Set(orderBy.map((one) => one.field)).size < orderBy.length)
    throw badInput('orderBy', 'names a field twice.');
  const terms = orderBy.map(({ field, direction }) => ({
    expression: orderExpression(concept, field, scope),
    descending: direction === 'DESC',
  }));
  // The tie-break runs the way of the first term, so that one index serves both.
  const descending = terms[0]?.descending ?? false;
  const ties = concept.key
    .filter((expression) => terms.every((term) => term.expression !== expression))
    .map((expression) => ({ expression, descending }));
  const all = [...terms, ...ties];
  return {
    name: `${concept.name}:${all.map((term) => `${term.expression} ${term.descending}`).join(',')}`,
    terms: all,
  };
}

function orderExpression<Row extends object>(concept: Concept<Row>, field: string, scope: Scope): string {
  const expression = concept.orders[field];
  if (expression === undefined) throw badInput('orderBy', `cannot sort by ${field}.`);
  return typeof expression === 'string' ? expression : expression(scope);
}

// Rows after the place (or before it). One direction throughout is a row comparison, which an index answers at once.
function beyond(order: Order, place: readonly string[], before: boolean): Sql {
  if (!isPlaceOf(order, place)) throw badInput(before ? 'before' : 'after', 'is not a cursor of this list.');
  const oneWay = order.terms.every((term) => term.descending === order.terms[0]?.descending);
  if (oneWay) {
    const columns = raw(order.terms.map((term) => term.expression).join(', '));
    const values = join(
      place.map((value) => sql`${value}`),
      ', ',
    );
    return sql`(${columns}) ${raw(operator(order.terms[0]?.descending ?? false, before))} (${values})`;
  }
  return anyOf(
    order.terms.map((term, at) =>
      allOf([...equalUpTo(order, place, at), step(term, place[at] ?? '', before)]),
    ),
  );
}

function isPlaceOf({ terms }: Order, place: readonly string[]): boolean {
  return (
    place.length === terms.length &&
    terms.every(({ expression }, at) => isValueOf(expression, place[at] ?? ''))
  );
}

function equalUpTo(order: Order, place: readonly string[], end: number): Sql[] {
  return order.terms.slice(0, end).map((term, at) => sql`${raw(term.expression)} = ${place[at]}`);
}

function step(term: Term, value: string, before: boolean): Sql {
  return sql`${raw(term.expression)} ${raw(operator(term.descending, before))} ${value}`;
}

function operator(descending: boolean, before: boolean): string {
  return descending === before ? '>' : '<';
}

/** `order by` in the direction of reading: from the end when the last rows are wanted. */
export function orderClause(page: Page): Sql {
  return raw(
    page.order.terms
      .map((term) => `${term.expression} ${term.descending === page.backward ? 'asc' : 'desc'}`)
      .join(', '),
  );
}

/** The place of each row, as an array of text. */
export function placeColumn(page: Page): Sql {
  return raw(`array[${page.order.terms.map((term) => `(${term.expression})::text`).join(', ')}]`);
}
