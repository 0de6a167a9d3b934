import type { Session, SessionState } from '@perisai/sdk/oidc';
import { createContext, use, useSyncExternalStore } from 'react';

/** Null where the service names no issuer: then everybody is anonymous. */
export const SessionContext = createContext<Session | null>(null);

const anonymous: SessionState = { kind: 'anonymous' };

export function useSession(): { readonly session: Session | null; readonly state: SessionState } {
  const session = use(SessionContext);
  const state = useSyncExternalStore(
    session?.subscribe ?? (() => () => undefined),
    session?.state ?? (() => anonymous),
  );
  return { session, state };
}
