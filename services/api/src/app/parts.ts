import { AgentEntity } from '../agents/agent.entity.ts';
import { AgentTerritoryEntity } from '../agents/agent-territory.entity.ts';
import { branchCache } from '../branches/branch.cache.ts';
import type { CalendarDate } from '../calendar/calendar-date.ts';
import { ContributionEntity } from '../contributions/contribution.entity.ts';
import { PaymentEntity } from '../contributions/payment.entity.ts';
import { coverageMonthCache, workforceCache } from '../coverage/coverage.cache.ts';
import type { Caller, User } from '../platform/access/caller.ts';
import { AuditEntryEntity } from '../platform/audit/audit-entry.entity.ts';
import { Caches } from '../platform/caching.ts';
import type { Context } from '../platform/context.ts';
import { businessDay, contextFactory } from '../platform/context.ts';
import type { Database } from '../platform/database.ts';
import { IdempotencyKeyEntity } from '../platform/idempotency-key.entity.ts';
import { regionCache } from '../regions/region.cache.ts';
import { openBusinessDay } from './business-day.ts';
import { apiDataSource } from './data-source.ts';
import { databaseOf } from './database.ts';
import { ReferenceChanges } from './reference-changes.ts';

const entities = [
  AgentEntity,
  AgentTerritoryEntity,
  PaymentEntity,
  ContributionEntity,
  AuditEntryEntity,
  IdempotencyKeyEntity,
];
const caches = [regionCache, branchCache, coverageMonthCache, workforceCache];
const pooling = { size: 12, statementTimeoutMs: 5_000 };
const msBetweenDayChecks = 60_000;

export interface Parts {
  createContext(caller: Caller, requestId: string): Context;
  isReady(): Promise<boolean>;
  findUser(subject: string): Promise<User | null>;
  /** The business day of this moment. */
  today(): CalendarDate;
  close(): Promise<void>;
}

interface Opening {
  readonly databaseUrl: string;
  /** Fixed in the demo and in tests; null for today's day in Asia/Jakarta. */
  readonly businessDate: CalendarDate | null;
}

/** Opens all that requests need: the pool, the caches, and the business day. */
export async function openParts({ databaseUrl, businessDate }: Opening): Promise<Parts> {
  const source = await apiDataSource(databaseUrl, { ...pooling, entities }).initialize();
  const database = databaseOf(source);
  const clock = { businessDate };
  await openBusinessDay(databaseUrl, businessDay(clock));
  const loaded = new Caches(database, caches);
  await loaded.loadAll();
  const changes = new ReferenceChanges(databaseUrl, loaded);
  await changes.start();
  const days = watchDays(databaseUrl, clock);
  return {
    createContext: contextFactory(database, loaded, clock),
    isReady: () => isReady(database),
    findUser: (subject) => findUser(database, subject),
    today: () => businessDay(clock),
    async close() {
      clearInterval(days);
      await changes.stop();
      await source.destroy();
    },
  };
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
