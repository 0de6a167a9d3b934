import { hasTestServer, serverInEnvironment } from './database.ts';
import { prepareTemplate, startTestServer } from './postgres.ts';

/** For a run of one project by hand; under `npm test` the runner has started the server already. */
export async function setup(): Promise<(() => Promise<void>) | undefined> {
  if (hasTestServer()) return undefined;
  const { server, stop } = await startTestServer();
  Object.assign(process.env, serverInEnvironment(server));
  await prepareTemplate(server, 'migrated');
  await prepareTemplate(server, 'small');
  return stop;
}
