import { existsSync } from 'node:fs';
import { runProgram } from './program.mjs';
import { command, inProject, Trouble } from './project.mjs';
import { pinnedNode } from './toolchain.mjs';

const program = ['services', 'launch', 'dist', 'audit-verify.js'];

// Nothing is built here: the instance whose log is checked was built when it started.
await command(async () => {
  const isBuilt = existsSync(pinnedNode()) && existsSync(inProject(...program));
  if (!isBuilt) throw new Trouble('No instance was ever started from this folder: run npm start first.');
  return runProgram(...program);
});
