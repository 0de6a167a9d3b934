import { compiledExecutor } from '../platform/reading/compiled/executor.ts';
import { type Config, ConfigError, readEnvironment } from './config.ts';
import { databaseFault } from './database-faults.ts';
import { allEdges } from './edges.ts';
import { createLog, errorFields, type Log } from './log.ts';
import { nikKeyOf } from './nik-key.ts';
import { openParts } from './parts.ts';
import { buildApiSchema } from './schema.ts';
import { createServer } from './server.ts';

export interface RunningApi {
  readonly url: string;
  /** Finishes what is under way, then lets go of the database. */
  stop(): Promise<void>;
}

/** Why the service cannot start, in one line for the person who starts it. */
export class StartError extends Error {}

/** Starts the API on a migrated database and listens. */
export async function startApi(config: Config, log = standardLog(config)): Promise<RunningApi> {
  if (config.databaseUrl === null)
    throw new StartError('DATABASE_URL must be set to start the API by itself.');
  const { databaseUrl, businessDate } = config;
  const nikKey = await nikKeyOf(config);
  const parts = await openParts({ databaseUrl, businessDate, nikKey, log }).catch((error: unknown) => {
    const reason = 'The database cannot be used: it is away, not migrated, or refuses the role of the API.';
    throw new StartError(reason, { cause: error });
  });
  const schema = buildApiSchema();
  const execute = compiledExecutor(schema, allEdges());
  const server = await createServer({ ...parts, schema, execute, log }, config);
  await server.listen().catch(async (error: unknown) => {
    await parts.close();
    throw listenError(error, config);
  });
  const letFaultsEnd = surviveDatabaseFaults(log);
  return {
    url: config.publicUrl,
    stop: async () => {
      await server.stop();
      await parts.close();
      letFaultsEnd();
    },
  };
}

function standardLog(config: Config): Log {
  return createLog(config.logLevel, (line) => process.stdout.write(line));
}

function listenError(error: unknown, { port, host }: Config): StartError {
  const code = error instanceof Error && 'code' in error ? error.code : null;
  if (code === 'EADDRINUSE')
    return new StartError(`Port ${port} is in use. Set PORT to another one.`, { cause: error });
  if (code === 'EACCES')
    return new StartError(`Port ${port} may not be opened by this user.`, { cause: error });
  return new StartError(`HOST ${host} cannot be listened on.`, { cause: error });
}

/** A lost connection that no request waits for must not end the process; any other stray error must. */
function surviveDatabaseFaults(log: Log): () => void {
  const judge = (error: unknown): void => {
    if (databaseFault(error) === null) {
      log.error('An error that nobody caught; the process ends.', errorFields(error));
      process.exit(1);
    }
    log.warn('A connection to the database was lost.', errorFields(error));
  };
  process.on('uncaughtException', judge).on('unhandledRejection', judge);
  return () => void process.off('uncaughtException', judge).off('unhandledRejection', judge);
}

async function run(): Promise<void> {
  const config = readEnvironment();
  const log = standardLog(config);
  const api = await startApi(config, log);
  log.info(`Listening on ${api.url}`);
  const stop = async (): Promise<void> => {
    await api.stop();
    process.exit(0);
  };
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void stop());
}

if (import.meta.main) {
  run().catch((error: unknown) => {
    const lines =
      error instanceof ConfigError || error instanceof StartError ? error.message : 'The API cannot start.';
    process.stderr.write(`${lines}\n`);
    process.exit(1);
  });
}
