import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import type { Config } from '@perisai/api/app/config';

/**
 * Fills an empty database with the invented people of Serang Raya, in a process of its own: the generator's memory goes
 * with it. It shows its progress on our terminal.
 */
export async function loadDemo(
  ownerUrl: string,
  { demo, demoTimes }: Pick<Config, 'demo' | 'demoTimes'>,
  stop: AbortSignal,
): Promise<void> {
  if (demo === 'off') return;
  const preload = new URL('./exit-with-parent.js', import.meta.url).href;
  const program = fileURLToPath(import.meta.resolve('@perisai/demo/load'));
  const child = spawn(process.execPath, ['--enable-source-maps', '--import', preload, program], {
    env: { ...process.env, MIGRATION_DATABASE_URL: ownerUrl, DEMO: demo, DEMO_TIMES: String(demoTimes) },
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  });
  const end = () => child.kill('SIGTERM');
  stop.addEventListener('abort', end, { once: true });
  const [code] = (await once(child, 'exit')) as [number | null];
  stop.removeEventListener('abort', end);
  if (code !== 0 && !stop.aborted)
    throw new Error('The demo data could not be loaded: see above. DEMO=off starts without.');
}
