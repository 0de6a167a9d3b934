import {
  type DocumentNode,
  type GraphQLError,
  type GraphQLSchema,
  Kind,
  type OperationDefinitionNode,
  parse,
} from 'graphql';
import { BoundedCache } from '../../platform/access/bounded-cache.ts';
import { type OperationRights, rightsOfDocument } from '../../platform/access/operation-rights.ts';
import { limits } from '../limits.ts';
import { type Multiplier, pagesOf } from './document-pages.ts';
import { assertShape } from './document-shape.ts';
import { assertTokens, syntaxProblem } from './document-tokens.ts';
import { validationErrors } from './document-validation.ts';

/** One operation with all that can be known of it before its variables and its caller. */
export interface PreparedOperation {
  readonly node: OperationDefinitionNode;
  readonly rights: OperationRights;
  readonly pages: readonly Multiplier[];
  /** The schema's own names of what is asked for; they may stand in a log. */
  readonly rootFields: readonly string[];
}

/** A document that was read, measured and validated once, whoever sends it again. */
export interface PreparedDocument {
  readonly source: string;
  readonly document: DocumentNode;
  readonly errors: readonly GraphQLError[];
  readonly rights: OperationRights;
  readonly operations: readonly PreparedOperation[];
}

interface Refused {
  readonly refusal: unknown;
}

const rememberedDocuments = 500;
const requestIdLength = 36;

/** The documents seen last. Refused ones are remembered too, so that a bad client costs no more than a good one. */
export class Documents {
  readonly schema: GraphQLSchema;
  readonly #bySource = new BoundedCache<PreparedDocument | Refused>(rememberedDocuments);
  readonly #running = new Map<string, PreparedDocument>();

  constructor(schema: GraphQLSchema) {
    this.schema = schema;
  }

  /** Throws a Problem when the document cannot be read or is too large. */
  prepare(source: string): PreparedDocument {
    const known = this.#bySource.get(source) ?? this.#remember(source);
    if ('refusal' in known) throw known.refusal;
    return known;
  }

  /**
   * Apollo Server knows the document of a request by the request's id while it runs: it was read and validated before,
   * so there is nothing to hash, to read or to validate again.
   */
  async running<Result>(
    requestId: string,
    prepared: PreparedDocument,
    work: () => Promise<Result>,
  ): Promise<Result> {
    this.#running.set(requestId, prepared);
    try {
      return await work();
    } finally {
      this.#running.delete(requestId);
    }
  }

  readonly sources = keptElsewhere((key) => this.#running.get(requestIdIn(key))?.source);
  readonly store = keptElsewhere((key) => this.#running.get(requestIdIn(key))?.document);

  #remember(source: string): PreparedDocument | Refused {
    const prepared = read(this.schema, source);
    // A longer text is refused at its first look, and is not worth the memory.
    if (source.length <= limits.documentLength) this.#bySource.set(source, prepared);
    return prepared;
  }
}

const requestIdIn = (key: string): string => key.slice(-requestIdLength);

/** A store of Apollo Server that only reads. */
function keptElsewhere<Value>(find: (key: string) => Value | undefined) {
  return {
    get: async (key: string): Promise<Value | undefined> => find(key),
    set: async (): Promise<void> => {},
    delete: async (): Promise<boolean> => false,
  };
}

function read(schema: GraphQLSchema, source: string): PreparedDocument | Refused {
  try {
    assertTokens(source);
    const document = parsed(source);
    assertShape(document);
    const rights = rightsOfDocument(schema, document);
    const errors = validationErrors(schema, document);
    const operations = [...rights.operations].map(([node, ofNode]) => ({
      node,
      rights: ofNode,
      // Only a valid document is known to have no fragment that spreads itself.
      pages: errors.length === 0 ? pagesOf(schema, document, node) : [],
      rootFields: rootFields(schema, node),
    }));
    return { source, document, errors, rights: rights.whole, operations };
  } catch (refusal) {
    return { refusal };
  }
}

function parsed(source: string): DocumentNode {
  try {
    return parse(source);
  } catch (error) {
    throw syntaxProblem(error);
  }
}

function rootFields(schema: GraphQLSchema, { operation, selectionSet }: OperationDefinitionNode): string[] {
  const known = schema.getRootType(operation)?.getFields() ?? {};
  const names = selectionSet.selections
    .filter((each) => each.kind === Kind.FIELD)
    .map((field) => field.name.value);
  return [...new Set(names.filter((name) => Object.hasOwn(known, name)))];
}
