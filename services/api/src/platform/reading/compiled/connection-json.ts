import type { FieldNode, GraphQLObjectType } from 'graphql';
import { getNamedType, isObjectType } from 'graphql';
import type { List, ToPages } from '../edges.ts';
import type { Page } from '../paging.ts';
import { always, raw, sql } from '../sql.ts';
import type { Compiling, PagesPlace } from './compiling.ts';
import { cursorSql } from './cursor-sql.ts';
import type { Json } from './json-text.ts';
import { arrayOf, objectOf, orNull, textOf } from './json-text.ts';
import type { Asked, PageReader } from './page-reader.ts';
import { askedPart, pageReader } from './page-reader.ts';
import {
  countOf,
  countOfFew,
  fewFound,
  isNumbered,
  mayBeFew,
  type PageShape,
  pageRows,
  rowsOfFew,
} from './page-rows.ts';
import type { Rows } from './rows.ts';
import { joinedRows, objectJson, rowsOf } from './rows.ts';
import type { Selected } from './selection.ts';
import { below, selectedFields } from './selection.ts';
import { template } from './template.ts';

/** One page while its parts are written. */
interface Paged {
  readonly compiling: Compiling;
  readonly rows: Rows;
  readonly asked: PageReader;
  /** The type of the connection. */
  readonly type: GraphQLObjectType;
  /** Whether it is asked if there are more rows than the page. */
  readonly more: boolean;
  /** Whether anything but the count is asked for. */
  readonly listed: boolean;
  /** Reads rows and their count at once where they are few. */
  readonly once: boolean;
  /** Complete when everything that is selected was looked at. */
  readonly shape: () => PageShape;
}

/** One page in the shape of the Relay specification, as one JSON object. Null when something is not declared. */
export function connectionJson(compiling: Compiling, edge: ToPages | List, place: PagesPlace): Json | null {
  const type = getNamedType(place.type);
  const [node] = place.fields;
  if (!isObjectType(type) || place.field === undefined || node === undefined) return null;
  const selected = selectedFields(below(place.fields), type.name, compiling.fragments);
  const asked = pageReader(compiling, edge, { field: place.field, node });
  if (selected === null || asked === null) return null;
  const paged = pagedOf(compiling, edge, { type, selected, asked, parent: place.parent });
  return paged && connectionText(paged, selected);
}

interface Reading {
  readonly type: GraphQLObjectType;
  readonly selected: Selected;
  readonly asked: PageReader;
  readonly parent: PagesPlace['parent'];
}

function pagedOf(
  compiling: Compiling,
  edge: ToPages | List,
  { type, selected, asked, parent }: Reading,
): Paged | null {
  const nodeType = getNamedType(type.getFields()['nodes']?.type);
  if (!isObjectType(nodeType)) return null;
  const rows = rowsOf(compiling, edge.concept, { type: nodeType });
  const visible = 'owned' in edge && edge.owned ? always : edge.concept.visibleTo(compiling.scope);
  const names = namesIn(selected);
  const info = infoNames(compiling, type, selected);
  const more = info.has('hasNextPage') || info.has('hasPreviousPage');
  const ends = info.has('startCursor') || info.has('endCursor');
  const listed = ['nodes', 'edges', 'pageInfo'].some((name) => names.has(name));
  const placed = ends || names.has('edges');
  const shape = () => ({
    compiling,
    rows,
    parent,
    visible,
    more,
    placed,
    numbered: more || ends || rows.joins.length > 0,
  });
  return {
    compiling,
    rows,
    asked,
    type,
    more,
    shape,
    listed,
    once: listed && edge.kind === 'list' && names.has('totalCount'),
  };
}

type Fields = readonly FieldNode[];

const namesIn = (selected: Selected | null): ReadonlySet<string> =>
  new Set([...(selected ?? [])].map(([, fields]) => fields[0]?.name.value ?? ''));

function infoNames(compiling: Compiling, type: GraphQLObjectType, selected: Selected): ReadonlySet<string> {
  const info = getNamedType(type.getFields()['pageInfo']?.type);
  const asked = [...selected.values()]
    .filter((fields) => fields[0]?.name.value === 'pageInfo')
    .flatMap(below);
  return namesIn(isObjectType(info) ? selectedFields(asked, info.name, compiling.fragments) : null);
}

function connectionText(paged: Paged, selected: Selected): Json | null {
  const object = objectLater(paged.type, selected, (name, fields) => connectionField(paged, name, fields));
  if (object === null) return null;
  const { asked, rows, shape } = paged;
  const first = askedPart(asked, (page) => (isOnce(paged, page) ? fewFound(shape(), page) : raw('')));
  const read = askedPart(asked, (page) =>
    isOnce(paged, page) ? rowsOfFew(shape(), page) : pageRows(shape(), page),
  );
  const text = textOf(object());
  if (!paged.listed) return [text];
  // One row, also where nothing that is selected counts or lists the rows.
  return [template`(${first}select ${text} from ${joinedRows(rows, template`${read}`)} having true)`];
}

