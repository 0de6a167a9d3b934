import type { Connection } from './database.ts';

/** Reference data that a process keeps in memory: small, read by everyone, changed rarely. */
export interface Cached<Value> {
  readonly name: string;
  /** Tables whose change makes the value stale. */
  readonly tables: readonly string[];
  load(db: Connection): Promise<Value>;
}

/** The caches of a process: loaded before the first request, so that reading needs no promise. */
export class Caches {
  readonly #db: Connection;
  readonly #kinds: readonly Cached<unknown>[];
  readonly #values = new Map<string, unknown>();

  constructor(db: Connection, kinds: readonly Cached<unknown>[]) {
    this.#db = db;
    this.#kinds = kinds;
  }

  async loadAll(): Promise<void> {
    for (const kind of this.#kinds) await this.#load(kind);
  }

  /** Loads again what rests on the table. */
  async refresh(table: string): Promise<void> {
    for (const kind of this.#kinds) if (kind.tables.includes(table)) await this.#load(kind);
  }

  get<Value>(cached: Cached<Value>): Value {
    return this.#values.get(cached.name) as Value;
  }

  async #load(kind: Cached<unknown>): Promise<void> {
    this.#values.set(kind.name, await kind.load(this.#db));
  }
}
