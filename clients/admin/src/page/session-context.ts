import type { Session, SessionState } from '@perisai/sdk/oidc';
import { createContext, use, useSyncExternalStore } from 'react';

/** The session of this page, and the one thing it cannot do by itself: opening the issuer in a window of its own. */
export interface Door {
  readonly session: Session;
  /** Sends the next trip to the issuer into this window instead of leaving the page. */
  readonly leaveIn: (target: Window) => void;
  readonly development: boolean;
}

const DoorContext = createContext<Door | null>(null);

export const DoorProvider = DoorContext.Provider;

export function useDoor(): Door {
  const door = use(DoorContext);
  if (door === null) throw new Error('A DoorProvider is missing above this component.');
  return door;
}

export function useSessionState(): SessionState {
  const { session } = useDoor();
  return useSyncExternalStore(session.subscribe, session.state);
}
