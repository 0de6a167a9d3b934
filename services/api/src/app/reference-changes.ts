import pg from 'pg';
import type { Caches } from '../platform/caching.ts';

const channel = 'reference_changed';
const msBeforeListeningAgain = 1_000;

/** Listens for changes of reference data by any instance, and loads again what became stale. */
export class ReferenceChanges {
  readonly #url: string;
  readonly #caches: Caches;
  #client: pg.Client | null = null;
  #again: NodeJS.Timeout | null = null;
  #stopped = false;

  constructor(url: string, caches: Caches) {
    this.#url = url;
    this.#caches = caches;
  }

  async start(): Promise<void> {
    const client = new pg.Client({ connectionString: this.#url, application_name: 'perisai-api-listen' });
    client.on('error', () => this.#lost());
    client.on('end', () => this.#lost());
    client.on('notification', ({ payload }) => {
      this.#caches.refresh(payload ?? '').catch(() => this.#lost());
    });
    await client.connect();
    await client.query(`listen ${channel}`);
    this.#client = client;
  }

  async stop(): Promise<void> {
    this.#stopped = true;
    if (this.#again !== null) clearTimeout(this.#again);
    await this.#client?.end();
  }

  // While nobody listened a change may have been missed: everything is loaded again.
  #lost(): void {
    this.#client = null;
    if (this.#stopped || this.#again !== null) return;
    this.#again = setTimeout(() => {
      this.#again = null;
      this.start()
        .then(() => this.#caches.loadAll())
        .catch(() => this.#lost());
    }, msBeforeListeningAgain);
  }
}
