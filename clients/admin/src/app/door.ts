import type { AppConfig } from '@perisai/sdk/app-config';
import { createSession } from '@perisai/sdk/oidc';
import type { Door } from '../page/session-context.ts';
import { carryHome } from '../sign-in/sign-in-window.ts';

const returnPath = '/admin/masuk';

export interface MainDoor extends Door {
  /** Finishes or resumes a sign-in; false when this window has nothing to draw. */
  arrive(): Promise<boolean>;
  /** Why the issuer or the session refused, when it did. */
  readonly refused: string | null;
}

export function openDoor(config: AppConfig): MainDoor {
  let target: Window | null = null;
  const address = `${location.origin}${returnPath}`;
  const session = createSession({
    config,
    redirectUri: address,
    signedOutUri: address,
    navigate: (url) => {
      (target ?? window).location.assign(url);
      target = null;
    },
  });
  let refused: string | null = null;
  return {
    session,
    development: !config.production,
    leaveIn: (window) => {
      target = window;
    },
    get refused() {
      return refused;
    },
    async arrive() {
      const { pathname, search } = location;
      if (pathname !== returnPath || !/[?&]state=/.test(search))
        return !(await session.resume().catch(() => false));
      const finished = await session.finish(search).catch(() => ({ returnTo: returnPath, refused: 'down' }));
      // An answer that this window never asked for belongs to the page that opened it.
      if (finished.refused === 'state' && (await carryHome(search))) return false;
      refused = finished.refused;
      const home = finished.refused === null && finished.returnTo.startsWith('/admin');
      history.replaceState(null, '', home ? finished.returnTo : returnPath);
      return true;
    },
  };
}
