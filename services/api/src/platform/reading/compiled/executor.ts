import type { ExecutionArgs, ExecutionResult, GraphQLSchema, OperationDefinitionNode } from 'graphql';
import { execute, getVariableValues, Kind } from 'graphql';
import { BoundedCache } from '../../access/bounded-cache.ts';
import type { Caller } from '../../access/caller.ts';
import type { Context } from '../../context.ts';
import { Problem } from '../../problem.ts';
import { errorCode } from '../../transaction.ts';
import type { Edge, Edges } from '../edges.ts';
import { type Beside, wantBeside } from '../relations.ts';
import { compile, fragmentsOf } from './plan.ts';
import type { Input, Template } from './template.ts';
import { render } from './template.ts';
import { wantedBeside } from './wanted-beside.ts';

/** The data of an answer as JSON text that PostgreSQL wrote; it goes out as it is. */
export class JsonText {
  readonly text: string;

  constructor(text: string) {
    this.text = text;
  }
}

/** What graphql-js takes, and the variables as they were coerced before, where they were. */
export interface Asked extends ExecutionArgs {
  readonly coerced?: Readonly<Record<string, unknown>>;
}

type Execute = (args: Asked) => Promise<ExecutionResult>;

interface Plan {
  /** Tells its statements from those of other plans. */
  readonly name: string;
  readonly node: OperationDefinitionNode | null;
  /** Null where something is not declared. */
  readonly template: Template | null;
  /** What resolvers will want beside the rows that they read. */
  readonly beside: ReadonlyMap<Edge, Beside>;
}

const mostPlans = 500;

/** Answers operations made of declared columns and edges by one statement; all others, and all errors, by resolvers. */
export function compiledExecutor(schema: GraphQLSchema, edges: Edges): Execute {
  const plans = new BoundedCache<Plan>(mostPlans);
  const numberOf = numbering<object>();
  const nameOf = callerNames();

  function planOf(args: Asked, ctx: Context): Plan {
    const key = `${numberOf(args.document)} ${nameOf(ctx.caller)} ${ctx.today} ${args.operationName ?? ''}`;
    const known = plans.get(key);
    if (known !== undefined) return known;
    const node = operationOf(args);
    const scope = { caller: ctx.caller, day: ctx.today };
    const made =
      node && unlessRefused(() => compile({ schema, edges }, { document: args.document, node }, scope));
    const beside =
      node === null ? new Map() : wantedBeside({ schema, edges }, node, fragmentsOf(args.document));
    const plan = { name: key, node, template: made, beside };
    plans.set(key, plan);
    return plan;
  }

  return async (args) => {
    const ctx = args.contextValue as Context;
    const plan = planOf(args, ctx);
    const answer = plan.template && (await answered(args, { ctx, plan, template: plan.template }));
    if (answer !== null) return answer;
    wantBeside(ctx, plan.beside);
    return execute(args);
  };
}

function numbering<Thing extends object>(): (thing: Thing) => number {
  const numbers = new WeakMap<Thing, number>();
  let count = 0;
  return (thing) => {
    const known = numbers.get(thing);
    if (known !== undefined) return known;
    count += 1;
    numbers.set(thing, count);
    return count;
  };
}

// Plans are kept by what the caller is, not by the object that says it: users are read anew every few moments.
function callerNames(): (caller: Caller) => string {
  const byObject = new WeakMap<Caller, string>();
  const byContent = new BoundedCache<string>(mostPlans);
  let count = 0;
  return (caller) => {
    const known = byObject.get(caller);
    if (known !== undefined) return known;
    const content = JSON.stringify(caller);
    const name = byContent.get(content) ?? `c${count}`;
    count += 1;
    byContent.set(content, name);
    byObject.set(caller, name);
    return name;
  };
}

// An argument that is refused is refused with its path, by the resolvers.
function unlessRefused(make: () => Template | null): Template | null {
  try {
    return make();
  } catch (error) {
    if (error instanceof Problem) return null;
    throw error;
  }
}

function operationOf({ document, operationName }: ExecutionArgs): OperationDefinitionNode | null {
  const operations = document.definitions.filter(
    (definition) => definition.kind === Kind.OPERATION_DEFINITION,
  );
  if (operationName == null) return operations.length === 1 ? (operations[0] ?? null) : null;
  return operations.find((operation) => operation.name?.value === operationName) ?? null;
}

interface Planned {
  readonly ctx: Context;
  readonly plan: Plan;
  readonly template: Template;
}

async function answered(args: Asked, { ctx, plan, template }: Planned): Promise<ExecutionResult | null> {
  const variables = args.coerced ?? coercedVariables(args, plan);
  if (variables === null) return null;
  try {
    const input: Input = { variables, scope: { caller: ctx.caller, day: ctx.today } };
    const { statement, values } = render(template, plan.name, input);
    const [row] = await ctx.db.query<{ answer: string }>(statement, values);
    return row === undefined ? null : { data: new JsonText(row.answer) as never };
  } catch (error) {
    if (isForResolvers(error)) return null;
    throw error;
  }
}

function coercedVariables({ schema, variableValues }: Asked, { node }: Plan): Input['variables'] | null {
  return getVariableValues(schema, node?.variableDefinitions ?? [], variableValues ?? {}).coerced ?? null;
}

const absentRow = 'PX404';

// What the request is to blame for gets its error, with its path, from the resolvers.
function isForResolvers(error: unknown): boolean {
  const code = errorCode(error);
  return error instanceof Problem || code === absentRow || code?.startsWith('22') === true;
}
