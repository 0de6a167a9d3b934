import { posix } from 'node:path';
import { type Comment, type ParseResult, parseSync, Visitor } from 'oxc-parser';

export interface FunctionSpan {
  readonly name: string;
  readonly line: number;
  readonly lines: number;
  readonly parameters: number;
}

export interface Import {
  /** A path from the project's root for a file of ours, else the name as written. */
  readonly target: string;
  readonly isRelative: boolean;
}

/** What the house rules need to know of one file. */
export interface SourceFile {
  readonly path: string;
  readonly text: string;
  readonly lines: number;
  readonly imports: readonly Import[];
  readonly hasDefaultExport: boolean;
  readonly hasStarExport: boolean;
  readonly functions: readonly FunctionSpan[];
  readonly exportedFunctions: readonly ExportedFunction[];
  readonly parsed: ParseResult;
}

export interface ExportedFunction {
  readonly name: string;
  /** The doc comment that stands directly above; empty when there is none. */
  readonly doc: string;
}

interface Spanned {
  readonly start: number;
  readonly end: number;
}

/** Reads one TypeScript or JavaScript file; a syntax error is a failure of the rule that asked. */
export function parseSource(path: string, text: string): SourceFile {
  const parsed = parseSync(path, text);
  if (parsed.errors.length > 0) throw new Error(`${path}: ${parsed.errors[0]?.message}`);
  const exported = parsed.module.staticExports.flatMap(({ entries }) => entries);
  return {
    path,
    text,
    lines: text.split('\n').length - (text.endsWith('\n') ? 1 : 0),
    imports: importsOf(path, parsed),
    hasDefaultExport: exported.some(({ exportName }) => exportName.kind === 'Default'),
    hasStarExport: exported.some(({ importName }) => importName.kind.startsWith('All')),
    functions: functionsOf(parsed, text),
    exportedFunctions: exportedFunctionsOf(parsed, text),
    parsed,
  };
}

function importsOf(path: string, { module, program }: ParseResult): readonly Import[] {
  const names = [
    ...module.staticImports.map(({ moduleRequest }) => moduleRequest.value),
    ...module.staticExports.flatMap(({ entries }) => entries.map((entry) => entry.moduleRequest?.value)),
  ];
  new Visitor({
    ImportExpression({ source }) {
      if (source.type === 'Literal') names.push(String(source.value));
    },
    TSImportType({ source }) {
      names.push(source.value);
    },
  }).visit(program);
  return [...new Set(names.filter((name) => name !== undefined))].map((name) => imported(path, name));
}

function imported(from: string, name: string): Import {
  if (!name.startsWith('.')) return { target: name, isRelative: false };
  return { target: posix.join(posix.dirname(from), name), isRelative: true };
}

const lineOf = (text: string, offset: number): number => text.slice(0, offset).split('\n').length;

function functionsOf({ program }: ParseResult, text: string): readonly FunctionSpan[] {
  const found: FunctionSpan[] = [];
  const add = (node: Spanned & { readonly params: readonly object[] }, name: string): void => {
    const line = lineOf(text, node.start);
    const lines = lineOf(text, node.end) - line + 1;
    found.push({ name, line, lines, parameters: node.params.filter((each) => !isDecorated(each)).length });
  };
  new Visitor({
    FunctionDeclaration: (node) => add(node, node.id?.name ?? 'function'),
    FunctionExpression: (node) => add(node, node.id?.name ?? 'method'),
    ArrowFunctionExpression: (node) => add(node, 'arrow'),
  }).visit(program);
  return found;
}

// The decorated parameters of a resolver are the arguments of a field of the schema.
const isDecorated = (parameter: object): boolean =>
  'decorators' in parameter && Array.isArray(parameter.decorators) && parameter.decorators.length > 0;

function exportedFunctionsOf({ program, comments }: ParseResult, text: string): readonly ExportedFunction[] {
  return program.body.flatMap((statement) => {
    if (statement.type !== 'ExportNamedDeclaration' || !statement.declaration) return [];
    const doc = docAbove(statement, comments, text);
    return namesOfFunctions(statement.declaration).map((name) => ({ name, doc }));
  });
}

type Declaration = NonNullable<
  Extract<ParseResult['program']['body'][number], { type: 'ExportNamedDeclaration' }>['declaration']
>;

function namesOfFunctions(declaration: Declaration): readonly string[] {
  if (declaration.type === 'FunctionDeclaration') return [declaration.id?.name ?? ''];
  if (declaration.type !== 'VariableDeclaration') return [];
  return declaration.declarations
    .filter(({ init }) => init?.type === 'ArrowFunctionExpression' || init?.type === 'FunctionExpression')
    .flatMap(({ id }) => (id.type === 'Identifier' ? [id.name] : []));
}

function docAbove({ start }: Spanned, comments: readonly Comment[], text: string): string {
  const above = comments.filter((comment) => comment.type === 'Block' && comment.end <= start).at(-1);
  const isAdjacent = above !== undefined && text.slice(above.end, start).trim() === '';
  return isAdjacent && above.value.startsWith('*') ? above.value : '';
}
