import { whileNobodyElseBuilds } from './building-lock.mjs';
import { runProgram } from './program.mjs';
import { command } from './project.mjs';
import { buildClients, buildServices, install } from './toolchain.mjs';

await command(async () => {
  try {
    await whileNobodyElseBuilds(async () => {
      await install();
      await buildServices();
      await buildClients();
    });
  } catch (error) {
    // Who reads only the last line must not take a broken build for a quiet success.
    process.once('exit', () => process.stdout.write('0 passed, 1 failed\n'));
    throw error;
  }
  return runProgram('test', 'run.mjs');
});
