import { existsSync } from 'node:fs';
import { start } from './children.mjs';
import { inProject, Trouble } from './project.mjs';
import { pinnedNode, toolsFirst } from './toolchain.mjs';

/** Runs a script of the project on the pinned Node, with this terminal and our arguments; its exit code. */
export async function runProgram(...path) {
  if (!existsSync(inProject(...path))) throw new Trouble(`${path.join('/')} is missing.`);
  const { ended } = start(pinnedNode(), [inProject(...path), ...process.argv.slice(2)], {
    stdio: ['inherit', 'inherit', 'inherit'],
    env: toolsFirst('.'),
  });
  return (await ended).code;
}
