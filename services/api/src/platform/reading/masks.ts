import type { Caller } from '../access/caller.ts';
import { personView } from '../access/masks.ts';

/** One column for who sees persons by name, another for who sees them masked. */
export function named(clear: string, hidden: string): (scope: { readonly caller: Caller }) => string {
  return ({ caller }) => (personView(caller) === 'full' ? clear : hidden);
}

export const maskedPhone = (column: string): string =>
  `left(${column}, 4) || repeat('*', greatest(length(${column}) - 6, 0)) || right(${column}, 2)`;

export const maskedKpj = (column: string): string => `'*******' || right(${column}, 4)`;

/** "Siti Nur Aminah" → "S. N. A." */
export const initials = (column: string): string =>
  `rtrim(regexp_replace(${column}, '(\\S)\\S*\\s*', '\\1. ', 'g'))`;
