import { badInput } from '../problem.ts';
import type { Concept, Scope } from './concept.ts';
import { selectList } from './concept.ts';
import { conditionOf } from './conditions.ts';
import type { Page } from './paging.ts';
import { orderClause, placeColumn } from './paging.ts';
import type { Sql } from './sql.ts';
import { allOf, raw, sql } from './sql.ts';

const countCap = 10_001;
const mostNested = 8;

/** The rows of a page in its direction, one more than its size if there are more, each with its place. */
export function pageStatement<Row extends object>(
  concept: Concept<Row>,
  scope: Scope,
  { page, wanted }: { readonly page: Page; readonly wanted: Sql },
): Sql {
  return sql`select ${raw(selectList(concept, scope))}, ${placeColumn(page)} as place ${concept.from(scope)}
    where ${allOf([wanted, page.between])} order by ${orderClause(page)} limit ${rowLimit(page)}`;
}

/** One row more than the page. Written into the text: the planner must know that a page is small. */
export function rowLimit(page: Page): Sql {
  return raw(String(page.size + 1));
}

/** How many rows meet the condition, counted no further than the cap. */
export function countStatement<Row extends object>(concept: Concept<Row>, scope: Scope, wanted: Sql): Sql {
  return sql`select count(*)::int from (select ${concept.from(scope, new Set())} where ${wanted} limit ${raw(String(countCap))}) as counted`;
}

/** The condition of a filter of bounded depth. */
export function filterCondition<Row extends object>(
  concept: Concept<Row>,
  filter: object | null | undefined,
  scope: Scope,
): Sql {
  if (depthOf(filter) > mostNested)
    throw badInput('filter', `may nest and, or and not at most ${mostNested} deep.`);
  return conditionOf(concept.filters, filter, { scope, field: 'filter' });
}

// Only and, or and not can be nested without end; relations end by themselves.
function depthOf(filter: unknown): number {
  if (typeof filter !== 'object' || filter === null) return 0;
  const { and, or, not, ...fields } = filter as Readonly<Record<string, unknown>>;
  const combined = [and, or, not].flat().filter((one) => one != null);
  return Math.max(0, ...combined.map((one) => 1 + depthOf(one)), ...Object.values(fields).map(depthOf));
}
