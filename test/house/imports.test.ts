import { describe, expect, it } from 'vitest';
import { foldersWithoutPlace, importsAgainstTheOrder } from './api-layers.ts';
import { importCycles } from './cycles.ts';
import { parseSource } from './source-file.ts';
import { allSources, isTest, sourcesIn } from './tree.ts';

const api = sourcesIn('services/api/src');
const apiWithoutTests = api.filter(({ path }) => !isTest(path));
const planted = (path: string, text: string) => parseSource(`services/api/src/${path}`, text);

describe('imports', () => {
  it('every folder of the API has its place in the order', () => {
    expect(foldersWithoutPlace(apiWithoutTests)).toEqual([]);
  });

  it('point one way: pure values, law and platform, concepts from left to right, readers, app', () => {
    expect(importsAgainstTheOrder(apiWithoutTests)).toEqual([]);
  });

  it('contain no cycle, type-only imports included', () => {
    expect(importCycles(allSources)).toEqual([]);
  });

  it('of money and calendar leave their folder for nothing, not even a package', () => {
    const leaving = apiWithoutTests
      .filter(({ path }) => /src\/(money|calendar)\//.test(path))
      .flatMap(({ path, imports }) =>
        imports.filter((each) => !each.isRelative).map((each) => [path, each.target]),
      );
    expect(leaving).toEqual([]);
  });

  it('of law name no package', () => {
    const leaving = apiWithoutTests
      .filter(({ path }) => path.includes('src/law/'))
      .flatMap(({ path, imports }) =>
        imports.filter((each) => !each.isRelative).map((each) => [path, each.target]),
      );
    expect(leaving).toEqual([]);
  });

  it('never bring TypeORM and type-graphql into one file', () => {
    const both = api.filter(({ imports }) =>
      ['typeorm', 'type-graphql'].every((name) => imports.some(({ target }) => target === name)),
    );
    expect(both.map(({ path }) => path)).toEqual([]);
  });

  it('of an entity name no other entity', () => {
    const pairs = api
      .filter(({ path }) => path.endsWith('.entity.ts'))
      .flatMap(({ path, imports }) => imports.map(({ target }) => [path, target] as const))
      .filter(([, target]) => target.endsWith('.entity.ts'));
    expect(pairs).toEqual([]);
  });

  it('end in the file extension, so that Node runs what we wrote', () => {
    const without = allSources.flatMap(({ path, imports }) =>
      imports
        .filter(
          ({ isRelative, target }) =>
            isRelative && !/\.(ts|tsx|mjs|js|cjs|json|css|svg|woff2|geojson)(\?\w+)?$/.test(target),
        )
        .map(({ target }) => `${path} → ${target}`),
    );
    expect(without).toEqual([]);
  });
});

describe('the rules about imports see a breach', () => {
  it('law that imports a concept, and a concept that imports one to its right', () => {
    const files = [
      planted('law/x.ts', "import { a } from '../claims/a.ts';"),
      planted('agents/x.ts', "import type { B } from '../claims/b.ts';"),
      planted('claims/x.ts', "import { c } from '../agents/c.ts';"),
    ];
    expect(importsAgainstTheOrder(files)).toEqual([
      'services/api/src/law/x.ts → services/api/src/claims/a.ts',
      'services/api/src/agents/x.ts → services/api/src/claims/b.ts',
    ]);
  });

  it('a folder that nobody named', () => {
    expect(foldersWithoutPlace([planted('things/x.ts', '')])).toEqual(['things']);
  });

  it('a cycle through a type and a dynamic import', () => {
    const files = [
      planted('a/a.ts', "import type { B } from '../b/b.ts';"),
      planted('b/b.ts', "export const load = () => import('../a/a.ts');"),
    ];
    expect(importCycles(files)).toHaveLength(1);
  });
});
