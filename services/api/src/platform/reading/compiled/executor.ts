import type { ExecutionArgs, ExecutionResult, GraphQLSchema, OperationDefinitionNode } from 'graphql';
import { execute, getVariableValues, Kind } from 'graphql';
import { BoundedCache } from '../../access/bounded-cache.ts';
import type { Context } from '../../context.ts';
import { Problem } from '../../problem.ts';
import { errorCode } from '../../transaction.ts';
import type { Edges } from '../edges.ts';
import { run } from '../read.ts';
import { compile } from './plan.ts';
import type { Input, Template } from './template.ts';
import { render } from './template.ts';

/** The data of an answer as JSON text that PostgreSQL wrote; it goes out as it is. */
export class JsonText {
  readonly text: string;

  constructor(text: string) {
    this.text = text;
  }
}

type Execute = (args: ExecutionArgs) => Promise<ExecutionResult>;

const mostPlans = 500;

/** Answers operations made of declared columns and edges by one statement; all others, and all errors, by resolvers. */
export function compiledExecutor(schema: GraphQLSchema, edges: Edges): Execute {
  const plans = new BoundedCache<{ readonly template: Template | null }>(mostPlans);
  const documents = new WeakMap<object, number>();
  let documentCount = 0;

  function numberOf(document: object): number {
    const known = documents.get(document);
    if (known !== undefined) return known;
    documentCount += 1;
    documents.set(document, documentCount);
    return documentCount;
  }

  function planOf(args: ExecutionArgs, ctx: Context, node: OperationDefinitionNode): Template | null {
    const who = ctx.caller.kind === 'user' ? JSON.stringify(ctx.caller) : '';
    const key = `${numberOf(args.document)} ${args.operationName ?? ''} ${ctx.today} ${who}`;
    const known = plans.get(key);
    if (known !== undefined) return known.template;
    const made = compile(
      { schema, edges },
      { document: args.document, node },
      { caller: ctx.caller, day: ctx.today },
    );
    plans.set(key, { template: made });
    return made;
  }

  return async (args) => {
    const ctx = args.contextValue as Context;
    const node = operationOf(args);
    const plan = node && planOf(args, ctx, node);
    const answer = node && plan && (await answered(args, { ctx, node, plan, schema }));
    return answer ?? execute(args);
  };
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
  readonly node: OperationDefinitionNode;
  readonly plan: Template;
  readonly schema: GraphQLSchema;
}

async function answered(
  args: ExecutionArgs,
  { ctx, node, plan, schema }: Planned,
): Promise<ExecutionResult | null> {
  const { coerced } = getVariableValues(schema, node.variableDefinitions ?? [], args.variableValues ?? {});
  if (coerced === undefined) return null;
  const input: Input = { variables: coerced, scope: { caller: ctx.caller, day: ctx.today } };
  try {
    const [row] = await run<{ answer: string }>(ctx, render(plan, input));
    return row === undefined ? null : { data: new JsonText(row.answer) as never };
  } catch (error) {
    if (isForResolvers(error)) return null;
    throw error;
  }
}

const absentRow = 'PX404';

// What the request is to blame for gets its error, with its path, from the resolvers.
function isForResolvers(error: unknown): boolean {
  const code = errorCode(error);
  return error instanceof Problem || code === absentRow || code?.startsWith('22') === true;
}
