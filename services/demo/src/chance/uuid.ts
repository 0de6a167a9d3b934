import type { Day } from '../calendar/days.ts';
import { purposes } from './purposes.ts';
import { mix } from './random.ts';

/** Which rows an id belongs to, so that no two tables share one. */
export const idKinds = {
  branch: 1,
  agency: 2,
  agent: 3,
  participant: 4,
  payment: 5,
  claim: 6,
  ledgerEntry: 7,
} as const;
export type IdKind = keyof typeof idKinds;

const MILLIS_PER_DAY = 86_400_000;
const JAKARTA_AHEAD = 7 * 3_600_000;
const hex = Array.from({ length: 65_536 }, (_, value) => value.toString(16).padStart(4, '0'));
const part = (word: number, place: 0 | 1): string => hex[place === 0 ? word >>> 16 : word & 0xffff] ?? '';

/** A moment of the working day (07:00 to 19:00 WIB), in milliseconds since 1970, from a word of chance. */
export const momentOf = (day: Day, word: number): number =>
  day * MILLIS_PER_DAY - JAKARTA_AHEAD + 7 * 3_600_000 + (word % (12 * 3_600_000));

/** A version 7 UUID of a day: its 74 random bits are mixed from the kind and the index. */
export function uuidOf(kind: IdKind, index: number, day: Day): string {
  const [a, b, c, time] = mix([purposes.uuid, idKinds[kind], index, 0x9e3779b9]);
  const millis = momentOf(day, time);
  const high = Math.floor(millis / 65_536);
  const version = hex[0x7000 | (a & 0x0fff)] ?? '';
  const variant = hex[0x8000 | (b & 0x3fff)] ?? '';
  const [d] = mix([b, c, a, idKinds[kind]]);
  return flat(
    `${part(high, 0)}${part(high, 1)}-${hex[millis % 65_536]}-${version}-${variant}-${part(c, 0)}${part(c, 1)}${part(d, 0)}`,
  );
}

// A string put together of pieces keeps the pieces until it is read; a hundred thousand ids are held long.
const scratch = Buffer.alloc(36);
const flat = (text: string): string => scratch.toString('latin1', 0, scratch.write(text, 'latin1'));
