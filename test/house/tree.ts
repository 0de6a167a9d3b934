import { type Dirent, readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { parseSource, type SourceFile } from './source-file.ts';

export const projectRoot = join(import.meta.dirname, '..', '..');

// What git ignores; a walk instead of `git ls-files`, so that the rules also hold in an unpacked archive.
const generated = new Set(['node_modules', 'dist', 'gql', 'reports', 'screenshots', 'results', 'coverage']);
const hiddenButOurs = new Set(['.ci', '.gitignore', '.gitattributes', '.npmrc', '.nvmrc', '.editorconfig']);
const isCode = /\.(ts|tsx|mts|mjs|js|cjs)$/;

/** The path of every file of the project, from its root, with `/`. */
export function projectFiles(): readonly string[] {
  return filesIn(projectRoot).map((path) => relative(projectRoot, path).split(sep).join('/'));
}

function filesIn(folder: string): readonly string[] {
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => isOurs(entry))
    .flatMap((entry) => {
      const path = join(folder, entry.name);
      return entry.isDirectory() ? filesIn(path) : [path];
    });
}

function isOurs(entry: Dirent): boolean {
  if (entry.isSymbolicLink()) return false;
  if (entry.name.startsWith('.')) return hiddenButOurs.has(entry.name);
  return !generated.has(entry.name) && !entry.name.endsWith('.tsbuildinfo');
}

export const textOf = (path: string): string => readFileSync(join(projectRoot, path), 'utf8');

/** Every source file of the project, parsed. */
export const allSources: readonly SourceFile[] = projectFiles()
  .filter((path) => isCode.test(path))
  .map((path) => parseSource(path, textOf(path)));

export const isTest = (path: string): boolean => /\.test\.tsx?$/.test(path) || path.startsWith('test/');

/** The sources of one folder, such as `services/api/src`. */
export const sourcesIn = (folder: string): readonly SourceFile[] =>
  allSources.filter(({ path }) => path.startsWith(`${folder}/`));
