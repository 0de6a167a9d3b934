import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { projectRoot, textOf } from '../house/tree.ts';
import { type Api, startApi } from '../support/api.ts';
import { smallFigures } from '../support/published-figures.ts';

const packageManager = 'pnpm@12.21.0';

interface Ran {
  readonly status: number | null;
  readonly output: string;
}

function run(folder: string, program: string, ...args: readonly string[]): Ran {
  const { status, stdout, stderr } = spawnSync(program, args, { cwd: folder, encoding: 'utf8' });
  return { status, output: `${stdout}${stderr}` };
}

/** The version that the workspace uses of a package. */
function versionOf(name: string): string {
  const line = textOf('pnpm-workspace.yaml').match(new RegExp(`^ +"?${name}"?: (\\S+)$`, 'm'));
  if (line?.[1] === undefined) throw new Error(`${name} is not in the catalog`);
  return line[1];
}

/** What a portal developer has: a folder of their own, our package as a file, and a client of their choice. */
function strangersProject(): string {
  const folder = mkdtempSync(join(tmpdir(), 'perisai-sdk-'));
  const sdk = join(projectRoot, 'clients', 'sdk');
  const packed = run(sdk, 'npx', '--yes', packageManager, 'pack', '--pack-destination', folder);
  const archive = readdirSync(folder).find((name) => name.endsWith('.tgz'));
  if (packed.status !== 0 || archive === undefined) throw new Error(packed.output);
  const dependencies = {
    '@perisai/sdk': `file:./${archive}`,
    ...Object.fromEntries(
      ['@apollo/client', 'urql', 'graphql', 'react', '@types/react', '@types/node'].map((name) => [
        name,
        versionOf(name),
      ]),
    ),
  };
  const description = { name: 'stranger', version: '1.0.0', private: true, type: 'module', dependencies };
  writeFileSync(join(folder, 'package.json'), JSON.stringify(description));
  for (const name of ['three-clients.ts', 'tsconfig.json']) {
    copyFileSync(join(import.meta.dirname, 'sdk-stranger', name), join(folder, name));
  }
  const installed = run(folder, 'npm', 'install', '--no-audit', '--no-fund', '--prefer-offline');
  if (installed.status !== 0) throw new Error(installed.output);
  return folder;
}

describe('the sdk, packed and installed in a project of somebody else', () => {
  let api: Api;
  let folder: string;
  beforeAll(async () => {
    api = await startApi();
    folder = strangersProject();
  });
  afterAll(async () => {
    await api.stop();
    rmSync(folder, { recursive: true, force: true });
  });

  it('names no workspace and no catalog, and carries its types', () => {
    const installed = join(folder, 'node_modules', '@perisai', 'sdk');
    expect(readFileSync(join(installed, 'package.json'), 'utf8')).not.toMatch(/"(workspace|catalog):/);
    expect(readdirSync(join(installed, 'dist'))).toContain('client.d.ts');
  });

  it('checks strictly, and refuses a number as money and a text as a month', () => {
    const { status, output } = run(
      folder,
      join(projectRoot, 'node_modules', '.bin', 'tsc'),
      '-p',
      'tsconfig.json',
    );
    expect(status, output).toBe(0);
  });

  it('gives the same figures through its own client, Apollo Client and urql', () => {
    const { status, output } = run(folder, process.execPath, 'three-clients.ts', `${api.url}/graphql`);
    expect(status, output).toBe(0);
    const claims = { ...smallFigures.claims, withheld: false };
    expect(JSON.parse(output)).toEqual({ own: claims, apollo: claims, urql: claims });
  });
});
