import { AgentEntity } from '../agents/agent.entity.ts';
import { AgentTerritoryEntity } from '../agents/agent-territory.entity.ts';
import { branchCache } from '../branches/branch.cache.ts';
import type { CalendarDate } from '../calendar/calendar-date.ts';
import { coverageMonthCache, workforceCache } from '../coverage/coverage.cache.ts';
import type { Caller, User } from '../platform/access/caller.ts';
import { Caches } from '../platform/caching.ts';
import type { Context } from '../platform/context.ts';
import { businessDay, contextFactory } from '../platform/context.ts';
import type { Database } from '../platform/database.ts';
import { AccessLog } from '../platform/personal/access-log.ts';
import { nikHasher } from '../platform/personal/nik-hash.ts';
import { regionCache } from '../regions/region.cache.ts';
import { openBusinessDay } from './business-day.ts';
import { withClient } from './client.ts';
import { apiDataSource } from './data-source.ts';
import { databaseOf } from './database.ts';
import { errorFields, type Log } from './log.ts';
import { ReferenceChanges } from './reference-changes.ts';
import { keepUp } from './upkeep.ts';

const entities = [AgentEntity, AgentTerritoryEntity];
const caches = [regionCache, branchCache, coverageMonthCache, workforceCache];
const pooling = { size: 12, statementTimeoutMs: 5_000 };
const msBetweenDayChecks = 60_000;

export interface Parts {
  createContext(caller: Caller, requestId: string, client?: string): Context;
  isReady(): Promise<boolean>;
  findUser(subject: string): Promise<User | null>;
  /** The business day of this moment. */
  today(): CalendarDate;
  /** Who was shown whom. */
  readonly accessLog: AccessLog;
  close(): Promise<void>;
}

interface Opening {
  readonly databaseUrl: string;
  /** Fixed in the demo and in tests; null for today's day in Asia/Jakarta. */
  readonly businessDate: CalendarDate | null;
  readonly nikKey: Buffer;
  readonly log: Log;
}

/** Opens all that requests need: the pool, the caches, and the business day. */
export async function openParts({ databaseUrl, businessDate, nikKey, log }: Opening): Promise<Parts> {
  const source = await apiDataSource(databaseUrl, { ...pooling, entities }).initialize();
  const database = databaseOf(source);
  await warm(database);
  const clock = { businessDate };
  await openBusinessDay(databaseUrl, businessDay(clock));
  await hashNiks(databaseUrl, nikKey);
  const loaded = new Caches(database, caches);
  await loaded.loadAll();
  const changes = new ReferenceChanges(databaseUrl, loaded);
  await changes.start();
  const days = watchDays(databaseUrl, clock);
  const accessLog = new AccessLog(database, (error, waiting) =>
    log.error('The access log cannot be written; entries wait.', { waiting, ...errorFields(error) }),
  );
  const upkeep = keepUp({ databaseUrl, database, log, today: () => businessDay(clock) });
  const sources = { database, caches: loaded, hashNik: nikHasher(nikKey) };
  return {
    createContext: contextFactory(sources, clock),
    isReady: () => isReady(database),
    findUser: (subject) => findUser(database, subject),
    today: () => businessDay(clock),
    accessLog,
    async close() {
      clearInterval(days);
      await upkeep.stop();
      await accessLog.stop();
      await changes.stop();
      await source.destroy();
    },
  };
}

// Opened before anybody waits for them: the public works on fewer, so that staff find one at once.
async function warm(database: Database): Promise<void> {
  const one = { name: '', text: 'select 1' };
  await Promise.all(Array.from({ length: pooling.size / 2 }, () => database.query(one, [])));
}

// Whoever came without a hash gets one: the demo data, a restored backup, everybody after a change of the key.
function hashNiks(url: string, key: Buffer): Promise<void> {
  return withClient(url, async (client) => {
    await client.query('select hash_niks($1)', [key]);
  });
}

function watchDays(url: string, clock: { readonly businessDate: CalendarDate | null }): NodeJS.Timeout {
  let opened = businessDay(clock);
  return setInterval(() => {
    const today = businessDay(clock);
    if (today === opened) return;
    openBusinessDay(url, today).then(
      () => {
        opened = today;
      },
      () => undefined, // The database is away: the next check tries again.
    );
  }, msBetweenDayChecks).unref();
}

async function isReady(database: Database): Promise<boolean> {
  try {
    await database.query({ name: '', text: 'select 1 from coverage_months limit 1' }, []);
    return true;
  } catch {
    return false;
  }
}

const userStatement = {
  name: 'user_by_subject',
  text: `select 'user' as kind, u.subject, u.name, u.role, u.branch_id as "branchId", u.agent_id as "agentId"
    from users as u where u.subject = $1`,
};

async function findUser(database: Database, subject: string): Promise<User | null> {
  const [user] = await database.query<User>(userStatement, [subject]);
  return user ?? null;
}
