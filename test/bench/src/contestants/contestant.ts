import type { Operation, OperationId, Variables } from '../operations/operation.ts';
import { isOverBaseRows } from './limit/base-rows.ts';
import { postgraphileDocuments } from './postgraphile/documents.ts';
import { translatedAnswer, translatedVariables } from './postgraphile/translate.ts';
import { usualDocuments } from './usual/documents.ts';

export type ContestantName = 'ours' | 'PostGraphile' | 'Apollo + TypeORM' | 'limit' | 'base rows';

/** How one contestant is asked, and how its answer is read. */
export interface Contestant {
  readonly name: ContestantName;
  readonly port: number;
  readonly path: string;
  /** The body of a request; null when this contestant does not take part in the operation. */
  bodyOf(operation: Operation, variables: Variables): object | null;
  /** The answer's data in the shape that our own schema gives. */
  translated(operation: OperationId, data: object): unknown;
  /** Takes seconds for an answer: compared once, and measured over one connection in one round. */
  readonly isSlow?: boolean;
}

const asOurs = (_operation: OperationId, data: object): unknown => data;

const asDocument = ({ document }: Operation, variables: Variables) => ({ query: document, variables });

export function ours(port: number): Contestant {
  return { name: 'ours', port, path: '/graphql', bodyOf: asDocument, translated: asOurs };
}

/** Its schema has the names of ours, so that its answers need no translation. */
export function usual(port: number): Contestant {
  return {
    name: 'Apollo + TypeORM',
    port,
    path: '/',
    bodyOf: ({ id }, variables) => ({ query: usualDocuments[id], variables }),
    translated: asOurs,
  };
}

export function limit(port: number): Contestant {
  return {
    name: 'limit',
    port,
    path: '/',
    bodyOf: ({ id }, variables) => ({ operation: id, variables }),
    translated: asOurs,
  };
}

export function postgraphile(port: number, branchId: string): Contestant {
  return {
    name: 'PostGraphile',
    port,
    path: '/graphql',
    bodyOf: ({ id }, variables) => ({
      query: postgraphileDocuments[id],
      variables: translatedVariables(id, variables, branchId),
    }),
    translated: (operation, data) => translatedAnswer(operation, { ...data }),
  };
}

const takesMinutes = 'B5';

/** The same questions answered by hand-written SQL over base rows, without any rollup. */
export function baseRows(port: number, isQuick: boolean): Contestant {
  return {
    name: 'base rows',
    port,
    path: '/base-rows',
    bodyOf: ({ id }, variables) =>
      isOverBaseRows(id) && !(isQuick && id === takesMinutes) ? { operation: id, variables } : null,
    translated: asOurs,
    isSlow: true,
  };
}
