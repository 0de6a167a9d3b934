import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { inProject } from './project.mjs';

const made = new Set(['node_modules', 'dist', 'gql']);

/** One hash of files and folders, by name and content: times say nothing after a clone or a change of branch. */
export function hashOf(paths) {
  const hash = createHash('sha256').update(`${process.platform} ${process.arch}`);
  for (const path of paths.flatMap(filesUnder).sort()) {
    hash.update(`\0${path}\0`).update(readFileSync(inProject(path)));
  }
  return hash.digest('hex');
}

function filesUnder(path) {
  const full = inProject(path);
  if (!existsSync(full)) return [];
  const entries = tryReadFolder(full);
  if (entries === null) return [path];
  return entries
    .filter(({ name }) => !made.has(name) && !name.endsWith('.tsbuildinfo'))
    .flatMap(({ name }) => filesUnder(join(path, name)));
}

function tryReadFolder(path) {
  try {
    return readdirSync(path, { withFileTypes: true });
  } catch (error) {
    if (error.code === 'ENOTDIR') return null;
    throw error;
  }
}

/** Whether a step was last done for this content; `mark` says that it now is. */
export function stamp(path, content) {
  const file = inProject(path);
  return {
    fits: () => existsSync(file) && readFileSync(file, 'utf8') === content,
    mark: () => {
      mkdirSync(dirname(file), { recursive: true });
      writeFileSync(file, content);
    },
  };
}
