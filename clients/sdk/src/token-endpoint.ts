import { type AppConfig, decodeClaims, type IdClaims } from './app-config.ts';

export interface Tokens {
  readonly access: string;
  readonly refresh: string | null;
  /** Milliseconds since 1970. */
  readonly endsAt: number;
  readonly claims: IdClaims;
}

export interface Discovery {
  readonly authorization_endpoint: string;
  readonly token_endpoint: string;
  readonly end_session_endpoint?: string;
}

interface TokenAnswer {
  readonly access_token: string;
  readonly refresh_token?: string;
  readonly id_token?: string;
  readonly expires_in?: number;
}

type Fetch = typeof globalThis.fetch;

export async function discover(issuer: string, fetch: Fetch): Promise<Discovery> {
  const response = await fetch(`${issuer}/.well-known/openid-configuration`, { credentials: 'omit' });
  if (!response.ok) throw new Error(`The issuer does not answer (status ${response.status}).`);
  return (await response.json()) as Discovery;
}

export interface Exchange {
  readonly config: AppConfig;
  readonly endpoint: string;
  readonly fetch: Fetch;
  readonly now: number;
  /** The tokens being renewed: an issuer may leave the refresh token and the id token out of the answer. */
  readonly renews: Tokens | null;
}

/** Trades a code or a refresh token for tokens; `resource` asks for an access token of our audience (RFC 8707). */
export async function exchange(from: Exchange, fields: Record<string, string>): Promise<Tokens> {
  const { fetch, config, renews } = from;
  const body = new URLSearchParams({ client_id: config.clientId, ...resourceOf(config.audience), ...fields });
  const response = await fetch(from.endpoint, { method: 'POST', body, credentials: 'omit' });
  if (!response.ok) throw new Error(`The issuer refused to give a token (status ${response.status}).`);
  const answer = (await response.json()) as TokenAnswer;
  return {
    access: answer.access_token,
    refresh: answer.refresh_token ?? renews?.refresh ?? null,
    endsAt: from.now + (answer.expires_in ?? 300) * 1000,
    claims: answer.id_token === undefined ? (renews?.claims ?? { sub: '' }) : decodeClaims(answer.id_token),
  };
}

/** A resource indicator must be an absolute URI (RFC 8707 section 2); an audience of another form is the issuer's default. */
export function resourceOf(audience: string): { resource?: string } {
  return URL.canParse(audience) ? { resource: audience } : {};
}
