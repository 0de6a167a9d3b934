import { type Config, ConfigError, readEnvironment } from '@perisai/api/app/config';
import { clientsBuilt } from './clients-built.ts';
import { type Database, openDatabase } from './database.ts';
import { loadDemo } from './demo-load.ts';
import { greeting } from './greeting.ts';
import { refuseTakenPort } from './port.ts';
import { stopRequest, untilStopped } from './stop-request.ts';

const mostMsToEndRequests = 3_500;
const mostMsToStop = 9_500;

const say = (line: string): void => console.log(line);

async function launch(stop: AbortSignal): Promise<void> {
  const config = readEnvironment();
  await refuseTakenPort(config.port, config.host);
  const database = await openDatabase(config, say);
  void untilStopped(stop).then(() => setTimeout(exitAtLast, mostMsToStop).unref());
  try {
    await Promise.race([serve(config, database, stop), untimelyEnd(database, stop)]);
  } catch (error) {
    // What a stop interrupts fails for that reason.
    if (!stop.aborted) throw error;
  } finally {
    await database.stop();
  }
}

/** Whatever still hangs then must not keep the person waiting; the guard of PostgreSQL stops it after us. */
function exitAtLast(): void {
  console.error('Some work did not end in time; stopped without it.');
  process.exit(1);
}

async function untimelyEnd(database: Database, stop: AbortSignal): Promise<void> {
  await database.ended;
  if (!stop.aborted)
    throw new Error('PostgreSQL ended unexpectedly: its log is postgres/postgres.log in DATA_DIR.');
}

async function serve(config: Config, database: Database, stop: AbortSignal): Promise<void> {
  const { apiUrl, ownerUrl } = database;
  if (ownerUrl !== null) await prepare(ownerUrl, config, stop);
  await clientsBuilt(stop);
  if (stop.aborted) return;
  const { startApi } = await import('@perisai/api/app/main');
  const api = await startApi({ ...config, databaseUrl: apiUrl, migrationDatabaseUrl: ownerUrl });
  say(greeting(config, performance.now() / 1_000));
  await untilStopped(stop);
  await Promise.race([api.stop(), new Promise((resolve) => setTimeout(resolve, mostMsToEndRequests))]);
}

async function prepare(ownerUrl: string, config: Config, stop: AbortSignal): Promise<void> {
  const { migrate } = await import('@perisai/api/app/migrate');
  await migrate(ownerUrl);
  stop.throwIfAborted();
  await loadDemo(ownerUrl, config, stop);
}

/** One line for the person at the terminal; the stack only where somebody looks for a fault of ours. */
function complain(error: unknown): void {
  if (error instanceof ConfigError) console.error(error.problems.join('\n'));
  else if (process.env['LOG_LEVEL'] === 'debug') console.error(error);
  else console.error(error instanceof Error ? error.message : String(error));
}

try {
  await launch(stopRequest());
  process.exit(0);
} catch (error) {
  complain(error);
  process.exit(1);
}
