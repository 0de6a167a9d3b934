import type { CalendarDate } from '../../calendar/calendar-date.ts';
import type { Context } from '../context.ts';
import { notFound } from '../problem.ts';
import type { Connection } from './connection.ts';
import type { Edge, Known, List, LookUp, ToAll, ToKnown, ToOne, ToPages } from './edges.ts';
import type { OrderBy, PageArguments } from './paging.ts';
import { findRowsOn, pagesByParent, readPage, rowBy, rowsBy } from './read.ts';
import { rowBeside } from './relations.ts';
import { raw, sql } from './sql.ts';

/** What a caller says of a list. */
export interface Wanted {
  readonly page: PageArguments;
  readonly filter?: object | null | undefined;
  readonly orderBy?: readonly OrderBy[] | null | undefined;
  readonly day?: CalendarDate;
}

type Parent = object;

/** The row that an edge leads to; null when there is none, or none that the caller sees. */
export function followOne<Row extends object>(
  ctx: Context,
  edge: ToOne<Row>,
  parent: Parent,
): Promise<Row | null> | null {
  const key = keyOf(parent, edge.by);
  if (key === null) return null;
  const beside = rowBeside(parent, edge);
  return beside !== undefined
    ? Promise.resolve(beside)
    : ctx.load(rowBy(edge.concept, edge.column, edge.property as keyof Row & string), key);
}

/** Every row that an edge leads to. */
export function followAll<Row extends object>(
  ctx: Context,
  edge: ToAll<Row>,
  parent: Parent,
): Promise<readonly Row[]> {
  return ctx.load(rowsBy(edge), keyOf(parent, edge.by) ?? '');
}

/** One page of the rows that an edge leads to. */
export function followPages<Row extends object>(
  ctx: Context,
  edge: ToPages<Row>,
  { parent, ...wanted }: Wanted & { readonly parent: Parent },
): Promise<Connection<Row>> {
  return ctx.load(
    pagesByParent(edge.concept, edge.column, { ...requestOf(edge, wanted), edge: edge as Edge }),
    keyOf(parent, edge.by) ?? '',
  );
}

/** The reference data that an edge leads to. */
export function followKnown<Value extends Known>(edge: ToKnown<Value>, parent: Parent): Value | undefined {
  const code = keyOf(parent, edge.by);
  return edge.values.find((value) => value.code === code);
}

/** The row of a root field. Errors: NOT_FOUND, the same for absent and out of scope. */
export async function lookUpRow<Row extends object>(
  ctx: Context,
  edge: LookUp<Row>,
  { value, day = ctx.today }: { readonly value: string; readonly day?: CalendarDate },
): Promise<Row> {
  const condition = sql`${raw(edge.column)} = ${value}`;
  const [found] = await findRowsOn(ctx, edge.concept, { condition, day, edge: edge as Edge });
  if (found === undefined) throw notFound();
  return found;
}

/** One page of a root list. */
export function readList<Row extends object>(
  ctx: Context,
  edge: List<Row>,
  wanted: Wanted,
): Promise<Connection<Row>> {
  return readPage(ctx, edge.concept, { ...requestOf(edge, wanted), edge: edge as Edge });
}

function requestOf(
  edge: { readonly orderBy: readonly OrderBy[] | null },
  { page, filter, orderBy, day }: Wanted,
) {
  const request = { page, filter: filter ?? null, orderBy: orderBy ?? edge.orderBy };
  return day === undefined ? request : { ...request, day };
}

function keyOf(parent: Parent, by: string): string | null {
  return (parent as Readonly<Record<string, string | null>>)[by] ?? null;
}
