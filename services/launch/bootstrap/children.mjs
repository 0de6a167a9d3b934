import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { root, Trouble } from './project.mjs';

const running = new Set();
let stopping = false;

/** Starts a child that gets our signals. */
export function start(program, args, options = {}) {
  if (stopping) throw new Trouble('Stopped.');
  const child = spawn(program, args, { cwd: root, ...options });
  running.add(child);
  const ended = new Promise((resolve) => {
    child.once('error', (error) => resolve({ code: 1, error }));
    child.once('close', (code) => resolve({ code: code ?? 1, error: null }));
  });
  void ended.then(() => running.delete(child));
  return { child, ended };
}

/** Runs a tool and keeps its words to itself, unless it fails. */
export async function run(what, program, { args = [], ...options }) {
  const { child, ended } = start(program, args, { ...options, stdio: ['ignore', 'pipe', 'pipe'] });
  const words = [];
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => words.push(chunk));
  const { code, error } = await ended;
  if (code === 0) return;
  if (stopping) throw new Trouble('Stopped.');
  throw new Trouble(`${Buffer.concat(words)}${error?.message ?? ''}\n${what} failed.`.trim());
}

/** Ends whatever still runs; a step that was waiting for it says that it was stopped. */
export function stopAll() {
  stopping = true;
  for (const child of running) child.kill('SIGTERM');
}

for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(name, stopAll);

// npm killed outright tells nobody. Its child is then given to another parent, which is all that we can see of it.
if (process.env.npm_lifecycle_event !== undefined) {
  const before = parents();
  setInterval(() => parents() !== before && stopAll(), 500).unref();
}

/** Our parent; and, where npm's shell stays between npm and us, as Debian's does, the parent of that. */
function parents() {
  try {
    const [, name, above] = /^\d+ \((.*)\) \S (\d+)/.exec(readFileSync(`/proc/${process.ppid}/stat`, 'utf8'));
    return /^(sh|dash|bash|ash)$/.test(name) ? `${process.ppid} ${above}` : `${process.ppid}`;
  } catch {
    return `${process.ppid}`;
  }
}
