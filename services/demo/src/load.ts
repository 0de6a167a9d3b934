import { setFlagsFromString } from 'node:v8';
import { loadDemo } from './loading/load-demo.ts';
import { progressOn } from './loading/progress.ts';
import { demoScale } from './scheme/scale.ts';

// What lives is about 300 MB; without this V8 lets garbage gather to twice that, which PostgreSQL needs more.
setFlagsFromString('--heap-growing-percent=15');

async function main(): Promise<void> {
  const ownerUrl = process.env['MIGRATION_DATABASE_URL'];
  const scale = demoScale(process.env['DEMO'], process.env['DEMO_TIMES']);
  if (ownerUrl === undefined || ownerUrl === '') throw new Error('MIGRATION_DATABASE_URL is not set.');
  const progress = progressOn(process.stdout);
  const loaded = await loadDemo({ ownerUrl, scale, progress });
  const times = scale.times > 1 ? `, ${scale.times} times over,` : '';
  progress.end(loaded ? `Demo data ${scale.name}${times} loaded.` : 'Demo data is there already.');
}

try {
  await main();
} catch (error) {
  process.stderr.write(`Demo data: ${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
}
