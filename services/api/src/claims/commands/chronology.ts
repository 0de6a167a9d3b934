import { badInput } from '../../platform/problem.ts';

const longest = 2_000;
// Line breaks are part of a story; other control characters are not.
const readable = /^[^\p{Cc}\p{Cs}]*$/u;

/** What happened, in words: trimmed, of bounded length; null when left out or empty. */
export function chronologyOf(text: string | null | undefined): string | null {
  const trimmed = text?.trim() ?? '';
  if (trimmed === '') return null;
  if (trimmed.length > longest) throw badInput('input.chronology', `may have at most ${longest} characters.`);
  if (!readable.test(trimmed.replaceAll('\n', ' ')))
    throw badInput('input.chronology', 'may not contain control characters.');
  return trimmed;
}
