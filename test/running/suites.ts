import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

export const projectRoot = join(import.meta.dirname, '..', '..');

/** One run of vitest with a report of its own. */
export interface Suite {
  readonly name: string;
  readonly folder: string;
  /** The project of that folder's vitest configuration; none means all of them. */
  readonly project?: string;
  readonly mostMinutes: number;
}

const ofTest = (project: string, mostMinutes: number): Suite => ({
  name: project,
  folder: 'test',
  project,
  mostMinutes,
});

// The quick ones first, so that a slip shows within the first minute; the full demo last.
const beforePackages = [ofTest('running', 1), ofTest('house', 2)];
const afterPackages: readonly Suite[] = [];

/** Every suite of `npm test`, in order. */
export const allSuites = (): readonly Suite[] => [
  ...beforePackages,
  ...packageSuites('services'),
  ...packageSuites('clients'),
  ...afterPackages,
];

/** Each package that has tests beside its files. */
function packageSuites(group: string): readonly Suite[] {
  return readdirSync(join(projectRoot, group))
    .map((name) => `${group}/${name}`)
    .filter((folder) => existsSync(join(projectRoot, folder, 'package.json')) && hasTests(folder))
    .map((folder) => ({ name: folder, folder, mostMinutes: 5 }));
}

function hasTests(folder: string): boolean {
  const sources = join(projectRoot, folder, 'src');
  const names = existsSync(sources) ? readdirSync(sources, { recursive: true, encoding: 'utf8' }) : [];
  return names.some((name) => /\.test\.tsx?$/.test(name));
}
