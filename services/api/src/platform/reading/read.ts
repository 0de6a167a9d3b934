import type { Batch, Context } from '../context.ts';
import type { Concept, Scope } from './concept.ts';
import { selectList } from './concept.ts';
import type { Connection, PlacedRow } from './connection.ts';
import { connectionOf } from './connection.ts';
import type { Edge, ToAll } from './edges.ts';
import type { OrderBy, PageArguments } from './paging.ts';
import { pageOf } from './paging.ts';
import { besideOf, keepBeside, withBeside } from './relations.ts';
import type { Sql } from './sql.ts';
import { allOf, prepare, raw, sql } from './sql.ts';
import { countStatement, filterCondition, pageStatement } from './statements.ts';

/** A list as a resolver asks for it. */
export interface ListRequest {
  readonly filter?: object | null;
  readonly orderBy?: readonly OrderBy[] | null;
  readonly page: PageArguments;
  /** The day whose dated facts count; the business day when left out. */
  readonly day?: Scope['day'];
}

/** The rows of one concept that the caller may see and that meet the condition. */
export function findRows<Row extends object>(
  ctx: Context,
  concept: Concept<Row>,
  condition: Sql,
): Promise<readonly Row[]> {
  return findRowsOn(ctx, concept, { condition, day: ctx.today });
}

interface Led {
  /** The edge that leads to the rows: what the request wants beside them is read with them. */
  readonly edge?: Edge;
}

interface Found extends Led {
  readonly condition: Sql;
  readonly day: Scope['day'];
}

/** The same, with the dated facts of another day. */
export function findRowsOn<Row extends object>(
  ctx: Context,
  concept: Concept<Row>,
  { condition, day, edge }: Found,
): Promise<readonly Row[]> {
  const scope = { caller: ctx.caller, day };
  const where = allOf([condition, concept.visibleTo(scope)]);
  const rows = sql`select ${raw(selectList(concept, scope))} ${concept.from(scope)} where ${where}`;
  return readBeside<Row>(ctx, rows, edge);
}

/** Sends a statement that reads rows of an edge, with what the request wants beside them. */
async function readBeside<Row extends object>(
  ctx: Context,
  rows: Sql,
  edge: Edge | undefined,
): Promise<readonly Row[]> {
  if (edge === undefined) return run<Row>(ctx, rows);
  const beside = besideOf(ctx, edge);
  const scope = { caller: ctx.caller, day: ctx.today };
  return keepBeside(await run<Row>(ctx, withBeside(rows, beside, scope)), beside);
}

/** One page of a concept's rows. */
export async function readPage<Row extends object>(
  ctx: Context,
  concept: Concept<Row>,
  { edge, ...request }: ListRequest & Led,
): Promise<Connection<Row>> {
  const scope = { caller: ctx.caller, day: request.day ?? ctx.today };
  const page = pageOf(concept, request, scope);
  const wanted = allOf([filterOf(concept, request, scope), concept.visibleTo(scope)]);
  const statement = pageStatement(concept, scope, { page, wanted });
  const rows = await readBeside<Row & PlacedRow>(ctx, statement, edge);
  return connectionOf(page, rows, () => counted(ctx, countStatement(concept, scope, wanted)));
}

/** Pages of the rows that belong to many parents, read at once: one statement for any number of parents. */
export function pagesByParent<Row extends object>(
  concept: Concept<Row>,
  parentColumn: string,
  { edge, ...request }: ListRequest & Led,
): Batch<string, Connection<Row>> {
  return {
    name: `${concept.name}.${parentColumn}:${JSON.stringify(request)}`,
    read: (ctx, keys) => readPagesByParent(ctx, { concept, parentColumn, request, edge }, keys),
  };
}

/** Rows by a unique column: null where absent or out of scope. */
export function rowBy<Row extends object>(
  concept: Concept<Row>,
  column: string,
  property: keyof Row & string,
): Batch<string, Row | null> {
  return {
    name: `${concept.name} by ${column}`,
    async read(ctx, keys) {
      const rows = await findRows(ctx, concept, sql`${raw(column)} = any (${keys})`);
      const byKey = new Map(rows.map((row) => [row[property] as unknown, row]));
      return keys.map((key) => byKey.get(key) ?? null);
    },
  };
}

/** Every row that names a parent, in the order of the concept's key: for edges that are few by nature. */
export function rowsBy<Row extends object>(edge: ToAll<Row>): Batch<string, readonly Row[]> {
  const { concept, column, property } = edge;
  return {
    name: `${concept.name} of ${column}`,
    async read(ctx, keys) {
      const scope = { caller: ctx.caller, day: ctx.today };
      const where = allOf([sql`${raw(column)} = any (${keys})`, concept.visibleTo(scope)]);
      const order = raw(concept.key.join(', '));
      const rows = await readBeside<Row>(
        ctx,
        sql`select ${raw(selectList(concept, scope))} ${concept.from(scope)} where ${where} order by ${order}`,
        edge as Edge,
      );
      const byParent = Map.groupBy(rows, (row) => row[property as keyof Row] as unknown);
      return keys.map((key) => byParent.get(key) ?? []);
    },
  };
}

interface ParentEdge<Row extends object> {
  readonly concept: Concept<Row>;
  readonly parentColumn: string;
  readonly request: ListRequest;
  readonly edge: Edge | undefined;
}

async function readPagesByParent<Row extends object>(
  ctx: Context,
  { concept, parentColumn, request, edge }: ParentEdge<Row>,
  keys: readonly string[],
): Promise<Connection<Row>[]> {
  const scope = { caller: ctx.caller, day: request.day ?? ctx.today };
  const page = pageOf(concept, request, scope);
  const ofParent = raw(`${parentColumn} = parent.key`);
  const wanted = allOf([ofParent, filterOf(concept, request, scope), concept.visibleTo(scope)]);
  const parents = sql`unnest(${keys}::uuid[]) with ordinality as parent(key, ordinal)`;
  const rows = await readBeside<Row & PlacedRow & { ordinal: number }>(
    ctx,
    sql`select parent.ordinal::int as ordinal, child.* from ${parents}
      cross join lateral (${pageStatement(concept, scope, { page, wanted })}) as child order by parent.ordinal`,
    edge,
  );
  const counts = once(() =>
    run<{ count: number }>(
      ctx,
      sql`select (${countStatement(concept, scope, wanted)}) as count from ${parents} order by parent.ordinal`,
    ),
  );
  const byParent = Map.groupBy(rows, (row) => row.ordinal);
  return keys.map((_key, at) =>
    connectionOf<Row>(page, byParent.get(at + 1) ?? [], async () => (await counts())[at]?.count ?? 0),
  );
}

async function counted(ctx: Context, statement: Sql): Promise<number> {
  const [row] = await run<{ count: number }>(ctx, statement);
  return row?.count ?? 0;
}

function filterOf<Row extends object>(concept: Concept<Row>, request: ListRequest, scope: Scope): Sql {
  return filterCondition(concept, request.filter, scope);
}

/** Sends a piece of SQL as a named statement. */
export function run<Row extends object>(ctx: Pick<Context, 'db'>, piece: Sql): Promise<Row[]> {
  const { statement, values } = prepare(piece);
  return ctx.db.query<Row>(statement, values);
}

function once<Value>(work: () => Promise<Value>): () => Promise<Value> {
  let running: Promise<Value> | undefined;
  return () => {
    running ??= work();
    return running;
  };
}
