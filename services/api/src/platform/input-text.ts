import { badInput } from './problem.ts';

// Letters, marks, digits, punctuation and spaces: no control characters, no line breaks.
const printable = /^[^\p{C}]*$/u;

/** A text that a person typed: trimmed, printable, of bounded length. Errors: BAD_USER_INPUT naming the field. */
export function inputText(value: string, field: string, longest: number): string {
  const text = value.trim();
  if (text.length === 0) throw badInput(field, 'must not be empty.');
  if (text.length > longest) throw badInput(field, `may have at most ${longest} characters.`);
  if (!printable.test(text)) throw badInput(field, 'may not contain control characters.');
  return text;
}
