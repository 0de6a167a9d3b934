import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

export const projectRoot = join(import.meta.dirname, '..', '..');

/** What a suite stands on: a migrated database, one of the two sizes of demo data, a browser. */
export type Need = 'migrated' | 'small' | 'serang' | 'browser';

/** One run of vitest with a report of its own. */
export interface Suite {
  readonly name: string;
  readonly folder: string;
  /** The project of that folder's vitest configuration; none means all of them. */
  readonly project?: string;
  readonly needs: readonly Need[];
  readonly mostMinutes: number;
}

const ofTest = (project: string, mostMinutes: number, ...needs: readonly Need[]): Suite => ({
  name: project,
  folder: 'test',
  project,
  needs,
  mostMinutes,
});

/** Every suite of `npm test`: the quick ones first, so that a slip shows within a minute; the full demo last. */
export const allSuites = (): readonly Suite[] => [
  ofTest('running', 1),
  ofTest('house', 2),
  ...packageSuites('services'),
  ...packageSuites('clients'),
  ...packageSuites('test'),
  ofTest('support', 2, 'migrated'),
  ofTest('stories', 8, 'small'),
  ofTest('conformance', 5, 'small'),
  ofTest('browser', 8, 'small', 'browser'),
  ofTest('full', 15, 'serang'),
];

/** Each package that has tests beside its files. */
function packageSuites(group: string): readonly Suite[] {
  return readdirSync(join(projectRoot, group))
    .map((name) => `${group}/${name}`)
    .filter((folder) => existsSync(join(projectRoot, folder, 'package.json')) && hasTests(folder))
    .map((folder) => ({
      name: folder,
      folder,
      needs: group === 'services' ? ['small'] : [],
      mostMinutes: 5,
    }));
}

function hasTests(folder: string): boolean {
  const sources = join(projectRoot, folder, 'src');
  const names = existsSync(sources) ? readdirSync(sources, { recursive: true, encoding: 'utf8' }) : [];
  return names.some((name) => /\.test\.tsx?$/.test(name));
}
