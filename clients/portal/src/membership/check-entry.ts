import { type Day, dayProblem, parseDay } from '@perisai/sdk/calendar';
import type { Language } from '@perisai/sdk/money';

export interface CheckEntry {
  readonly kpj: string;
  readonly nik: string;
  readonly born: readonly [day: string, month: string, year: string];
}

export const emptyEntry: CheckEntry = { kpj: '', nik: '', born: ['', '', ''] };

export type CheckField = 'kpj' | 'nik' | 'born';

/** What is wrong, in the order of the fields; `count` is how many digits were typed. */
export type CheckProblem =
  | { readonly field: 'kpj' | 'nik'; readonly digits: number }
  | { readonly field: 'born'; readonly text: string };

export type ReadEntry =
  | { readonly kind: 'ready'; readonly variables: { kpj: string; nik: string; bornOn: Day } }
  | { readonly kind: 'problems'; readonly problems: readonly CheckProblem[] };

/** Numbers may be pasted with spaces, points or dashes, as cards print them. */
function digitsOf(typed: string): string {
  return typed.replace(/[\s.-]/g, '');
}

export function readEntry(entry: CheckEntry, language: Language): ReadEntry {
  const [kpj, nik] = [digitsOf(entry.kpj), digitsOf(entry.nik)];
  const born = parseDay(entry.born.map((part) => part.trim()).join(' '));
  const problems: CheckProblem[] = [];
  if (!/^\d{11}$/.test(kpj)) problems.push({ field: 'kpj', digits: kpj.replace(/\D/g, '').length });
  if (!/^\d{16}$/.test(nik)) problems.push({ field: 'nik', digits: nik.replace(/\D/g, '').length });
  if (born.kind !== 'day') problems.push({ field: 'born', text: dayProblem(born, language) ?? '' });
  if (born.kind !== 'day' || problems.length > 0) return { kind: 'problems', problems };
  return { kind: 'ready', variables: { kpj, nik, bornOn: born.day } };
}
