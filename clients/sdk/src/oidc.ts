import { type AppConfig, decodeClaims, type IdClaims } from './app-config.ts';
import { challengeOf, randomText } from './pkce.ts';

/** Where the browser keeps what must survive the trip to the issuer; never a token. */
export interface TripStorage {
  getItem(key: string): string | null;
  setItem(key: string, value: string): void;
  removeItem(key: string): void;
}

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

export interface Session {
  state(): SessionState;
  subscribe(listener: () => void): () => void;
  /** The access token of this moment, renewed when it is about to end; null for the public. */
  token(): Promise<string | null>;
  signIn(options?: SignInOptions): Promise<void>;
  /** Call on the return address with its query. Answers where to go on, and whether the issuer refused. */
  finish(search: string): Promise<{ readonly returnTo: string; readonly refused: string | null }>;
  /** After a reload, tokens are gone from memory: true when a silent trip to the issuer was started. */
  resume(): Promise<boolean>;
  signOut(): Promise<void>;
  /** The service refused the token: forget it. */
  expire(): void;
}

interface Tokens {
  readonly access: string;
  readonly refresh: string | null;
  readonly id: string | null;
  readonly endsAt: number;
  readonly claims: IdClaims;
}

interface Trip {
  readonly state: string;
  readonly nonce: string;
  readonly verifier: string;
  readonly returnTo: string;
  readonly silent: boolean;
}

interface Discovery {
  readonly authorization_endpoint: string;
  readonly token_endpoint: string;
  readonly end_session_endpoint?: string;
}

const tripKey = 'perisai.trip';
const knownKey = 'perisai.known';

/** Authorization code with PKCE (RFC 7636). Tokens live in this closure alone: no storage, no address, no cookie. */
export function createSession(options: SessionOptions): Session {
  const { config, redirectUri } = options;
  const { fetch = globalThis.fetch } = options;
  const storage = options.storage ?? globalThis.sessionStorage;
  const navigate = options.navigate ?? ((url: string) => globalThis.location.assign(url));
  const now = options.now ?? Date.now;
  const listeners = new Set<() => void>();
  let state: SessionState = { kind: 'anonymous' };
  let tokens: Tokens | null = null;
  let discovery: Promise<Discovery> | null = null;
  let renewal: Promise<string | null> | null = null;

  function become(next: SessionState, held: Tokens | null) {
    state = next;
    tokens = held;
    for (const listener of listeners) listener();
  }

  function discover(): Promise<Discovery> {
    discovery ??= fetch(`${config.issuer}/.well-known/openid-configuration`)
      .then((response) => response.json() as Promise<Discovery>)
      .catch((error: unknown) => {
        discovery = null;
        throw error;
      });
    return discovery;
  }

  async function exchange(fields: Record<string, string>): Promise<Tokens> {
    const { token_endpoint } = await discover();
    const body = new URLSearchParams({ client_id: config.clientId, resource: config.audience, ...fields });
    const response = await fetch(token_endpoint, { method: 'POST', body, credentials: 'omit' });
    if (!response.ok) throw new Error(`The issuer refused to give a token (status ${response.status}).`);
    const json = (await response.json()) as Record<string, unknown>;
    const id = typeof json['id_token'] === 'string' ? json['id_token'] : null;
    return {
      access: String(json['access_token']),
      refresh: typeof json['refresh_token'] === 'string' ? json['refresh_token'] : null,
      id: id ?? tokens?.id ?? null,
      endsAt: now() + Number(json['expires_in'] ?? 300) * 1000,
      claims: id === null ? (tokens?.claims ?? { sub: '' }) : decodeClaims(id),
    };
  }

  function hold(held: Tokens) {
    storage.setItem(knownKey, '1');
    become({ kind: 'signed-in', subject: held.claims.sub, name: held.claims.name ?? null }, held);
  }

  async function renew(held: Tokens): Promise<string | null> {
    if (held.refresh === null) return endsSoon(held, 0) ? expired() : held.access;
    try {
      const next = await exchange({ grant_type: 'refresh_token', refresh_token: held.refresh });
      hold({ ...next, refresh: next.refresh ?? held.refresh });
      return next.access;
    } catch {
      return endsSoon(held, 0) ? expired() : held.access;
    }
  }

  function expired(): null {
    become({ kind: 'expired' }, null);
    return null;
  }

  function endsSoon(held: Tokens, within: number): boolean {
    return held.endsAt - now() <= within;
  }

  async function signIn(wish: SignInOptions = {}): Promise<void> {
    const { authorization_endpoint } = await discover();
    const trip: Trip = {
      state: randomText(),
      nonce: randomText(),
      verifier: randomText(),
      returnTo: wish.returnTo ?? currentPath(),
      silent: wish.prompt === 'none',
    };
    storage.setItem(tripKey, JSON.stringify(trip));
    const query = new URLSearchParams({
      client_id: config.clientId,
      response_type: 'code',
      redirect_uri: redirectUri,
      scope: 'openid offline_access',
      resource: config.audience,
      state: trip.state,
      nonce: trip.nonce,
      code_challenge: await challengeOf(trip.verifier),
      code_challenge_method: 'S256',
      // A refresh token is only given with consent (OpenID Connect Core, section 11).
      prompt: wish.prompt ?? 'consent',
      ...(wish.loginHint === undefined ? {} : { login_hint: wish.loginHint }),
    });
    navigate(`${authorization_endpoint}?${query}`);
  }

  async function finish(search: string) {
    const answer = new URLSearchParams(search);
    const trip = readTrip(storage);
    storage.removeItem(tripKey);
    if (trip === null || answer.get('state') !== trip.state) return { returnTo: '/', refused: 'state' };
    const code = answer.get('code');
    if (code === null) {
      storage.removeItem(knownKey);
      return { returnTo: trip.returnTo, refused: trip.silent ? null : (answer.get('error') ?? 'refused') };
    }
    const held = await exchange({
      grant_type: 'authorization_code',
      code,
      redirect_uri: redirectUri,
      code_verifier: trip.verifier,
    });
    if (held.id !== null && held.claims.nonce !== trip.nonce)
      return { returnTo: trip.returnTo, refused: 'nonce' };
    hold(held);
    return { returnTo: trip.returnTo, refused: null };
  }

  async function signOut(): Promise<void> {
    const hint = tokens?.id;
    storage.removeItem(knownKey);
    become({ kind: 'anonymous' }, null);
    const { end_session_endpoint } = await discover();
    if (end_session_endpoint === undefined) return;
    const query = new URLSearchParams({
      client_id: config.clientId,
      post_logout_redirect_uri: options.signedOutUri,
    });
    if (hint !== undefined && hint !== null) query.set('id_token_hint', hint);
    navigate(`${end_session_endpoint}?${query}`);
  }

  return {
    state: () => state,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    async token() {
      if (tokens === null) return null;
      if (!endsSoon(tokens, 30_000)) return tokens.access;
      // One renewal at a time: a refresh token may be used once only.
      renewal ??= renew(tokens).finally(() => {
        renewal = null;
      });
      return renewal;
    },
    signIn,
    finish,
    async resume() {
      if (tokens !== null || storage.getItem(knownKey) === null) return false;
      await signIn({ prompt: 'none' });
      return true;
    },
    signOut,
    expire() {
      if (tokens !== null) expired();
    },
  };
}

function currentPath(): string {
  const { pathname, search, hash } = globalThis.location;
  return `${pathname}${search}${hash}`;
}

function readTrip(storage: TripStorage): Trip | null {
  const text = storage.getItem(tripKey);
  return text === null ? null : (JSON.parse(text) as Trip);
}