const isOnce = ({ once }: Paged, page: Asked): boolean => once && mayBeFew(page);

/** Writes JSON once it is known which columns and which other rows all of the page uses. */
type Later = () => Json;

// The object of a type whose fields are written by a function. Null when one of them is not declared.
function objectLater(
  type: GraphQLObjectType,
  selected: Selected,
  write: (name: string, fields: Fields) => Later | null,
): Later | null {
  const members: [string, Later][] = [];
  for (const [key, fields] of selected) {
    const name = fields[0]?.name.value ?? '';
    const value = name === '__typename' ? (): Json => [`"${type.name}"`] : write(name, fields);
    if (value === null) return null;
    members.push([key, value]);
  }
  return () => objectOf(members.map(([key, value]) => [key, value()]));
}

function connectionField(paged: Paged, name: string, fields: Fields): Later | null {
  switch (name) {
    case 'nodes':
      return listed(paged, nodeObject(paged, fields));
    case 'edges':
      return listed(paged, edgeObject(paged, fields));
    case 'pageInfo':
      return pageInfo(paged, fields);
    case 'totalCount':
      return () => total(paged);
    default:
      return null;
  }
}

function nodeObject({ compiling, rows }: Paged, fields: Fields): Later | null {
  const selected = selectedFields(below(fields), rows.type.name, compiling.fragments);
  const object = selected && objectJson(compiling, rows, selected);
  return object && (() => object);
}

function edgeObject(paged: Paged, fields: Fields): Later | null {
  const type = getNamedType(paged.type.getFields()['edges']?.type);
  const selected = isObjectType(type)
    ? selectedFields(below(fields), type.name, paged.compiling.fragments)
    : null;
  if (selected === null || !isObjectType(type)) return null;
  return objectLater(type, selected, (name, own) => {
    if (name === 'cursor') return () => ['"', template`${raw(cursorSql(`${paged.rows.alias}.place`))}`, '"'];
    return name === 'node' ? nodeObject(paged, own) : null;
  });
}

function listed({ rows, asked, more, shape }: Paged, object: Later | null): Later | null {
  if (object === null) return null;
  const ord = `${rows.alias}.ord`;
  const order = ({ page }: Asked): string => {
    if (page.backward) return ` order by ${ord} desc`;
    return isNumbered(shape(), page) ? ` order by ${ord}` : '';
  };
  return () =>
    arrayOf(
      object(),
      template`${askedPart(asked, (page) => raw(order(page)))}`,
      template`${askedPart(asked, ({ page }) => raw(more ? ` filter (where ${ord} <= ${page.size})` : ''))}`,
    );
}

function pageInfo(paged: Paged, fields: Fields): Later | null {
  const type = getNamedType(paged.type.getFields()['pageInfo']?.type);
  const selected = isObjectType(type)
    ? selectedFields(below(fields), type.name, paged.compiling.fragments)
    : null;
  if (selected === null || !isObjectType(type)) return null;
  return objectLater(type, selected, (name) => pageInfoField(paged, name));
}

function pageInfoField(paged: Paged, name: string): Later | null {
  const { asked } = paged;
  const flag = (write: (page: Page) => string): Later => {
    return () => [template`${askedPart(asked, ({ page }) => raw(write(page)))}`];
  };
  const further = (page: Page): string => `(count(*) > ${page.size})::text`;
  switch (name) {
    case 'hasNextPage':
      return flag((page) => (page.backward ? `'${page.hasBefore}'` : further(page)));
    case 'hasPreviousPage':
      return flag((page) => (page.backward ? further(page) : `'${page.hasAfter}'`));
    case 'startCursor':
      return () => end(paged, false);
    case 'endCursor':
      return () => end(paged, true);
    default:
      return null;
  }
}

// The cursor of the first or of the last row of the page.
function end({ rows: { alias }, asked }: Paged, last: boolean): Json {
  const place = ({ page }: Asked): string =>
    `(array_agg(${alias}.place order by ${alias}.ord ${page.backward === last ? 'asc' : 'desc'})
      filter (where ${alias}.ord <= ${page.size}))[1]`;
  return orNull(['"', template`${askedPart(asked, (page) => raw(cursorSql(place(page))))}`, '"']);
}

function total(paged: Paged): Json {
  const { asked, shape } = paged;
  const count = (page: Asked) => (isOnce(paged, page) ? countOfFew(shape(), page) : countOf(shape(), page));
  return [template`${askedPart(asked, (page) => sql`(${count(page)})::text`)}`];
}
