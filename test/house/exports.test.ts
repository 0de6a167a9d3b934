import { describe, expect, it } from 'vitest';
import { allSources, projectFiles } from './tree.ts';

const isToolConfig = /(^|\/)([\w.-]+\.config|codegen)\.(ts|mts|mjs|js|cjs)$/;
const emptyWords = new Set(['utils', 'util', 'helpers', 'helper', 'common', 'shared', 'misc', 'lib']);
const conventional = /(^|\/)(README|ARCHITECTURE|LICENSE|CHANGELOG|CONTRIBUTING|SECURITY|NOTICE)(\.md)?$/;

describe('exports and names', () => {
  it('there is no default export outside tool configuration', () => {
    const defaults = allSources.filter((file) => file.hasDefaultExport && !isToolConfig.test(file.path));
    expect(defaults.map(({ path }) => path)).toEqual([]);
  });

  it('nothing is exported by `export *`', () => {
    expect(allSources.filter((file) => file.hasStarExport).map(({ path }) => path)).toEqual([]);
  });

  it('there is no index file: inside a package, import the file', () => {
    expect(projectFiles().filter((path) => /(^|\/)index\.(ts|tsx|js|mjs)$/.test(path))).toEqual([]);
  });

  it('no file or folder is called utils, helpers, common or shared', () => {
    const named = projectFiles().filter((path) =>
      path.split('/').some((part) => emptyWords.has((part.split('.')[0] ?? '').toLowerCase())),
    );
    expect(named).toEqual([]);
  });

  it('source files are named in kebab-case', () => {
    const odd = projectFiles()
      .filter((path) => /^(services|clients|test|schema)\//.test(path) && !conventional.test(path))
      .filter((path) => /\.(ts|tsx|mjs)$/.test(path))
      .filter((path) => path.split('/').some((part) => !/^\.?[a-z0-9]+([-.][a-z0-9]+)*$/.test(part)));
    expect(odd).toEqual([]);
  });
});
