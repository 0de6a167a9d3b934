import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from './suites.ts';

/** One command of `npm run check`; it passes when it exits with 0. */
export interface Check {
  readonly name: string;
  readonly folder: string;
  readonly command: readonly [program: string, ...args: string[]];
}

const bin = (folder: string, name: string): string => join(projectRoot, folder, 'node_modules', '.bin', name);

const has = (folder: string, file: string): boolean => existsSync(join(projectRoot, folder, file));

const foldersWith = (file: string): readonly string[] =>
  ['services', 'clients']
    .flatMap((group) => readdirSync(join(projectRoot, group)).map((name) => `${group}/${name}`))
    .filter((folder) => has(folder, file));

const codegens = (): readonly Check[] =>
  [...foldersWith('codegen.ts'), 'test']
    .filter((folder) => has(folder, 'codegen.ts'))
    .map((folder) => ({
      name: `documents of ${folder}`,
      folder,
      command: [bin(folder, 'graphql-codegen'), '--config', 'codegen.ts'],
    }));

// `tsc -b` reaches the referenced packages; the pages and the tests are bundled or run from source.
const bundledTypes = (): readonly Check[] =>
  [...foldersWith('vite.config.ts'), 'test'].map((folder) => ({
    name: `types of ${folder}`,
    folder,
    command: [bin('.', 'tsc'), '--noEmit', '-p', 'tsconfig.json'],
  }));

/** Everything that can be checked without a running server, in the order in which one needs the other. */
export const allChecks = (): readonly Check[] => [
  {
    name: 'format and lint',
    folder: '.',
    command: [bin('.', 'biome'), 'check', '--max-diagnostics=50', '.'],
  },
  ...codegens(),
  { name: 'types of the packages', folder: '.', command: [bin('.', 'tsc'), '-b'] },
  ...bundledTypes(),
  { name: 'dead code', folder: '.', command: [bin('.', 'knip'), '--no-config-hints'] },
  {
    name: 'house rules, fresh schema, contract',
    folder: 'test',
    command: [bin('test', 'vitest'), 'run', '--project', 'house'],
  },
];

/** Runs one check; its output is shown only when it fails. */
export function passes({ command: [program, ...args], folder }: Check): boolean {
  const { status, stdout, stderr, error } = spawnSync(program, args, {
    cwd: join(projectRoot, folder),
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
  });
  if (status !== 0)
    process.stdout.write(`${stdout ?? ''}${stderr ?? ''}${error ? `${error.message}\n` : ''}`);
  return status === 0;
}
