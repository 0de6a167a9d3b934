import { orderClause, type Page } from '../paging.ts';
import type { Sql } from '../sql.ts';
import { allOf, always, join, raw, sql } from '../sql.ts';
import { countStatement } from '../statements.ts';
import type { Compiling } from './compiling.ts';
import { placeJson } from './cursor-sql.ts';
import type { Asked } from './page-reader.ts';
import type { Rows } from './rows.ts';
import { usedColumns } from './rows.ts';

/** What the SQL of a page is made of, once all that is selected from it is known. */
export interface PageShape {
  readonly compiling: Compiling;
  readonly rows: Rows;
  /** Ties the rows to their parent. */
  readonly parent: Sql;
  /** Which rows the caller sees. */
  readonly visible: Sql;
  /** Whether one row more than the page tells that there are more. */
  readonly more: boolean;
  /** Whether the rows are numbered in the order in which they are read. */
  readonly numbered: boolean;
  /** Whether a cursor is asked for, so that the rows need their place. */
  readonly placed: boolean;
}

/** The rows of a page in its direction. */
export function pageRows(shape: PageShape, asked: Asked): Sql {
  const { page } = asked;
  const where = allOf([wanted(shape, asked), page.between]);
  const read = sql`select ${raw(columns(shape, page))} ${from(shape)} where ${where} order by ${orderClause(page)} limit ${size(shape, page)}`;
  return isNumbered(shape, page) ? numbered(read) : read;
}

/** Whether the rows carry their number. The last rows of a list are read backwards, and turned by it. */
export function isNumbered(shape: Pick<PageShape, 'numbered'>, { backward }: Page): boolean {
  return shape.numbered || backward;
}

/** How many rows there are, counted no further than the cap. */
export function countOf(shape: PageShape, asked: Asked): Sql {
  return countStatement(shape.rows.concept, shape.compiling.scope, wanted(shape, asked));
}

/** So many rows are read once for both the page and its count; where there are more, each has a reading of its own. */
const fewRows = 1_000;

/** Whether a list may be short enough to be read once: without a filter it is not. */
export const mayBeFew = ({ filter }: Asked): boolean => filter !== always;

const found = ({ rows }: PageShape): Sql => raw(`found_${rows.alias}`);
const howMany = ({ rows }: PageShape): Sql => raw(`(select n from few_${rows.alias})`);

/** The first rows that meet the filter, and how many they are. */
export function fewFound(shape: PageShape, asked: Asked): Sql {
  const { page } = asked;
  return sql`with ${found(shape)} as materialized (select ${raw(sortable(shape, page))}, ${page.between} as within ${from(shape)}
      where ${wanted(shape, asked)} limit ${raw(String(fewRows + 1))}),
    ${raw(`few_${shape.rows.alias}`)} as materialized (select count(*)::int as n from ${found(shape)}) `;
}

/** The page of the rows that were found, or of the list where they are too many. */
export function rowsOfFew(shape: PageShape, asked: Asked): Sql {
  const { page } = asked;
  const order = page.order.terms.map(
    (term, at) => `o${at} ${term.descending === page.backward ? 'asc' : 'desc'}`,
  );
  const where = allOf([wanted(shape, asked), page.between]);
  const many = raw(String(fewRows));
  const read = sql`(select * from ${found(shape)} where within and ${howMany(shape)} <= ${many}
      order by ${raw(order.join(', '))} limit ${size(shape, page)})
    union all (select ${raw(sortable(shape, page))}, true ${from(shape)} where ${where} and ${howMany(shape)} > ${many}
      order by ${orderClause(page)} limit ${size(shape, page)})`;
  return isNumbered(shape, page) ? numbered(read) : read;
}

/** How many rows there are: known where they were all found. */
export function countOfFew(shape: PageShape, asked: Asked): Sql {
  const many = raw(String(fewRows));
  return sql`select case when ${howMany(shape)} <= ${many} then ${howMany(shape)} else (${countOf(shape, asked)}) end`;
}

const wanted = ({ parent, visible }: PageShape, { filter }: Asked): Sql => allOf([parent, filter, visible]);

const from = ({ compiling, rows }: PageShape): Sql => rows.concept.from(compiling.scope, rows.used);

// Written into the text: the planner must know that a page is small.
const size = ({ more }: PageShape, page: Page): Sql => raw(String(page.size + (more ? 1 : 0)));

function columns({ compiling, rows, placed }: PageShape, page: Page): string {
  const place = placed ? `, ${placeJson(page)} as place` : '';
  return `${usedColumns(rows, compiling.scope)}${place}`;
}

function sortable(shape: PageShape, page: Page): string {
  const terms = page.order.terms.map((term, at) => `${term.expression} as o${at}`);
  return [columns(shape, page), ...terms].join(', ');
}

const numbered = (rows: Sql): Sql =>
  join([raw('select page.*, row_number() over () as ord from ('), rows, raw(') as page')], '');
