import { readFileSync, writeFileSync } from 'node:fs';

/** Puts text between the marks of its name in a file: `<!-- bench:NAME -->` and `<!-- /bench:NAME -->`. */
export function putBetweenMarks(path: string, name: string, text: string): void {
  writeFileSync(path, betweenMarks(readFileSync(path, 'utf8'), name, text));
}

export function betweenMarks(document: string, name: string, text: string): string {
  const [begin, end] = [`<!-- bench:${name} -->`, `<!-- /bench:${name} -->`];
  const from = document.indexOf(begin);
  const to = document.indexOf(end);
  if (from < 0 || to < from) throw new Error(`There are no marks ${begin} … ${end}.`);
  return `${document.slice(0, from + begin.length)}\n${text}\n${document.slice(to)}`;
}
