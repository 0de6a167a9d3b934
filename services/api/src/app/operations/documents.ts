import { createHash } from 'node:crypto';
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
  readonly hash: string;
  readonly document: DocumentNode;
  readonly errors: readonly GraphQLError[];
  readonly rights: OperationRights;
  readonly operations: readonly PreparedOperation[];
}

interface Refused {
  readonly refusal: unknown;
}

const rememberedDocuments = 500;

/** The documents seen last. Refused ones are remembered too, so that a bad client costs no more than a good one. */
export class Documents {
  readonly schema: GraphQLSchema;
  readonly #bySource = new BoundedCache<PreparedDocument | Refused>(rememberedDocuments);
  readonly #byHash = new BoundedCache<DocumentNode>(rememberedDocuments);

  constructor(schema: GraphQLSchema) {
    this.schema = schema;
  }

  /** Throws a Problem when the document cannot be read or is too large. */
  prepare(source: string): PreparedDocument {
    const known = this.#bySource.get(source) ?? this.#remember(source);
    if ('refusal' in known) throw known.refusal;
    return known;
  }

  /** Apollo Server asks here by the hash of a text that was prepared just before. */
  readonly store = {
    get: async (key: string): Promise<DocumentNode | undefined> => this.#byHash.get(key.slice(-64)),
    set: async (): Promise<void> => {},
    delete: async (): Promise<boolean> => false,
  };

  #remember(source: string): PreparedDocument | Refused {
    const prepared = read(this.schema, source);
    // A longer text is refused at its first look, and is not worth the memory.
    if (source.length <= limits.documentLength) this.#bySource.set(source, prepared);
    if (!('refusal' in prepared) && prepared.errors.length === 0)
      this.#byHash.set(prepared.hash, prepared.document);
    return prepared;
  }
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
    const hash = createHash('sha256').update(source).digest('hex');
    return { source, hash, document, errors, rights: rights.whole, operations };
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
