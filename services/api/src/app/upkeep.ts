import type { CalendarDate } from '../calendar/calendar-date.ts';
import { checkAuditChain, sealAuditEntries } from '../platform/audit/chain.ts';
import type { Database } from '../platform/database.ts';
import { eraseAfterRetention } from '../platform/personal/erase-after-retention.ts';
import { withClient } from './client.ts';
import { errorFields, type Log } from './log.ts';

interface Upkeep {
  readonly databaseUrl: string;
  readonly database: Database;
  readonly log: Log;
  readonly today: () => CalendarDate;
}

const sealEveryMs = 2_000;
const checkEveryMs = 3_600_000;
/** The first check waits until the start is over. */
const firstCheckAfterMs = 15_000;

/** What has to happen by itself: seals on the audit log, checks of its chain, and the end of retention. */
export function keepUp(upkeep: Upkeep): { stop(): Promise<void> } {
  let running: Promise<void> = Promise.resolve();
  const inTurn = (name: string, work: () => Promise<void>) => (): void => {
    running = running.then(work).catch((error: unknown) => {
      upkeep.log.warn('Upkeep was put off; the next turn tries again.', { name, ...errorFields(error) });
    });
  };
  const hourly = inTurn('check', () => checkAndErase(upkeep));
  const timers = [
    setInterval(
      inTurn('seal', () => sealAuditEntries(upkeep.database)),
      sealEveryMs,
    ),
    setInterval(hourly, checkEveryMs),
    setTimeout(hourly, firstCheckAfterMs),
  ];
  for (const timer of timers) timer.unref();
  return {
    async stop() {
      for (const timer of timers) clearInterval(timer);
      await running;
    },
  };
}

// On a connection of its own: both may take longer than a request.
function checkAndErase({ databaseUrl, log, today }: Upkeep): Promise<void> {
  return withClient(databaseUrl, async (client) => {
    const { intactThrough, fault } = await checkAuditChain(client);
    if (fault !== null) log.error('The chain of the audit log is broken.', { intactThrough, fault });
    const erased = await eraseAfterRetention(client, today());
    if (erased > 0) log.info('Participants were erased after their retention ended.', { erased });
  });
}
