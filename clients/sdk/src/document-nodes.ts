import type { TypedDocumentNode } from '@graphql-typed-document-node/core';
import { parse } from 'graphql';
import type { TypedDocument } from './client.ts';

/** The same document as a syntax tree, types kept: what Apollo Client takes. urql takes either form. */
export function documentNode<Result, Variables>(
  document: TypedDocument<Result, Variables>,
): TypedDocumentNode<Result, Variables> {
  return parse(document.toString()) as TypedDocumentNode<Result, Variables>;
}
