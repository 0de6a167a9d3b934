import DataLoader from 'dataloader';
import type { CalendarDate } from '../calendar/calendar-date.ts';
import { todayInJakarta } from '../calendar/jakarta.ts';
import type { Caller, User } from './access/caller.ts';
import type { Cached, Caches } from './caching.ts';
import type { Connection, Database } from './database.ts';
import type { HashNik } from './personal/nik-hash.ts';
import { Problem } from './problem.ts';
import type { Transaction } from './transaction.ts';
import { inTransaction } from './transaction.ts';

/** One kind of look-up that is answered for many keys at once: values in key order, one per key. */
export interface Batch<Key, Value> {
  /** Batches of the same name share one loader in a request. */
  readonly name: string;
  read(ctx: Context, keys: readonly Key[]): Promise<readonly Value[]>;
}

/** What one request knows: who asks, which day it is, and what was read so far. */
export interface Context {
  readonly caller: Caller;
  readonly requestId: string;
  /** Who is counted for limits: the user, or the address of who did not sign in. */
  readonly client: string;
  /** The business day in Asia/Jakarta, read once per request. */
  readonly today: CalendarDate;
  readonly db: Connection;
  /** By which a NIK is looked up: nobody compares NIKs in clear. */
  readonly hashNik: HashNik;
  cached<Value>(cached: Cached<Value>): Value;
  load<Key, Value>(batch: Batch<Key, Value>, key: Key): Promise<Value>;
  transaction<Result>(work: (tx: WriteContext) => Promise<Result>): Promise<Result>;
}

/** A context whose reads and writes belong to one transaction. */
export interface WriteContext extends Context {
  readonly write: Transaction;
}

interface Clock {
  readonly businessDate: CalendarDate | null;
}

/** The signed-in user. Operations that need one are refused before they run, so this only states it for the types. */
export function userOf(ctx: Context): User {
  if (ctx.caller.kind === 'anonymous') throw new Problem('UNAUTHENTICATED', 'Sign in to do this.');
  return ctx.caller;
}

export function businessDay(clock: Clock): CalendarDate {
  return clock.businessDate ?? todayInJakarta(Date.now());
}

/** Makes the context of each request. */
export function contextFactory(sources: Sources, clock: Clock) {
  return (caller: Caller, requestId: string, client = ''): Context => {
    const request = { caller, requestId, client, today: businessDay(clock) };
    return new RequestContext(sources, request);
  };
}

interface Sources {
  readonly database: Database;
  readonly caches: Caches;
  readonly hashNik: HashNik;
}

interface Request {
  readonly caller: Caller;
  readonly requestId: string;
  readonly client: string;
  readonly today: CalendarDate;
}

class RequestContext implements Context {
  readonly caller: Caller;
  readonly requestId: string;
  readonly client: string;
  readonly today: CalendarDate;
  readonly db: Connection;
  readonly hashNik: HashNik;
  readonly #sources: Sources;
  readonly #loaders = new Map<string, DataLoader<unknown, unknown, string>>();

  constructor(sources: Sources, request: Request, db: Connection = sources.database) {
    this.#sources = sources;
    this.hashNik = sources.hashNik;
    this.caller = request.caller;
    this.requestId = request.requestId;
    this.client = request.client;
    this.today = request.today;
    this.db = db;
  }

  cached<Value>(cached: Cached<Value>): Value {
    return this.#sources.caches.get(cached);
  }

  load<Key, Value>(batch: Batch<Key, Value>, key: Key): Promise<Value> {
    let loader = this.#loaders.get(batch.name);
    if (loader === undefined) {
      loader = new DataLoader<unknown, unknown, string>((keys) => batch.read(this, keys as readonly Key[]), {
        cacheKeyFn: (key) => (typeof key === 'string' ? key : JSON.stringify(key)),
      });
      this.#loaders.set(batch.name, loader);
    }
    return loader.load(key) as Promise<Value>;
  }

  // The work sees a context of its own, and what was read before the commit is forgotten after it.
  async transaction<Result>(work: (tx: WriteContext) => Promise<Result>): Promise<Result> {
    const result = await inTransaction(this.#sources.database, (write) => {
      const inner = new RequestContext(this.#sources, this, write.connection);
      return work(Object.assign(inner, { write }));
    });
    this.#loaders.clear();
    return result;
  }
}
