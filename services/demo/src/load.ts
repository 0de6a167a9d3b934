import { setFlagsFromString } from 'node:v8';
import { loadDemo } from './loading/load-demo.ts';
import { progressOn } from './loading/progress.ts';
import type { DemoName } from './scheme/scale.ts';

const isDemoName = (name: string): name is DemoName => name === 'serang' || name === 'small';

// What lives is about 300 MB; without this V8 lets garbage gather to twice that, which PostgreSQL needs more.
setFlagsFromString('--heap-growing-percent=15');

async function main(): Promise<void> {
  const ownerUrl = process.env['MIGRATION_DATABASE_URL'];
  const name = process.env['DEMO'] ?? 'serang';
  if (ownerUrl === undefined || ownerUrl === '') throw new Error('MIGRATION_DATABASE_URL is not set.');
  if (!isDemoName(name)) throw new Error('DEMO is serang or small.');
  const progress = progressOn(process.stdout);
  const loaded = await loadDemo({ ownerUrl, name, progress });
  progress.end(loaded ? `Demo data ${name} loaded.` : 'Demo data is there already.');
}

try {
  await main();
} catch (error) {
  process.stderr.write(`Demo data: ${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
}
