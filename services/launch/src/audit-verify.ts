import { withClient } from '@perisai/api/app/client';
import { type Config, readEnvironment } from '@perisai/api/app/config';
import { type ChainCheck, checkAuditChain } from '@perisai/api/platform/audit/chain';
import { runningApiUrl } from '@perisai/postgres/running-postgres';

const broken = 2;

async function check(config: Config): Promise<ChainCheck> {
  const url = config.databaseUrl ?? runningApiUrl(config.dataDir);
  const advice = 'Start the instance with npm start, or set DATABASE_URL.';
  if (url === null) throw new Error(`There is no database in ${config.dataDir}. ${advice}`);
  try {
    return await withClient(url, checkAuditChain);
  } catch (error) {
    throw new Error(`The database cannot be asked. ${advice}`, { cause: error });
  }
}

/** Goes through the chain of the audit log: exit code 0 when it holds, 2 when it is broken, 1 when it cannot be asked. */
try {
  const { intactThrough, head, fault, faultyEntry } = await check(readEnvironment());
  console.log(`intact through #${intactThrough}, head ${head}`);
  if (fault !== null) {
    console.log(`BROKEN after it: ${fault}, entry ${faultyEntry}`);
    process.exitCode = broken;
  }
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error));
  process.exitCode = 1;
}
