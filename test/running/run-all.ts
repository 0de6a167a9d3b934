import { serverInEnvironment } from '../support/database.ts';
import { prepareTemplate, type RunningServer, startTestServer } from '../support/postgres.ts';
import { browserAdvice, provideBrowser } from './browser-program.ts';
import { runSuite } from './run-suite.ts';
import type { Need, Suite } from './suites.ts';
import { addTallies, crashed, nothingRan, summaryLine, type Tally } from './tally.ts';

const say = (line: string): void => void process.stdout.write(`${line}\n`);
const seconds = (since: number): string => `${((performance.now() - since) / 1_000).toFixed(0)} s`;

/** Runs the suites one after another: two cores are enough for one suite with its database and its browser. */
export async function runAll(suites: readonly Suite[], stop: AbortSignal): Promise<Tally> {
  const provisions = new Provisions();
  let total = nothingRan;
  try {
    for (const [at, suite] of suites.entries()) {
      if (stop.aborted) break;
      const place = `[${at + 1}/${suites.length}] ${suite.name}`;
      const startedAt = performance.now();
      say(`\n${place}`);
      const tally = await runProvided(suite, provisions, stop);
      say(`${place}: ${summaryLine(tally)} in ${seconds(startedAt)}`);
      total = addTallies(total, tally);
    }
  } finally {
    await provisions.release();
  }
  return total;
}

async function runProvided(suite: Suite, provisions: Provisions, stop: AbortSignal): Promise<Tally> {
  try {
    const environment = await provisions.environmentFor(suite);
    return await runSuite(suite, { environment, output: 'inherit', stop });
  } catch (error) {
    say(`${suite.name} could not run: ${error instanceof Error ? error.message : String(error)}`);
    return crashed;
  }
}

/** What suites stand on, each made when the first suite asks for it and kept for the rest of the run. */
class Provisions {
  readonly #made = new Map<Need, Promise<NodeJS.ProcessEnv>>();
  #server: Promise<RunningServer> | undefined;

  async environmentFor({ needs }: Suite): Promise<NodeJS.ProcessEnv> {
    let environment = process.env;
    for (const need of needs) environment = { ...environment, ...(await this.#provide(need)) };
    return environment;
  }

  #provide(need: Need): Promise<NodeJS.ProcessEnv> {
    const made = this.#made.get(need) ?? this.#make(need);
    this.#made.set(need, made);
    return made;
  }

  async #make(need: Need): Promise<NodeJS.ProcessEnv> {
    if (need === 'browser') return browserInEnvironment();
    this.#server ??= startTestServer();
    const { server } = await this.#server;
    if (need !== 'migrated') await this.#provide('migrated');
    await prepareTemplate(server, need);
    return serverInEnvironment(server);
  }

  async release(): Promise<void> {
    await (await this.#server?.catch(() => undefined))?.stop();
  }
}

async function browserInEnvironment(): Promise<NodeJS.ProcessEnv> {
  const path = await provideBrowser(process.env);
  if (path === null) say(browserAdvice);
  return path === null ? {} : { CHROME_PATH: path };
}
