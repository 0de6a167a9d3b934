import { posix } from 'node:path';
import type { SourceFile } from './source-file.ts';

const api = 'services/api/src';

const pure = ['money', 'calendar'];
const foundations = [...pure, 'law', 'platform'];
const concepts = [
  'regions',
  'branches',
  'agencies',
  'agents',
  'programs',
  'parameters',
  'participants',
  'enrolments',
  'registrations',
  'contributions',
  'ledger',
  'claims',
  'benefits',
];
const readers = [
  'coverage',
  'audit',
  'privacy',
  'incentives',
  'evaluations',
  'integrity',
  'rosters',
  'analysis',
  'exports',
  'imports',
];
// Rows and statements that come with a release; they know the law, and no concept.
const infrastructure = ['migrations', 'reference'];

/** Which folders of the API a folder may import from, itself always included; undefined: it has no place. */
export function mayImport(folder: string): readonly string[] | undefined {
  if (pure.includes(folder)) return [];
  if (folder === 'law' || folder === 'platform') return pure;
  if (infrastructure.includes(folder)) return [...foundations, ...infrastructure];
  const at = concepts.indexOf(folder);
  if (at >= 0) return [...foundations, ...concepts.slice(0, at)];
  const reader = readers.indexOf(folder);
  if (reader >= 0) return [...foundations, ...concepts, ...readers.slice(0, reader)];
  return folder === 'app' ? [...foundations, ...concepts, ...readers, ...infrastructure] : undefined;
}

/** The first folder below `src`; `main.ts` and others that lie there belong to `app`. */
export function layerOf(path: string): string {
  const inside = posix.relative(api, path);
  return inside.includes('/') ? (inside.split('/')[0] ?? '') : 'app';
}

/** Each import that points against the order, as `file → file`. */
export function importsAgainstTheOrder(files: readonly SourceFile[]): readonly string[] {
  return files.flatMap(({ path, imports }) =>
    imports
      .filter((each) => each.isRelative && !isAllowed(layerOf(path), layerOf(each.target)))
      .map(({ target }) => `${path} → ${target}`),
  );
}

const isAllowed = (from: string, to: string): boolean =>
  from === to || (mayImport(from)?.includes(to) ?? false);

/** Folders that the order of the house does not name. */
export function foldersWithoutPlace(files: readonly SourceFile[]): readonly string[] {
  return [...new Set(files.map(({ path }) => layerOf(path)))].filter(
    (folder) => mayImport(folder) === undefined,
  );
}
