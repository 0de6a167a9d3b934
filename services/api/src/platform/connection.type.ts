import { ArgsType, Field, ID, Int, InterfaceType, ObjectType, registerEnumType } from 'type-graphql';

@InterfaceType({
  description: 'Anything with an id of its own; `node(id:)` finds it again.',
  resolveType: (row: object) => typeNameOf(row),
})
export abstract class Node {
  @Field(() => ID, { description: 'Opaque id with a short prefix for its type. Stable for ever.' })
  id!: string;
}

const typeNames: Record<string, string> = {};

/** Tells which GraphQL type the ids of a prefix belong to. */
export function registerNodeType(prefix: string, typeName: string): void {
  typeNames[prefix] = typeName;
}

function typeNameOf(row: object): string | undefined {
  return 'id' in row ? typeNames[String(row.id).slice(0, 3)] : undefined;
}

@ObjectType({ description: 'Where a page lies in its list.' })
export class PageInfo {
  @Field(() => Boolean, { description: 'Whether rows follow this page.' })
  hasNextPage!: boolean;

  @Field(() => Boolean, { description: 'Whether rows precede this page.' })
  hasPreviousPage!: boolean;

  @Field(() => String, { nullable: true, description: 'Cursor of the first row; null on an empty page.' })
  startCursor!: string | null;

  @Field(() => String, { nullable: true, description: 'Cursor of the last row; null on an empty page.' })
  endCursor!: string | null;
}

@ArgsType()
export class PageArgs {
  @Field(() => Int, {
    nullable: true,
    description: 'How many rows from the start: 0 to 100, 20 when neither first nor last is given.',
  })
  first?: number | null;

  @Field(() => String, { nullable: true, description: 'Only rows after this cursor.' })
  after?: string | null;

  @Field(() => Int, {
    nullable: true,
    description: 'How many rows from the end: 0 to 100. Not together with first.',
  })
  last?: number | null;

  @Field(() => String, { nullable: true, description: 'Only rows before this cursor.' })
  before?: string | null;
}

interface ConnectionClasses {
  readonly connection: abstract new () => object;
  readonly edge: abstract new () => object;
}

/** Declares `XConnection` and `XEdge` of a node type. The class is made by a function, since the node type comes later in the file order. */
export function connectionTypes(name: string, node: () => object, what: string): ConnectionClasses {
  @ObjectType(`${name}Edge`, { description: `One row of a list of ${what}, with its cursor.` })
  class Edge {
    @Field(() => String, { description: 'Where this row lies in the list.' })
    cursor!: string;

    @Field(node as never, { description: 'The row.' })
    node!: object;
  }

  @ObjectType(`${name}Connection`, { description: `One page of a list of ${what}.` })
  class Connection {
    @Field(() => [Edge], { description: 'The rows with their cursors.' })
    edges!: Edge[];

    @Field((() => [(node as () => unknown)()]) as never, { description: 'The rows.' })
    nodes!: object[];

    @Field(() => PageInfo, { description: 'Where the page lies in the list.' })
    pageInfo!: PageInfo;

    @Field(() => Int, {
      description: 'How many rows the whole list has: exact to 10,000; 10,001 means more.',
    })
    totalCount!: number;
  }
  return { connection: Connection, edge: Edge };
}

export enum SortDirection {
  ASC = 'ASC',
  DESC = 'DESC',
}
registerEnumType(SortDirection, {
  name: 'SortDirection',
  description: 'Which way a list runs.',
  valuesConfig: { ASC: { description: 'Smallest first.' }, DESC: { description: 'Largest first.' } },
});
