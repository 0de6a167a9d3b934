import { GraphQLError } from 'graphql';
import type { Caller } from '../../platform/access/caller.ts';
import { assertMayAsk, assertMayRun } from '../../platform/access/operation-rights.ts';
import { mayIntrospect } from '../../platform/access/policy.ts';
import { Problem } from '../../platform/problem.ts';
import { isRecord, type Parameters } from '../http/receive.ts';
import { badRequest, DocumentRefusal } from '../http/refusal.ts';
import { assertPages } from './document-pages.ts';
import { withoutHint } from './document-validation.ts';
import type { Documents, PreparedDocument, PreparedOperation } from './documents.ts';
import { assertVariableSizes, coerceVariables, givenVariables, type Variables } from './variables.ts';

/** An operation that may run: known, permitted, with good variables and within all limits. */
export interface CheckedOperation {
  readonly prepared: PreparedDocument;
  readonly operation: PreparedOperation;
  readonly operationName: string | null;
  /** As they came. */
  readonly variables: Variables;
  /** As resolvers get them. */
  readonly coerced: Variables;
  /** The most items that the pages of this request can give. */
  readonly nodes: number;
}

/**
 * All checks that need no resolver. Null where the form of the request is wrong, such as variables that are
 * no object: Apollo Server says so, and nothing runs.
 */
export function checkOperation(
  documents: Documents,
  parameters: Parameters,
  caller: Caller,
): CheckedOperation | null {
  const { query, operationName = null, variables = null } = parameters;
  const isFormed = typeof query === 'string' && query !== '';
  if (!isFormed || !(variables === null || isRecord(variables))) return null;
  if (!(operationName === null || typeof operationName === 'string')) return null;
  const prepared = documents.prepare(query);
  const given = variables ?? {};
  const operation = operationNamed(prepared, operationName);
  // The right comes before validation, whose messages name types that the caller may not know of.
  assertMayAsk(operation.rights, caller);
  if (prepared.errors.length > 0) throw refusalOf(prepared, caller);
  const { nodes, coerced } = checkVariables(documents, { operation, given, caller });
  return { prepared, operation, operationName, variables: given, coerced, nodes };
}

interface Sent {
  readonly operation: PreparedOperation;
  readonly given: Variables;
  readonly caller: Caller;
}

function checkVariables(
  documents: Documents,
  { operation, given, caller }: Sent,
): Pick<CheckedOperation, 'nodes' | 'coerced'> {
  assertVariableSizes(given);
  const { values, problems } = coerceVariables(documents.schema, operation.node, given);
  if (problems.length > 0) throw new DocumentRefusal(problems);
  assertMayRun(operation.rights, caller, givenVariables(operation.node, given));
  return { nodes: assertPages(operation.pages, values), coerced: values };
}

function operationNamed(prepared: PreparedDocument, name: string | null): PreparedOperation {
  const [only, second] = prepared.operations;
  if (name === null && second !== undefined)
    throw badRequest('The document has several operations: name the one to run.');
  const found = name === null ? only : prepared.operations.find(({ node }) => node.name?.value === name);
  if (found === undefined) throw badRequest('The document has no operation of that name.');
  return found;
}

function refusalOf({ errors, rights }: PreparedDocument, caller: Caller): DocumentRefusal {
  assertMayAsk(rights, caller);
  const mayHint = mayIntrospect(caller);
  return new DocumentRefusal(
    errors.map((error) => {
      const problem = new Problem('BAD_USER_INPUT', mayHint ? error.message : withoutHint(error.message));
      return new GraphQLError(problem.message, { originalError: problem, nodes: error.nodes ?? null });
    }),
  );
}
