import type { Caller } from '../access/caller.ts';

/** How a caller sees persons: by name, or as initials with the birth year alone. */
export type PersonView = 'named' | 'masked';

const masked = new Set(['analyst', 'auditor', 'finance', 'support']);

export function personView(caller: Caller): PersonView {
  return caller.kind === 'user' && !masked.has(caller.role) ? 'named' : 'masked';
}

/** SQL for a NIK as everybody sees it: the middle digits are the birth date, so only the last four stay. */
export const maskedNik = (column: string): string => `'************' || right(${column}, 4)`;

export const maskedPhone = (column: string): string =>
  `left(${column}, 4) || repeat('*', greatest(length(${column}) - 6, 0)) || right(${column}, 2)`;

export const maskedKpj = (column: string): string => `'*******' || right(${column}, 4)`;

/** "Siti Nur Aminah" → "S. N. A." */
export const initials = (column: string): string =>
  `rtrim(regexp_replace(${column}, '(\\S)\\S*\\s*', '\\1. ', 'g'))`;
