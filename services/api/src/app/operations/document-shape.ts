import {
  type ArgumentNode,
  type DirectiveNode,
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  Kind,
  type OperationDefinitionNode,
  type SelectionNode,
  type SelectionSetNode,
  type ValueNode,
} from 'graphql';
import { badInput } from '../../platform/problem.ts';
import { limits } from '../limits.ts';
import { tooComplex } from './document-tokens.ts';

/** How large a selection is with its fragments written out. */
interface Shape {
  readonly depth: number;
  readonly introspectionDepth: number;
  readonly aliases: number;
  readonly directives: number;
  readonly fields: number;
  readonly pairs: number;
}

const nothing: Shape = { depth: 0, introspectionDepth: 0, aliases: 0, directives: 0, fields: 0, pairs: 0 };

/**
 * Refuses a document by its form alone, before validation, whose rules take time by the square of its fields.
 * Each fragment is measured once, so that fragments that double one another cost nothing to measure.
 */
export function assertShape(document: DocumentNode): void {
  const operations = document.definitions.filter((each) => each.kind === Kind.OPERATION_DEFINITION);
  const fragments = document.definitions.filter((each) => each.kind === Kind.FRAGMENT_DEFINITION);
  if (operations.length > limits.operations) throw tooComplex(`more than ${limits.operations} operations`);
  if (fragments.length > limits.fragments) throw tooComplex(`more than ${limits.fragments} fragments`);
  const ruler = new Ruler(fragments);
  for (const fragment of fragments) assertWithin(ruler.fragment(fragment.name.value));
  for (const operation of operations) assertWithin(ruler.operation(operation));
}

function assertWithin(shape: Shape): void {
  for (const name of ['depth', 'introspectionDepth', 'aliases', 'directives', 'fields', 'pairs'] as const)
    if (shape[name] > limits[name]) throw tooComplex(`${words[name]} over ${limits[name]}`);
}

const words = {
  depth: 'depth',
  introspectionDepth: 'depth of introspection',
  aliases: 'aliases',
  directives: 'directives',
  fields: 'fields',
  pairs: 'repeated fields',
} as const;

class Ruler {
  readonly #definitions: ReadonlyMap<string, FragmentDefinitionNode>;
  readonly #measured = new Map<string, Shape>();
  readonly #keysOfFragments = new Map<string, Keys>();

  constructor(fragments: readonly FragmentDefinitionNode[]) {
    this.#definitions = new Map(fragments.map((fragment) => [fragment.name.value, fragment]));
  }

  operation(node: OperationDefinitionNode): Shape {
    for (const variable of node.variableDefinitions ?? [])
      if (variable.defaultValue !== undefined) assertValue(variable.defaultValue, 1);
    const directives = [node, ...(node.variableDefinitions ?? [])].map((each) =>
      ofDirectives(each.directives),
    );
    return [...directives, this.#together(node.selectionSet)].reduce(beside, nothing);
  }

  fragment(name: string): Shape {
    const known = this.#measured.get(name);
    if (known !== undefined) return known;
    // A fragment that spreads itself finds nothing here; validation refuses it afterwards.
    this.#measured.set(name, nothing);
    const node = this.#definitions.get(name);
    if (node === undefined) return nothing;
    const shape = beside(ofDirectives(node.directives), this.#together(node.selectionSet));
    this.#measured.set(name, shape);
    return shape;
  }

  /** The selections of one field or operation: those of its fragments stand among them. */
  #together(set: SelectionSetNode): Shape {
    const shape = this.#selections(set);
    return { ...shape, pairs: shape.pairs + pairsOf(this.#keys(set)) };
  }

  #keys({ selections }: SelectionSetNode): Keys {
    return merged(
      selections.map((node) => {
        if (node.kind === Kind.FIELD) return new Map([[(node.alias ?? node.name).value, 1]]);
        if (node.kind === Kind.INLINE_FRAGMENT) return this.#keys(node.selectionSet);
        return this.#fragmentKeys(node.name.value);
      }),
    );
  }

  #fragmentKeys(name: string): Keys {
    const known = this.#keysOfFragments.get(name);
    if (known !== undefined) return known;
    this.#keysOfFragments.set(name, noKeys);
    const node = this.#definitions.get(name);
    const keys = node === undefined ? noKeys : this.#keys(node.selectionSet);
    this.#keysOfFragments.set(name, keys);
    return keys;
  }

  #selections({ selections }: SelectionSetNode): Shape {
    return selections.map((selection) => this.#selection(selection)).reduce(beside, nothing);
  }

  #selection(node: SelectionNode): Shape {
    const directives = ofDirectives(node.directives);
    if (node.kind === Kind.FRAGMENT_SPREAD) return beside(directives, this.fragment(node.name.value));
    if (node.kind === Kind.INLINE_FRAGMENT) return beside(directives, this.#selections(node.selectionSet));
    return beside(directives, this.#field(node));
  }

  #field(node: FieldNode): Shape {
    assertArguments(node.arguments);
    const inner = node.selectionSet === undefined ? nothing : this.#together(node.selectionSet);
    const aliases = inner.aliases + (node.alias === undefined ? 0 : 1);
    const below = { ...inner, aliases, fields: inner.fields + 1 };
    return node.name.value.startsWith('__')
      ? { ...below, depth: 0, introspectionDepth: Math.max(inner.depth, inner.introspectionDepth) + 1 }
      : { ...below, depth: inner.depth + 1 };
  }
}

type Keys = ReadonlyMap<string, number>;

const noKeys: Keys = new Map();

/** Fields with the same key are compared two by two when a document is validated. */
function pairsOf(keys: Keys): number {
  return keys.values().reduce((sum, count) => sum + (count * (count - 1)) / 2, 0);
}

function merged(parts: readonly Keys[]): Keys {
  const sum = new Map<string, number>();
  for (const part of parts) for (const [key, count] of part) sum.set(key, (sum.get(key) ?? 0) + count);
  return sum;
}

function beside(left: Shape, right: Shape): Shape {
  return {
    depth: Math.max(left.depth, right.depth),
    introspectionDepth: Math.max(left.introspectionDepth, right.introspectionDepth),
    aliases: left.aliases + right.aliases,
    directives: left.directives + right.directives,
    fields: left.fields + right.fields,
    pairs: left.pairs + right.pairs,
  };
}

function ofDirectives(directives: readonly DirectiveNode[] = []): Shape {
  for (const directive of directives) assertArguments(directive.arguments);
  return { ...nothing, directives: directives.length };
}

function assertArguments(nodes: readonly ArgumentNode[] = []): void {
  for (const node of nodes) assertValue(node.value, 1);
}

function assertValue(node: ValueNode, depth: number): void {
  if (node.kind !== Kind.LIST && node.kind !== Kind.OBJECT) return;
  if (depth > limits.inputDepth) throw tooComplex(`a value nested deeper than ${limits.inputDepth}`);
  const parts = node.kind === Kind.LIST ? node.values : node.fields.map((field) => field.value);
  if (parts.length > limits.inputList)
    throw badInput('document', `a list has more than ${limits.inputList} items`);
  for (const part of parts) assertValue(part, depth + 1);
}
