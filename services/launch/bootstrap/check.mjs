import { whileNobodyElseBuilds } from './building-lock.mjs';
import { runProgram } from './program.mjs';
import { command } from './project.mjs';
import { install } from './toolchain.mjs';

// Compiling and generating are themselves among the checks.
await command(async () => {
  await whileNobodyElseBuilds(install);
  return runProgram('test', 'check.mjs');
});
