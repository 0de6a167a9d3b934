import { describe, expect, it } from 'vitest';
import { parseSource, type SourceFile } from './source-file.ts';
import { allSources, isTest, projectFiles, textOf } from './tree.ts';

const mostLines = 300;
const mostLinesOfFunction = 40;
const mostParameters = 3;
const mostFiles = 25;

// Tables of law and of reference data are as long as the law is.
const isTable = ({ path, parsed }: SourceFile): boolean =>
  path.includes('/law/') &&
  parsed.program.body.some((statement) => statement.type === 'ExportNamedDeclaration');

const written = allSources.filter(({ path }) => !isTest(path) && !path.includes('/generated-'));

const longFunctions = (files: readonly SourceFile[]): readonly string[] =>
  files.flatMap(({ path, functions }) =>
    functions
      .filter(({ lines }) => lines > mostLinesOfFunction)
      .map(({ name, line, lines }) => `${path}:${line} ${name}: ${lines} lines`),
  );

describe('sizes', () => {
  it(`no file has more than ${mostLines} lines, tables of law and tests excepted`, () => {
    const long = written.filter((file) => file.lines > mostLines && !isTable(file));
    expect(long.map(({ path, lines }) => `${path}: ${lines}`)).toEqual([]);
  });

  it(`no function has more than ${mostLinesOfFunction} lines`, () => {
    expect(longFunctions(written)).toEqual([]);
  });

  it(`no function takes more than ${mostParameters} parameters`, () => {
    const many = written.flatMap(({ path, functions }) =>
      functions
        .filter(({ parameters }) => parameters > mostParameters)
        .map(({ name, line, parameters }) => `${path}:${line} ${name}: ${parameters}`),
    );
    expect(many).toEqual([]);
  });

  it(`no folder holds more than ${mostFiles} source files beside their tests`, () => {
    const folders = Map.groupBy(written, ({ path }) => path.slice(0, path.lastIndexOf('/')));
    const full = [...folders].filter(([, files]) => files.length > mostFiles);
    expect(full.map(([folder, files]) => `${folder}: ${files.length}`)).toEqual([]);
  });

  it('the rule sees a function of 41 lines', () => {
    const body = 'x();\n'.repeat(39);
    expect(longFunctions([parseSource('x.ts', `function long() {\n${body}}\n`)])).toHaveLength(1);
    expect(longFunctions([parseSource('x.ts', `function fits() {\n${body.slice(5)}}\n`)])).toHaveLength(0);
  });

  it('every decision record is one page', () => {
    const records = projectFiles().filter((path) => /\/decisions\/.*\.md$/.test(path));
    const long = records.filter((path) => textOf(path).split('\n').length > 60);
    expect(long).toEqual([]);
  });
});
