import { createLocalJWKSet, errors, type JSONWebKeySet, type JWTVerifyGetKey } from 'jose';

/** Where the issuer's public keys come from: a document at its address, or our own memory. */
export type FetchKeys = () => Promise<JSONWebKeySet>;

const refreshEveryMs = 5 * 60_000;
const cooldownMs = 30_000;

/**
 * The issuer's public keys, kept in memory. An unreachable issuer leaves the known keys in use; an unknown
 * key asks the issuer again, at most once per cooldown, so that invented key ids cannot flood it.
 */
export class SigningKeys {
  readonly #fetchKeys: FetchKeys;
  readonly #clock: () => number;
  #keys: JWTVerifyGetKey | null = null;
  #fetchedAt = Number.NEGATIVE_INFINITY;
  #askedAt = Number.NEGATIVE_INFINITY;
  #asking: Promise<void> | null = null;

  constructor(fetchKeys: FetchKeys, clock: () => number = () => performance.now()) {
    this.#fetchKeys = fetchKeys;
    this.#clock = clock;
  }

  readonly find: JWTVerifyGetKey = async (header, token) => {
    if (this.#keys === null) await this.#ask();
    else if (this.#clock() - this.#fetchedAt > refreshEveryMs) void this.#ask();
    const tried = this.#keys;
    try {
      return await this.#known(header, token);
    } catch (error) {
      if (!(error instanceof errors.JWKSNoMatchingKey)) throw error;
      await this.#ask();
      // The keys may be newer than those tried, fetched by us or by a request beside us.
      if (this.#keys === tried) throw error;
      return await this.#known(header, token);
    }
  };

  #known: JWTVerifyGetKey = async (header, token) => {
    if (this.#keys === null) throw new IssuerUnreachable();
    return this.#keys(header, token);
  };

  #ask(): Promise<void> {
    if (this.#asking !== null) return this.#asking;
    if (this.#clock() - this.#askedAt < cooldownMs) return Promise.resolve();
    this.#askedAt = this.#clock();
    this.#asking = this.#fetchKeys()
      .then((keys) => {
        this.#keys = createLocalJWKSet(keys);
        this.#fetchedAt = this.#clock();
      })
      .catch(() => undefined)
      .finally(() => {
        this.#asking = null;
      });
    return this.#asking;
  }
}

/** No key was ever read, so no token can be judged: the fault is not the caller's. */
export class IssuerUnreachable extends Error {}

const timeoutMs = 2_000;

/** The keys of a foreign issuer, by OpenID Connect discovery. */
export function keysOfIssuer(issuer: string): FetchKeys {
  return async () => {
    const metadata = await fetchJson(`${issuer}/.well-known/openid-configuration`);
    const address = metadata['jwks_uri'];
    if (metadata['issuer'] !== issuer || typeof address !== 'string')
      throw new Error('The discovery document is not that of the configured issuer.');
    const keys = await fetchJson(address);
    if (!Array.isArray(keys['keys'])) throw new Error('The issuer has no key set.');
    return { keys: keys['keys'] };
  };
}

async function fetchJson(address: string): Promise<Record<string, unknown>> {
  const response = await fetch(address, { redirect: 'error', signal: AbortSignal.timeout(timeoutMs) });
  if (!response.ok) throw new Error(`The issuer answered ${response.status}.`);
  const body: unknown = await response.json();
  if (typeof body !== 'object' || body === null) throw new Error('The issuer sent no JSON object.');
  return { ...body };
}
