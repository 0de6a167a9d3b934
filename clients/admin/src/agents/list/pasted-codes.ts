import { isCode } from './agent-list-state.ts';

/** The service takes at most this many codes in one filter. */
export const mostCodes = 100;

export interface PastedCodes {
  readonly codes: readonly string[];
  /** Codes beyond the most that one filter takes. */
  readonly dropped: number;
}

/** A column copied from a sheet, or codes between commas; null when the text is anything else, for example a name. */
export function readPastedCodes(text: string): PastedCodes | null {
  const parts = text
    .split(/[\s,;]+/)
    .map((part) => part.toUpperCase())
    .filter((part) => part !== '');
  if (parts.length < 2 || !parts.every(isCode)) return null;
  const unique = [...new Set(parts)];
  return { codes: unique.slice(0, mostCodes), dropped: Math.max(0, unique.length - mostCodes) };
}

export function missingCodes(asked: readonly string[], found: readonly string[]): string[] {
  const known = new Set(found);
  return asked.filter((code) => !known.has(code));
}
