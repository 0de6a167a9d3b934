import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { projectRoot } from './suites.ts';

const names = [
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
  'chrome',
  'microsoft-edge',
];
const elsewhere = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/opt/google/chrome/chrome',
  '/snap/bin/chromium',
];

/** What to type where no browser could be had. */
export const browserAdvice =
  'No browser for the browser tests: type `apt-get install -y chromium` as root, or set CHROME_PATH to one.';

/** A Chromium that is on this machine; null when there is none. */
export function findBrowser(environment: NodeJS.ProcessEnv): string | null {
  const onPath = (environment['PATH'] ?? '')
    .split(':')
    .flatMap((folder) => names.map((name) => join(folder, name)));
  const candidates = [environment['CHROME_PATH'] ?? '', ...onPath, ...elsewhere];
  return candidates.find((path) => path !== '' && existsSync(path) && starts(path)) ?? null;
}

/** A Chromium, installed if need be: by the system as root on Debian, else from npm into the data folder. */
export async function provideBrowser(environment: NodeJS.ProcessEnv): Promise<string | null> {
  return findBrowser(environment) ?? installBySystem(environment) ?? (await installFromNpm());
}

function starts(path: string): boolean {
  return spawnSync(path, ['--version', '--no-sandbox'], { timeout: 20_000 }).status === 0;
}

function installBySystem(environment: NodeJS.ProcessEnv): string | null {
  const isRoot = process.getuid?.() === 0;
  if (!isRoot || !existsSync('/usr/bin/apt-get') || !existsSync('/etc/debian_version')) return null;
  console.log('No browser found: installing Chromium by apt-get.');
  const run = (...args: readonly string[]) =>
    spawnSync('apt-get', [...args], {
      env: { ...environment, DEBIAN_FRONTEND: 'noninteractive' },
      stdio: ['ignore', 'ignore', 'inherit'],
    });
  run('update', '-qq');
  run('install', '-y', '-qq', '--no-install-recommends', 'chromium');
  return findBrowser(environment);
}

const chromiumPackage = '@sparticuz/chromium';
const chromiumVersion = '153.0.0';

async function installFromNpm(): Promise<string | null> {
  const folder = join(projectRoot, '.data', 'browser');
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'package.json'), '{ "private": true, "type": "module" }\n');
  console.log(`No browser found: installing ${chromiumPackage} from npm.`);
  const args = [
    'install',
    '--no-audit',
    '--no-fund',
    '--prefer-offline',
    `${chromiumPackage}@${chromiumVersion}`,
  ];
  if (spawnSync('npm', args, { cwd: folder, stdio: ['ignore', 'ignore', 'inherit'] }).status !== 0)
    return null;
  const entry = join(folder, 'node_modules', chromiumPackage, 'build', 'index.js');
  if (!existsSync(entry)) return null;
  const { default: chromium } = (await import(pathToFileURL(entry).href)) as {
    readonly default: { executablePath(): Promise<string> };
  };
  const path = await chromium.executablePath();
  return starts(path) ? path : null;
}
