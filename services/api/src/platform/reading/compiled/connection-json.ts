import type { FieldNode, GraphQLObjectType } from 'graphql';
import { getNamedType, isObjectType } from 'graphql';
import type { List, ToPages } from '../edges.ts';
import { orderClause, placeColumn } from '../paging.ts';
import type { Sql } from '../sql.ts';
import { allOf, always, raw, sql } from '../sql.ts';
import { countStatement, rowLimit } from '../statements.ts';
import type { Compiling, PagesPlace } from './compiling.ts';
import { cursorSql } from './cursor-sql.ts';
import { arrayText, objectText, orNull } from './json-text.ts';
import type { Asked, PageReader } from './page-reader.ts';
import { pageReader } from './page-reader.ts';
import type { Rows } from './rows.ts';
import { objectJson, rowsOf, usedColumns } from './rows.ts';
import type { Selected } from './selection.ts';
import { below, selectedFields } from './selection.ts';
import type { Template } from './template.ts';
import { template } from './template.ts';

/** One page while its parts are written: its rows stand in a common table of their alias. */
interface Paged {
  readonly compiling: Compiling;
  readonly rows: Rows;
  readonly parent: Sql;
  readonly asked: PageReader;
  /** Which rows the caller sees. */
  readonly visible: Sql;
  /** The type of the connection. */
  readonly type: GraphQLObjectType;
  /** Whether a cursor is asked for, so that the rows need their place. */
  readonly place: { used: boolean };
}

/** One page in the shape of the Relay specification, as one JSON object. Null when something is not declared. */
export function connectionJson(
  compiling: Compiling,
  edge: ToPages | List,
  place: PagesPlace,
): Template | null {
  const type = getNamedType(place.type);
  const [node] = place.fields;
  if (!isObjectType(type) || place.field === undefined || node === undefined) return null;
  const nodeType = getNamedType(type.getFields()['nodes']?.type);
  const selected = selectedFields(below(place.fields), type.name, compiling.fragments);
  const asked = pageReader(compiling, edge, { field: place.field, node });
  if (selected === null || asked === null || !isObjectType(nodeType)) return null;
  const rows = rowsOf(compiling, edge.concept, nodeType);
  const visible = 'owned' in edge && edge.owned ? always : edge.concept.visibleTo(compiling.scope);
  const paged = { compiling, rows, parent: place.parent, asked, type, visible, place: { used: false } };
  const object = objectOf(type, selected, (name, fields) => connectionField(paged, name, fields));
  return object && template`(with ${raw(rows.alias)} as (${pageRows(paged)}) select ${object})`;
}

type Fields = readonly FieldNode[];

// The JSON object of a type whose fields are written by a function.
function objectOf(
  type: GraphQLObjectType,
  selected: Selected,
  write: (name: string, fields: Fields) => Template | null,
): Template | null {
  const members: [string, Template][] = [];
  for (const [key, fields] of selected) {
    const name = fields[0]?.name.value ?? '';
    const value = name === '__typename' ? template`${raw(`'"${type.name}"'`)}` : write(name, fields);
    if (value === null) return null;
    members.push([key, value]);
  }
  return objectText(members);
}

function connectionField(paged: Paged, name: string, fields: Fields): Template | null {
  switch (name) {
    case 'nodes':
      return listed(paged, nodeObject(paged, fields));
    case 'edges':
      return listed(paged, edgeObject(paged, fields));
    case 'pageInfo':
      return pageInfo(paged, fields);
    case 'totalCount':
      return total(paged);
    default:
      return null;
  }
}

function nodeObject({ compiling, rows }: Paged, fields: Fields): Template | null {
  const selected = selectedFields(below(fields), rows.type.name, compiling.fragments);
  return selected && objectJson(compiling, rows, selected);
}

function edgeObject(paged: Paged, fields: Fields): Template | null {
  const type = getNamedType(paged.type.getFields()['edges']?.type);
  const selected = isObjectType(type)
    ? selectedFields(below(fields), type.name, paged.compiling.fragments)
    : null;
  if (selected === null || !isObjectType(type)) return null;
  return objectOf(type, selected, (name, own) => {
    if (name === 'cursor') return cursor(paged);
    return name === 'node' ? nodeObject(paged, own) : null;
  });
}

function listed({ rows, asked }: Paged, object: Template | null): Template | null {
  if (object === null) return null;
  const items = arrayText(
    object,
    template`ord ${(input) => raw(asked(input).page.backward ? 'desc' : 'asc')}`,
  );
  return template`(select ${items} from ${raw(rows.alias)} where ord <= ${(input) => raw(String(asked(input).page.size))})`;
}

function cursor(paged: Paged): Template {
  const { rows, asked } = paged;
  paged.place.used = true;
  return template`${raw("'\"' || ")}${(input) => cursorSql(asked(input).page.order.name, `${rows.alias}.place`)}${raw(" || '\"'")}`;
}

function pageInfo(paged: Paged, fields: Fields): Template | null {
  const type = getNamedType(paged.type.getFields()['pageInfo']?.type);
  const selected = isObjectType(type)
    ? selectedFields(below(fields), type.name, paged.compiling.fragments)
    : null;
  if (selected === null || !isObjectType(type)) return null;
  return objectOf(type, selected, (name) => pageInfoField(paged, name));
}

function pageInfoField(paged: Paged, name: string): Template | null {
  const { rows, asked } = paged;
  const more = (page: Asked['page']): Sql =>
    raw(`(select (count(*) > ${page.size})::text from ${rows.alias})`);
  const known = (value: boolean): Sql => raw(`'${value}'`);
  const end = (last: boolean): Template =>
    orNull(template`(select ${cursor(paged)} from ${raw(rows.alias)}
    where ord <= ${(input) => raw(String(asked(input).page.size))}
    order by ord ${(input) => raw(asked(input).page.backward === last ? 'asc' : 'desc')} limit 1)`);
  switch (name) {
    case 'hasNextPage':
      return template`${(input) => forward(asked(input).page, more, (page) => known(page.hasBefore))}`;
    case 'hasPreviousPage':
      return template`${(input) => forward(asked(input).page, (page) => known(page.hasAfter), more)}`;
    case 'startCursor':
      return end(false);
    case 'endCursor':
      return end(true);
    default:
      return null;
  }
}

function forward(
  page: Asked['page'],
  ahead: (page: Asked['page']) => Sql,
  back: (page: Asked['page']) => Sql,
): Sql {
  return page.backward ? back(page) : ahead(page);
}

function total({ compiling, rows, parent, asked, visible }: Paged): Template {
  const { scope } = compiling;
  return template`${(input) =>
    sql`(${countStatement(rows.concept, scope, allOf([parent, asked(input).filter, visible]))})::text`}`;
}

function pageRows({ compiling, rows, parent, asked, visible, place }: Paged): Template {
  const { concept } = rows;
  const { scope } = compiling;
  return template`${(input) => {
    const { page, filter } = asked(input);
    const order = orderClause(page);
    const where = allOf([parent, filter, visible, page.between]);
    return sql`select ${raw(usedColumns(rows, scope))}, row_number() over (order by ${order}) as ord${place.used ? sql`, ${placeColumn(page)} as place` : sql``}
      ${concept.from(scope, rows.used)} where ${where} order by ${order} limit ${rowLimit(page)}`;
  }}`;
}
