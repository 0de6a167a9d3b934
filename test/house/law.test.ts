import { describe, expect, it } from 'vitest';
import { parseSource, type SourceFile } from './source-file.ts';
import { isTest, sourcesIn } from './tree.ts';

// These write sentences and carry no rule: the rule that they explain cites the law.
const explains = /\/law\/(.+\/)?(reason|wording|[\w-]+-reasons)\.ts$/;
const citation =
  /\b(UU|UUD|PP|Perpres|Inpres|Permen\w*|Perdir|Kepmen\w*|Kepres|SKB|Peraturan|Undang-Undang)\b[^*]*\d/;

const law = sourcesIn('services/api/src/law');
const files = law.filter(({ path }) => !isTest(path) && !explains.test(path));
const tests = law.filter(({ path }) => isTest(path));

const rulesWithoutCitation = ({ path, exportedFunctions }: SourceFile): readonly string[] =>
  exportedFunctions.filter(({ doc }) => !citation.test(doc)).map(({ name }) => `${path} ${name}`);

// A table of rows without a value, Dated<null>, says only where a rule stands.
const datedTables = (text: string): readonly string[] =>
  [...text.matchAll(/export const (\w+): [^=]*\bDated<(?!null)[^=]*=/g)].map(([, name = '']) => name);

describe('the law', () => {
  it('every rule cites where it stands', () => {
    expect(files.flatMap(rulesWithoutCitation)).toEqual([]);
  });

  it('every file of rules has a test', () => {
    const tested = new Set(tests.flatMap(({ imports }) => imports.map(({ target }) => target)));
    const untested = files.filter(
      ({ path, exportedFunctions }) => exportedFunctions.length > 0 && !tested.has(path),
    );
    expect(untested.map(({ path }) => path)).toEqual([]);
  });

  it('every dated table of values is among the parameters that everybody may read', () => {
    const listed = law.find(({ path }) => path.endsWith('/law/parameters.ts'))?.text ?? '';
    const tables = files.flatMap(({ text }) => datedTables(text));
    expect(tables.length).toBeGreaterThan(25);
    expect(tables.filter((name) => !new RegExp(`\\b${name}\\b`).test(listed))).toEqual([]);
  });

  it('no rule waits, and no rule is a class', () => {
    const odd = files.filter(({ text }) => /\basync\b|\bawait\b|^(export )?(abstract )?class /m.test(text));
    expect(odd.map(({ path }) => path)).toEqual([]);
  });

  it('exported functions of money and calendar say what they do', () => {
    const pure = [...sourcesIn('services/api/src/money'), ...sourcesIn('services/api/src/calendar')];
    const silent = pure
      .filter(({ path }) => !isTest(path))
      .flatMap(({ path, exportedFunctions }) =>
        exportedFunctions.filter(({ doc }) => doc === '').map(({ name }) => `${path} ${name}`),
      );
    expect(silent).toEqual([]);
  });

  it('the rule sees a dated table, and passes over one without values', () => {
    expect(datedTables('export const ages: readonly Dated<number>[] = [];')).toEqual(['ages']);
    expect(datedTables('export const care: readonly Dated<null>[] = [];')).toEqual([]);
  });

  it('the rule sees a rule without a citation', () => {
    const without = parseSource('x.ts', '/** What is due. */\nexport const due = () => 1;');
    const cited = parseSource(
      'x.ts',
      '/** PP 44/2015 Pasal 38: what is due. */\nexport const due = () => 1;',
    );
    expect(rulesWithoutCitation(without)).toEqual(['x.ts due']);
    expect(rulesWithoutCitation(cited)).toEqual([]);
  });
});
