import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

// These scripts run before anything is installed, on whatever Node the machine has (20 or newer): no package, no TypeScript.

export const root = resolve(dirname(fileURLToPath(import.meta.url)), '..', '..', '..');
export const inProject = (...parts) => join(root, ...parts);

/** What the person at the terminal reads while the tools work; standard output belongs to the command itself. */
export const say = (line) => process.stderr.write(`${line}\n`);

/** Expected trouble: one line for the person, no stack. */
export class Trouble extends Error {}

/** Runs a command's steps and turns trouble into one line and exit code 1. */
export async function command(steps) {
  try {
    process.exitCode = await steps();
  } catch (error) {
    say(error instanceof Trouble ? error.message : (error.stack ?? String(error)));
    process.exitCode = 1;
  }
}

export const seconds = (since) => `${((Date.now() - since) / 1000).toFixed(1)} s`;
