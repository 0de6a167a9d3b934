import type { GraphQLNamedType, GraphQLObjectType, GraphQLOutputType } from 'graphql';
import { getNamedType, getNullableType, isEnumType, isListType, isNonNullType, isObjectType } from 'graphql';
import type { Concept } from '../concept.ts';
import type { Edge } from '../edges.ts';
import type { Sql } from '../sql.ts';
import { allOf, raw, sql } from '../sql.ts';
import type { Compiling } from './compiling.ts';
import { nextAlias } from './compiling.ts';
import type { Json } from './json-text.ts';
import { arrayOf, objectOf, orNull, textOf } from './json-text.ts';
import { knownJson } from './known-json.ts';
import type { Selected } from './selection.ts';
import { below, selectedFields } from './selection.ts';
import type { Template } from './template.ts';
import { joined, template } from './template.ts';

/** Rows under an alias: what is selected from them decides which of their columns are read. */
export interface Rows {
  readonly concept: Concept<object>;
  readonly type: GraphQLObjectType;
  readonly alias: string;
  /** Properties that the answer or an edge needs. */
  readonly used: Set<string>;
  /** Rows of other concepts beside each row, at most one each; they stand behind it in `from`. */
  readonly joins: Template[];
}

export function rowsOf(
  compiling: Compiling,
  concept: Concept<object>,
  { type, joins = [] }: { readonly type: GraphQLObjectType; readonly joins?: Template[] },
): Rows {
  return { concept, type, alias: nextAlias(compiling), used: new Set(), joins };
}

/** The rows with all that stands beside them, for `from`. */
export function joinedRows({ alias, joins }: Rows, rows: Template): Template {
  return template`(${rows}) as ${raw(alias)}${joined(joins, '')}`;
}

/** The JSON object of one row. Null when a field is not declared. */
export function objectJson(compiling: Compiling, rows: Rows, selected: Selected): Json | null {
  const members: [string, Json][] = [];
  for (const [key, fields] of selected) {
    const value = fieldValue(compiling, rows, fields);
    if (value === null) return null;
    members.push([key, value]);
  }
  return objectOf(members);
}

type Fields = Parameters<typeof below>[0];

function fieldValue(compiling: Compiling, rows: Rows, fields: Fields): Json | null {
  const [field] = fields;
  const name = field?.name.value ?? '';
  if (name === '__typename') return [`"${rows.type.name}"`];
  const definition = rows.type.getFields()[name];
  if (field === undefined || definition === undefined) return null;
  const edge = compiling.edges[rows.type.name]?.[name];
  if (edge !== undefined) return edgeValue(compiling, { rows, edge, fields, type: definition.type });
  return Object.hasOwn(rows.concept.columns, name) ? columnValue(rows, name, definition.type) : null;
}

const spelledAsJson = new Set(['Int', 'Float', 'Boolean']);
// Ids, enums, days and amounts hold no character that JSON escapes; other texts may.
const plain = new Set(['ID', 'Rupiah', 'Date', 'Month', 'DateTime']);

function columnValue({ alias, used }: Rows, name: string, type: GraphQLOutputType): Json | null {
  const named = getNamedType(type);
  if (isObjectType(named)) return null;
  used.add(name);
  const column = `${alias}."${name}"`;
  const json = isListType(getNullableType(type))
    ? [template`${raw(`to_json(${column})::text`)}`]
    : jsonOf(column, named);
  return isNonNullType(type) ? json : orNull(json);
}

function jsonOf(column: string, type: GraphQLNamedType): Json {
  if (spelledAsJson.has(type.name)) return [template`${raw(`${column}::text`)}`];
  return isEnumType(type) || plain.has(type.name)
    ? ['"', template`${raw(column)}`, '"']
    : [template`${raw(`to_json(${column}::text)::text`)}`];
}

/** A field that leads to other rows. */
export interface Step {
  readonly rows: Rows;
  readonly edge: Edge;
  readonly fields: Fields;
  readonly type: GraphQLOutputType;
}

