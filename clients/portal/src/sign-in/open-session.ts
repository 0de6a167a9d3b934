import type { AppConfig } from '@perisai/sdk/app-config';
import { createSession, type Session } from '@perisai/sdk/oidc';

/** The registered return address of the portal. */
const returnPath = '/auth/callback';

interface Opened {
  readonly session: Session | null;
  /** The browser is on its way to the issuer: draw nothing. */
  readonly leaving: boolean;
  /** A sign-in came back without success; the page says so once. */
  readonly refused: boolean;
}

/** Finishes a sign-in that comes back, or asks silently after a reload. A failing issuer leaves the page public. */
export async function openSession(config: AppConfig | null): Promise<Opened> {
  if (config === null || !config.issuer) return { session: null, leaving: false, refused: false };
  const { origin, pathname, search } = globalThis.location;
  const session = createSession({
    config,
    redirectUri: `${origin}${returnPath}`,
    signedOutUri: `${origin}/`,
  });
  try {
    if (pathname !== returnPath) return { session, leaving: await session.resume(), refused: false };
    const { returnTo, refused } = await session.finish(search);
    // The code leaves the address at once, before anything is drawn.
    globalThis.history.replaceState(null, '', samePlace(returnTo));
    return { session, leaving: false, refused: refused !== null };
  } catch {
    if (pathname === returnPath) globalThis.history.replaceState(null, '', '/');
    return { session, leaving: false, refused: pathname === returnPath };
  }
}

/** Only ever back into this site. */
function samePlace(path: string): string {
  return path.startsWith('/') && !path.startsWith('//') && !path.startsWith(returnPath) ? path : '/';
}
