import { randomText } from './pkce.ts';

/** Where the browser keeps what must survive the trip to the issuer; never a token. */
export interface TripStorage {
  getItem(key: string): string | null;
  setItem(key: string, value: string): void;
  removeItem(key: string): void;
}

/** One round to the issuer and back. */
export interface Trip {
  readonly state: string;
  readonly nonce: string;
  readonly verifier: string;
  readonly returnTo: string;
  /** Asked without showing any page: a refusal then only means "not signed in". */
  readonly silent: boolean;
}

const tripKey = 'perisai.trip';
const knownKey = 'perisai.known';

export function beginTrip(storage: TripStorage, returnTo: string, silent: boolean): Trip {
  const trip = { state: randomText(), nonce: randomText(), verifier: randomText(), returnTo, silent };
  storage.setItem(tripKey, JSON.stringify(trip));
  return trip;
}

/** The trip that this answer belongs to; each can be taken once. */
export function endTrip(storage: TripStorage, state: string | null): Trip | null {
  const text = storage.getItem(tripKey);
  storage.removeItem(tripKey);
  const trip = text === null ? null : (JSON.parse(text) as Trip);
  return trip !== null && trip.state === state ? trip : null;
}

/** Remembers for this tab that somebody was signed in, so that a reload may ask the issuer silently. */
export function remember(storage: TripStorage, known: boolean): void {
  if (known) storage.setItem(knownKey, '1');
  else storage.removeItem(knownKey);
}

export function isRemembered(storage: TripStorage): boolean {
  return storage.getItem(knownKey) !== null;
}
