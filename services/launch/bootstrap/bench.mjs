import { whileNobodyElseBuilds } from './building-lock.mjs';
import { runProgram } from './program.mjs';
import { command } from './project.mjs';
import { buildServices, install } from './toolchain.mjs';

await command(async () => {
  await whileNobodyElseBuilds(async () => {
    await install();
    await buildServices();
  });
  return runProgram('test', 'bench', 'run.mjs');
});
