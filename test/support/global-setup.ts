import { hasTestServer, serverInEnvironment } from './database.ts';
import { prepareTemplate, startTestServer } from './postgres.ts';

/** For a run of one project by hand; under `npm test` the runner has started the server already. */
export const setup = (): Promise<Teardown | undefined> => prepare('small');

export type Teardown = () => Promise<void>;

export async function prepare(template: 'small' | 'serang'): Promise<Teardown | undefined> {
  if (hasTestServer()) return undefined;
  const { server, stop } = await startTestServer();
  Object.assign(process.env, serverInEnvironment(server));
  await prepareTemplate(server, 'migrated');
  await prepareTemplate(server, template);
  return stop;
}