function edgeValue(compiling: Compiling, step: Step): Json | null {
  const { edge, rows, fields, type } = step;
  if ('by' in edge) rows.used.add(edge.by);
  switch (edge.kind) {
    case 'one':
      return one(compiling, step);
    case 'all':
      return all(compiling, step);
    case 'known':
      return knownJson(compiling, edge, { alias: rows.alias, fields, type });
    case 'pages':
      return compiling.pages(compiling, edge, {
        fields,
        type,
        field: rows.type.getFields()[fields[0]?.name.value ?? ''],
        parent: raw(`${edge.column} = ${rows.alias}."${edge.by}"`),
      });
    case 'lookUp':
    case 'list':
      return null;
  }
}

// A join, not a query for each row: the planner may read the other side once for all rows.
function one(compiling: Compiling, { rows, edge, fields, type }: Step): Json | null {
  if (edge.kind !== 'one') return null;
  const { joins } = rows;
  const place = joins.push(template``) - 1;
  const found = selectionOn(compiling, edge.concept, { type, fields, joins });
  if (found === null) return null;
  const condition = raw(`${edge.column} = ${rows.alias}."${edge.by}"`);
  const base = baseRows(compiling, found.rows, { condition, more: ', true as here', byKey: true });
  const { alias } = found.rows;
  joins[place] = template` left join lateral (${base}) as ${raw(`${alias} on true`)}`;
  // Where the schema promises a row, its absence is left to the resolvers to report.
  const absent = raw(isNonNullType(type) ? 'absent_row()' : "'null'");
  return [template`case when ${raw(`${alias}.here`)} then ${textOf(found.object)} else ${absent} end`];
}

function all(compiling: Compiling, { rows, edge, fields, type }: Step): Json | null {
  if (edge.kind !== 'all') return null;
  const found = selectionOn(compiling, edge.concept, { type, fields });
  if (found === null) return null;
  const condition = raw(`${edge.column} = ${rows.alias}."${edge.by}"`);
  const order = edge.concept.key.join(', ');
  // Rows come in the order in which they are read, unless they are joined with others.
  const isJoined = found.rows.joins.length > 0;
  const more = isJoined ? `, row_number() over (order by ${order}) as ord` : '';
  const base = baseRows(compiling, found.rows, { condition, more, owned: edge.owned === true });
  const sorted = template`${base}${raw(isJoined ? '' : ` order by ${order}`)}`;
  const items = arrayOf(found.object, template`${raw(isJoined ? ' order by ord' : '')}`, template``);
  return [template`(select ${textOf(items)} from ${joinedRows(found.rows, sorted)})`];
}

export interface Found {
  readonly rows: Rows;
  readonly object: Json;
}

/** What is selected on rows of a concept. Null when something of it is not declared. */
export function selectionOn(
  compiling: Compiling,
  concept: Concept<object>,
  { type, fields, joins = [] }: Pick<Step, 'type' | 'fields'> & { readonly joins?: Template[] },
): Found | null {
  const named = getNamedType(type);
  if (!isObjectType(named)) return null;
  const selected = selectedFields(below(fields), named.name, compiling.fragments);
  if (selected === null) return null;
  const rows = rowsOf(compiling, concept, { type: named, joins });
  const object = objectJson(compiling, rows, selected);
  return object === null ? null : { rows, object };
}

interface BaseRows {
  readonly condition: Sql;
  readonly more?: string;
  /** Whether the condition names the one row. */
  readonly byKey?: boolean;
  /** Whether the parent's visibility is theirs. */
  readonly owned?: boolean;
}

/** The rows themselves: the used columns of those that meet the condition and that the caller may see. */
export function baseRows(
  { scope }: Compiling,
  rows: Rows,
  { condition, more = '', owned = false, byKey = false }: BaseRows,
): Template {
  const { concept, used } = rows;
  const from = (byKey && concept.fromByKey) || concept.from;
  const where = owned ? condition : allOf([condition, concept.visibleTo(scope)]);
  return template`${sql`select ${raw(usedColumns(rows, scope))}${raw(more)} ${from(scope, used)} where ${where}`}`;
}

export function usedColumns({ concept, used }: Rows, scope: Compiling['scope']): string {
  const columns = concept.columns as Readonly<
    Record<string, string | ((scope: Compiling['scope']) => string)>
  >;
  const names = used.size > 0 ? [...used] : Object.keys(columns).slice(0, 1);
  return names
    .map((name) => {
      const column = columns[name];
      return `${typeof column === 'function' ? column(scope) : column} as "${name}"`;
    })
    .join(', ');
}
