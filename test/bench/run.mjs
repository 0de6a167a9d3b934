// Compiles the bench, whose usual contestant is written with decorators, and runs it with our arguments.
import { spawnSync } from 'node:child_process';
import { realpathSync } from 'node:fs';
import { join } from 'node:path';

const root = join(import.meta.dirname, '..', '..');
const compiler = realpathSync(join(root, 'node_modules', 'typescript', 'bin', 'tsc'));
const { status } = spawnSync(process.execPath, [compiler, '-b', import.meta.dirname], { stdio: 'inherit' });
if (status === 0) await import('./dist/bench.js');
else process.exitCode = 1;
