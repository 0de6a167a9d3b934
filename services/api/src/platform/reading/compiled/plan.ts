import type { DocumentNode, GraphQLSchema, OperationDefinitionNode } from 'graphql';
import { getArgumentValues, Kind, OperationTypeNode } from 'graphql';
import type { Scope } from '../concept.ts';
import type { Edges, LookUp } from '../edges.ts';
import { always, raw, sql } from '../sql.ts';
import type { Compiling } from './compiling.ts';
import { connectionJson } from './connection-json.ts';
import type { Json } from './json-text.ts';
import { objectOf, textOf } from './json-text.ts';
import { baseRows, joinedRows, selectionOn } from './rows.ts';
import type { Fragments, Selected } from './selection.ts';
import { selectedFields } from './selection.ts';
import type { Template } from './template.ts';
import { template } from './template.ts';

export interface Declared {
  readonly schema: GraphQLSchema;
  readonly edges: Edges;
}

interface Operation {
  readonly document: DocumentNode;
  readonly node: OperationDefinitionNode;
}

/** One statement for a whole operation, as the JSON text of its answer. Null when a part of it is not declared. */
export function compile(declared: Declared, { document, node }: Operation, scope: Scope): Template | null {
  const query = declared.schema.getQueryType();
  if (node.operation !== OperationTypeNode.QUERY || (node.directives ?? []).length > 0 || !query) return null;
  const fragments = fragmentsOf(document);
  const selected = selectedFields([node.selectionSet], query.name, fragments);
  if (selected === null) return null;
  const compiling: Compiling = {
    ...declared,
    pages: connectionJson,
    fragments,
    scope,
    aliases: { count: 0 },
  };
  const members: [string, Json][] = [];
  for (const [key, fields] of selected) {
    const value = rootValue(compiling, fields);
    if (value === null) return null;
    members.push([key, value]);
  }
  return template`select ${textOf(objectOf(members))} as answer`;
}

export function fragmentsOf(document: DocumentNode): Fragments {
  const definitions = document.definitions.filter(
    (definition) => definition.kind === Kind.FRAGMENT_DEFINITION,
  );
  return new Map(definitions.map((definition) => [definition.name.value, definition]));
}

type Fields = Selected extends ReadonlyMap<string, infer Value> ? Value : never;

function rootValue(compiling: Compiling, fields: Fields): Json | null {
  const query = compiling.schema.getQueryType();
  const [node] = fields;
  const name = node?.name.value ?? '';
  const field = query?.getFields()[name];
  const edge = compiling.edges['Query']?.[name];
  if (field === undefined || edge === undefined) return null;
  if (edge.kind === 'list')
    return connectionJson(compiling, edge, { fields, type: field.type, field, parent: always });
  return edge.kind === 'lookUp' ? lookUp(compiling, edge, { fields, field }) : null;
}

interface Root {
  readonly fields: Fields;
  readonly field: Parameters<typeof getArgumentValues>[0] & {
    readonly type: Parameters<typeof selectionOn>[2]['type'];
  };
}

// An absent row is an error with a path of its own: the resolvers write it.
function lookUp(compiling: Compiling, edge: LookUp, { fields, field }: Root): Json | null {
  const [node] = fields;
  if (node === undefined || (node.arguments ?? []).some(({ name }) => name.value !== edge.argument))
    return null;
  const found = selectionOn(compiling, edge.concept, { type: field.type, fields });
  if (found === null) return null;
  const condition = template`${(input) => {
    const value = getArgumentValues(field, node, input.variables)[edge.argument];
    return sql`${raw(edge.column)} = ${value}`;
  }}`;
  const base = template`${baseRows(compiling, found.rows, { condition: always, byKey: true })} and ${condition}`;
  return [
    template`coalesce((select ${textOf(found.object)} from ${joinedRows(found.rows, base)}), absent_row())`,
  ];
}
