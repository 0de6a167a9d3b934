import type { AppConfig } from './app-config.ts';
import { challengeOf } from './pkce.ts';
import { type Discovery, discover, exchange, resourceOf, type Tokens } from './token-endpoint.ts';
import { beginTrip, endTrip, isRemembered, remember, type Trip, type TripStorage } from './trip.ts';

export interface SessionOptions {
  readonly config: AppConfig;
  /** Registered return address of this app, for example `https://host/masuk`. */
  readonly redirectUri: string;
  /** Where the issuer sends the browser after signing out. */
  readonly signedOutUri: string;
  readonly fetch?: typeof globalThis.fetch;
  readonly storage?: TripStorage;
  /** Leaves the page for the issuer. */
  readonly navigate?: (url: string) => void;
  /** Milliseconds since 1970. */
  readonly now?: () => number;
}

export type SessionState =
  | { readonly kind: 'anonymous' }
  | { readonly kind: 'signed-in'; readonly subject: string; readonly name: string | null }
  /** The token ran out and could not be renewed; the page keeps what was typed and asks to sign in. */
  | { readonly kind: 'expired' };

export interface SignInOptions {
  /** Path to come back to; default the current one. */
  readonly returnTo?: string;
  /** `none`: only if the issuer still knows this browser, without any page shown. */
  readonly prompt?: 'none' | 'login' | 'consent';
  readonly loginHint?: string;
}

export interface Finished {
  readonly returnTo: string;
  /** Why the issuer or this session refused; null when signed in, or when a silent try found nobody. */
  readonly refused: string | null;
}

/** A refresh starts this long before the token ends. */
const margin = 30_000;

/** Authorization code with PKCE (RFC 7636). Tokens live in this object alone: no storage, no address, no cookie. */
export class Session {
  readonly #options: SessionOptions;
  readonly #fetch: typeof globalThis.fetch;
  readonly #storage: TripStorage;
  readonly #listeners = new Set<() => void>();
  #state: SessionState = { kind: 'anonymous' };
  #tokens: Tokens | null = null;
  #discovery: Discovery | null = null;
  #renewal: Promise<string | null> | null = null;

  constructor(options: SessionOptions) {
    this.#options = options;
    // Called as a plain function: a browser's fetch refuses any other receiver than its window.
    this.#fetch = options.fetch ?? ((...request) => globalThis.fetch(...request));
    this.#storage = options.storage ?? globalThis.sessionStorage;
  }

