import type { Context } from '../context.ts';
import type { Scope } from './concept.ts';
import { selectList } from './concept.ts';
import type { Edge, ToOne } from './edges.ts';
import type { Sql } from './sql.ts';
import { allOf, join, raw, sql } from './sql.ts';

/** Rows beside the rows of an edge, at most one each, and those beside them in turn. */
export type Beside = ReadonlyMap<ToOne, Beside>;

const wanted = new WeakMap<Context, ReadonlyMap<Edge, Beside>>();
const present = new WeakMap<object, Map<ToOne, object | null>>();

/** Says which rows the operation of this request will want beside those of each edge. */
export function wantBeside(ctx: Context, beside: ReadonlyMap<Edge, Beside>): void {
  wanted.set(ctx, beside);
}

/** What is wanted beside the rows of an edge. */
export function besideOf(ctx: Context, edge: Edge): Beside {
  return wanted.get(ctx)?.get(edge) ?? nothing;
}

const nothing: Beside = new Map();

/** The row that was read beside another; undefined when none was looked for. */
export function rowBeside<Row extends object>(row: object, edge: ToOne<Row>): Row | null | undefined {
  return present.get(row)?.get(edge as ToOne) as Row | null | undefined;
}

interface Joined {
  readonly alias: string;
  readonly parent: string;
  readonly edge: ToOne;
}

/** The same rows in the same order, with what stands beside them. */
export function withBeside(rows: Sql, beside: Beside, scope: Scope): Sql {
  const joined = joinedOf(beside, 'row');
  if (joined.length === 0) return rows;
  const columns = joined.map(
    ({ alias, edge }) =>
      `${alias}.here as "${alias}", ${Object.keys(edge.concept.columns)
        .map((property) => `${alias}."${property}" as "${alias}.${property}"`)
        .join(', ')}`,
  );
  const joins = joined.map((one) => joinOf(one, scope));
  return sql`select "row".*, ${raw(columns.join(', '))} from (select "row".*, row_number() over () as "row." from (${rows}) as "row") as "row"
    ${join(joins, ' ')} order by "row"."row."`;
}

function joinOf({ alias, parent, edge }: Joined, scope: Scope): Sql {
  const { concept, column, by } = edge;
  const condition = allOf([raw(`${column} = "${parent}"."${by}"`), concept.visibleTo(scope)]);
  return sql`left join lateral (select ${raw(selectList(concept, scope))}, true as here ${concept.from(scope)} where ${condition}) as ${raw(alias)} on true`;
}

/** Takes what stands beside the rows out of them, for whoever follows the edges. */
export function keepBeside<Row extends object>(rows: readonly Row[], beside: Beside): readonly Row[] {
  const joined = joinedOf(beside, 'row');
  for (const row of joined.length === 0 ? [] : rows) {
    const read = new Map<string, object | null>([['row', row]]);
    for (const { alias, parent, edge } of joined) {
      const found = objectIn(row as Record<string, unknown>, alias, edge);
      read.set(alias, found);
      const from = read.get(parent);
      if (from) keep(from, edge, found);
    }
  }
  return rows;
}

function objectIn(row: Record<string, unknown>, alias: string, { concept }: ToOne): object | null {
  if (row[alias] !== true) return null;
  const properties = Object.keys(concept.columns);
  return Object.fromEntries(properties.map((property) => [property, row[`${alias}.${property}`]]));
}

function keep(row: object, edge: ToOne, found: object | null): void {
  const known = present.get(row) ?? new Map<ToOne, object | null>();
  present.set(row, known.set(edge, found));
}

function joinedOf(beside: Beside, parent: string): Joined[] {
  return [...beside].flatMap(([edge, further], at) => {
    const alias = `${parent === 'row' ? 'b' : parent}_${at}`;
    return [{ alias, parent, edge }, ...joinedOf(further, alias)];
  });
}
