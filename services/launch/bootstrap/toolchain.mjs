import { existsSync, readdirSync, readFileSync, realpathSync } from 'node:fs';
import { delimiter } from 'node:path';
import { run } from './children.mjs';
import { hashOf, stamp } from './content.mjs';
import { inProject, say, seconds, Trouble } from './project.mjs';

const pnpm = 'pnpm@12.21.0';
const services = ['api', 'postgres', 'demo', 'launch'].map((name) => `services/${name}`);
const workspaces = ['services', 'clients', 'test'];

/** The Node that the lock file pins, whatever Node started this script. */
export const pinnedNode = () => inProject('node_modules', 'node', 'bin', 'node');

/** Installs every package, unless the lock file is the one that was installed last. */
export async function install() {
  const manifests = workspaces.flatMap((folder) =>
    foldersIn(folder).map((each) => `${folder}/${each}/package.json`),
  );
  const locked = [
    'pnpm-lock.yaml',
    'pnpm-workspace.yaml',
    'package.json',
    'schema/package.json',
    'test/package.json',
  ];
  const installed = stamp('node_modules/.perisai-installed', hashOf([...locked, ...manifests]));
  if (installed.fits() && existsSync(pinnedNode())) return;
  const since = Date.now();
  say('Installing packages …');
  const args = ['--yes', pnpm, 'install', '--frozen-lockfile'];
  // Without NODE_ENV: in production the tools that build are needed all the same.
  const { NODE_ENV: _, ...environment } = process.env;
  await run('Installing packages', 'npx', { args, env: { ...environment, CI: 'true' } });
  if (!existsSync(pinnedNode())) throw new Trouble('The package "node" brought no program for this machine.');
  installed.mark();
  say(`Packages are installed (${seconds(since)}).`);
}

const foldersIn = (folder) =>
  readdirSync(inProject(folder)).filter((name) => existsSync(inProject(folder, name, 'package.json')));

export async function buildServices() {
  await compile('Compiling the services', services);
}

/** The compiler itself sees what has changed, but not that its output was removed. */
async function compile(what, projects) {
  const isGone = projects.some((project) => !existsSync(inProject(project, 'dist')));
  const compiler = realpathSync(inProject('node_modules', 'typescript', 'bin', 'tsc'));
  const args = [compiler, '-b', ...(isGone ? ['--force'] : []), ...projects];
  await run(what, pinnedNode(), { args });
}

/** Generates the typed documents and bundles portal and admin, unless nothing they are made of has changed. */
export async function buildClients() {
  const parts = ['clients', 'schema/schema.graphql', 'pnpm-lock.yaml', 'tsconfig.base.json'];
  const built = stamp('.build/clients', hashOf(parts));
  const apps = foldersIn('clients').filter((name) => name !== 'sdk');
  const isComplete = [...apps, 'sdk'].every((name) => existsSync(inProject('clients', name, 'dist')));
  if (isComplete && built.fits()) return;
  const since = Date.now();
  await script('clients/sdk', 'codegen');
  await compile('Compiling the client library', ['clients/sdk']);
  await Promise.all(apps.map(buildApp));
  built.mark();
  say(`Portal and admin are built (${seconds(since)}).`);
}

async function buildApp(name) {
  await script(`clients/${name}`, 'codegen');
  await script(`clients/${name}`, 'build');
}

/** What `pnpm run` does, without its start-up time: the script in its folder, with the folder's tools first. */
async function script(folder, name) {
  const { scripts = {} } = JSON.parse(readFileSync(inProject(folder, 'package.json'), 'utf8'));
  if (scripts[name] === undefined) return;
  const env = toolsFirst(folder);
  await run(`${name} of ${folder}`, 'sh', { args: ['-c', scripts[name]], cwd: inProject(folder), env });
}

/** The environment in which `node` is the pinned one and a folder's tools are found by name. */
export function toolsFirst(folder) {
  const bins = [inProject(folder, 'node_modules', '.bin'), inProject('node_modules', '.bin')];
  return { ...process.env, PATH: [...bins, process.env.PATH].join(delimiter) };
}