  readonly state = (): SessionState => this.#state;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /** The access token of this moment, renewed when it is about to end; null for the public. */
  readonly token = async (): Promise<string | null> => {
    const tokens = this.#tokens;
    if (tokens === null || !this.#endsWithin(tokens, margin)) return tokens?.access ?? null;
    // One renewal at a time: a refresh token may be used once only.
    this.#renewal ??= this.#renew(tokens).finally(() => {
      this.#renewal = null;
    });
    return this.#renewal;
  };

  async signIn(wish: SignInOptions = {}): Promise<void> {
    const { authorization_endpoint } = await this.#discover();
    const trip = beginTrip(this.#storage, wish.returnTo ?? currentPath(), wish.prompt === 'none');
    this.#leave(authorization_endpoint, await this.#question(trip, wish));
  }

  /** Call on the return address with its query; answers where to go on. */
  async finish(search: string): Promise<Finished> {
    const answer = new URLSearchParams(search);
    const trip = endTrip(this.#storage, answer.get('state'));
    if (trip === null) return { returnTo: '/', refused: 'state' };
    const code = answer.get('code');
    if (code === null) {
      remember(this.#storage, false);
      return { returnTo: trip.returnTo, refused: trip.silent ? null : (answer.get('error') ?? 'refused') };
    }
    const { redirectUri: redirect_uri } = this.#options;
    const fields = { grant_type: 'authorization_code', code, redirect_uri, code_verifier: trip.verifier };
    const tokens = await this.#exchange(fields, null);
    if (tokens.claims.nonce !== trip.nonce) return { returnTo: trip.returnTo, refused: 'nonce' };
    this.#hold(tokens);
    return { returnTo: trip.returnTo, refused: null };
  }

  /** After a reload, tokens are gone from memory: true when a silent trip to the issuer was started. */
  async resume(returnTo = currentPath()): Promise<boolean> {
    if (this.#tokens !== null || !isRemembered(this.#storage)) return false;
    await this.signIn({ returnTo, prompt: 'none' });
    return true;
  }

  async signOut(): Promise<void> {
    remember(this.#storage, false);
    this.#become({ kind: 'anonymous' }, null);
    const { end_session_endpoint } = await this.#discover();
    if (end_session_endpoint === undefined) return;
    const { config, signedOutUri: post_logout_redirect_uri } = this.#options;
    // Without id_token_hint: a token, and the name in it, would stand in an address.
    const query = new URLSearchParams({ client_id: config.clientId, post_logout_redirect_uri });
    this.#leave(end_session_endpoint, query);
  }

  /** The service refused the token: forget it and say so. */
  readonly expire = (): void => {
    if (this.#tokens !== null) this.#become({ kind: 'expired' }, null);
  };

  async #question(trip: Trip, wish: SignInOptions): Promise<URLSearchParams> {
    const { config, redirectUri } = this.#options;
    return new URLSearchParams({
      client_id: config.clientId,
      response_type: 'code',
      redirect_uri: redirectUri,
      scope: 'openid profile offline_access',
      ...resourceOf(config.audience),
      state: trip.state,
      nonce: trip.nonce,
      code_challenge: await challengeOf(trip.verifier),
      code_challenge_method: 'S256',
      // A refresh token is only given with consent (OpenID Connect Core, section 11).
      prompt: wish.prompt ?? 'consent',
      ...(wish.loginHint === undefined ? {} : { login_hint: wish.loginHint }),
    });
  }

  async #renew(tokens: Tokens): Promise<string | null> {
    if (tokens.refresh !== null) {
      try {
        const next = await this.#exchange(
          { grant_type: 'refresh_token', refresh_token: tokens.refresh },
          tokens,
        );
        this.#hold(next);
        return next.access;
      } catch {
        // The issuer is away or ended the session; the token in hand may still have seconds to live.
      }
    }
    if (!this.#endsWithin(tokens, 0)) return tokens.access;
    this.expire();
    return null;
  }

  async #exchange(fields: Record<string, string>, renews: Tokens | null): Promise<Tokens> {
    const { token_endpoint: endpoint } = await this.#discover();
    const { config } = this.#options;
    return exchange({ config, endpoint, fetch: this.#fetch, now: this.#now(), renews }, fields);
  }

  async #discover(): Promise<Discovery> {
    this.#discovery ??= await discover(this.#options.config.issuer, this.#fetch);
    return this.#discovery;
  }

  #hold(tokens: Tokens): void {
    remember(this.#storage, true);
    this.#become({ kind: 'signed-in', subject: tokens.claims.sub, name: tokens.claims.name ?? null }, tokens);
  }

  #become(state: SessionState, tokens: Tokens | null): void {
    this.#state = state;
    this.#tokens = tokens;
    for (const listener of this.#listeners) listener();
  }

  #endsWithin(tokens: Tokens, milliseconds: number): boolean {
    return tokens.endsAt - this.#now() <= milliseconds;
  }

  #now(): number {
    return (this.#options.now ?? Date.now)();
  }

  #leave(address: string, query: URLSearchParams): void {
    const { navigate = (url: string) => globalThis.location.assign(url) } = this.#options;
    navigate(`${address}?${query}`);
  }
}

export function createSession(options: SessionOptions): Session {
  return new Session(options);
}

function currentPath(): string {
  const { pathname, search, hash } = globalThis.location;
  return `${pathname}${search}${hash}`;
}
