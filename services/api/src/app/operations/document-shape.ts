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
  readonly repeats: number;
}

const nothing: Shape = { depth: 0, introspectionDepth: 0, aliases: 0, directives: 0, fields: 0, repeats: 0 };

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
  for (const name of ['depth', 'introspectionDepth', 'aliases', 'directives', 'fields', 'repeats'] as const)
    if (shape[name] > limits[name]) throw tooComplex(`${words[name]} over ${limits[name]}`);
}

const words = {
  depth: 'depth',
  introspectionDepth: 'depth of introspection',
  aliases: 'aliases',
  directives: 'directives',
  fields: 'fields',
  repeats: 'repeated fields',
} as const;

class Ruler {
  readonly #definitions: ReadonlyMap<string, FragmentDefinitionNode>;
  readonly #measured = new Map<string, Shape>();

  constructor(fragments: readonly FragmentDefinitionNode[]) {
    this.#definitions = new Map(fragments.map((fragment) => [fragment.name.value, fragment]));
  }

  operation(node: OperationDefinitionNode): Shape {
    for (const variable of node.variableDefinitions ?? [])
      if (variable.defaultValue !== undefined) assertValue(variable.defaultValue, 1);
    const directives = [node, ...(node.variableDefinitions ?? [])].map((each) =>
      ofDirectives(each.directives),
    );
    return [...directives, this.#selections(node.selectionSet)].reduce(beside, nothing);
  }

  fragment(name: string): Shape {
    const known = this.#measured.get(name);
    if (known !== undefined) return known;
    // A fragment that spreads itself finds nothing here; validation refuses it afterwards.
    this.#measured.set(name, nothing);
    const node = this.#definitions.get(name);
    if (node === undefined) return nothing;
    const shape = beside(ofDirectives(node.directives), this.#selections(node.selectionSet));
    this.#measured.set(name, shape);
    return shape;
  }

  #selections({ selections }: SelectionSetNode): Shape {
    const own: Shape = { ...nothing, repeats: repeatsIn(selections) };
    return selections.map((selection) => this.#selection(selection)).reduce(beside, own);
  }

  #selection(node: SelectionNode): Shape {
    const directives = ofDirectives(node.directives);
    if (node.kind === Kind.FRAGMENT_SPREAD) return beside(directives, this.fragment(node.name.value));
    if (node.kind === Kind.INLINE_FRAGMENT) return beside(directives, this.#selections(node.selectionSet));
    return beside(directives, this.#field(node));
  }

  #field(node: FieldNode): Shape {
    assertArguments(node.arguments);
    const inner = node.selectionSet === undefined ? nothing : this.#selections(node.selectionSet);
    const aliases = inner.aliases + (node.alias === undefined ? 0 : 1);
    const below = { ...inner, aliases, fields: inner.fields + 1 };
    return node.name.value.startsWith('__')
      ? { ...below, depth: 0, introspectionDepth: Math.max(inner.depth, inner.introspectionDepth) + 1 }
      : { ...below, depth: inner.depth + 1 };
  }
}

/** How many fields of a selection have the key of one before them. */
function repeatsIn(selections: readonly SelectionNode[]): number {
  const keys = selections
    .filter((selection) => selection.kind === Kind.FIELD)
    .map((field) => (field.alias ?? field.name).value);
  return keys.length - new Set(keys).size;
}

function beside(left: Shape, right: Shape): Shape {
  return {
    depth: Math.max(left.depth, right.depth),
    introspectionDepth: Math.max(left.introspectionDepth, right.introspectionDepth),
    aliases: left.aliases + right.aliases,
    directives: left.directives + right.directives,
    fields: left.fields + right.fields,
    repeats: left.repeats + right.repeats,
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
