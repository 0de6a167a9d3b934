/** What `GET /app-config.json` answers: all that an app must know of the instance that serves it. */
export interface AppConfig {
  readonly issuer: string;
  readonly clientId: string;
  readonly audience: string;
  readonly publicUrl: string;
  readonly production: boolean;
  /** The business date of a demo, `YYYY-MM-DD`; null where the business date is today. */
  readonly businessDateHint: string | null;
}

export async function loadAppConfig(
  address = '/app-config.json',
  fetch: typeof globalThis.fetch = globalThis.fetch,
): Promise<AppConfig> {
  const response = await fetch(address, { credentials: 'omit' });
  if (!response.ok) throw new Error(`No app configuration at ${address} (status ${response.status}).`);
  return (await response.json()) as AppConfig;
}

export interface IdClaims {
  readonly sub: string;
  readonly name?: string;
  readonly nonce?: string;
}

/** The claims of an id token, for display only: it came straight from the issuer's token endpoint. */
export function decodeClaims(idToken: string): IdClaims {
  const [, payload = ''] = idToken.split('.');
  const text = atob(payload.replaceAll('-', '+').replaceAll('_', '/'));
  const bytes = Uint8Array.from(text, (character) => character.charCodeAt(0));
  return JSON.parse(new TextDecoder().decode(bytes)) as IdClaims;
}
