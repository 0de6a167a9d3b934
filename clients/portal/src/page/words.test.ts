import { readdirSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { en as calculatorEn } from '../calculator/words-en.ts';
import { id as calculatorId } from '../calculator/words-id.ts';
import { languageOf, pathIn, plainPath } from './language.ts';
import { en } from './words-en.ts';
import { id } from './words-id.ts';

type Tree = { readonly [key: string]: string | Tree };

function leaves(tree: Tree, path = ''): [string, string][] {
  return Object.entries(tree).flatMap(([key, value]): [string, string][] => {
    const at = path === '' ? key : `${path}.${key}`;
    return typeof value === 'string' ? [[at, value]] : leaves(value, at);
  });
}

const indonesian = new Map([...leaves(id), ...leaves(calculatorId)]);
const english = new Map([...leaves(en), ...leaves(calculatorEn)]);

it('has the same keys in both languages, none empty', () => {
  expect([...english.keys()].sort()).toEqual([...indonesian.keys()].sort());
  for (const text of [...indonesian.values(), ...english.values()]) expect(text.trim()).not.toBe('');
});

it('fills the same places in both languages', () => {
  const places = (text: string) => (text.match(/\{\{\w+\}\}/g) ?? []).sort();
  for (const [key, text] of indonesian)
    expect([key, places(english.get(key) ?? '')]).toEqual([key, places(text)]);
});

it('speaks calmly: no exclamation mark, no short forms of large numbers', () => {
  for (const text of [...indonesian.values(), ...english.values()]) expect(text).not.toMatch(/!|\b(rb|jt)\b/);
});

it('uses every key that it has', () => {
  const folder = new URL('..', import.meta.url);
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter(
    (file) => /\.tsx?$/.test(file) && !/(page|calculator)\/words-/.test(file),
  );
  const source = files.map((file) => readFileSync(new URL(file, folder), 'utf8')).join('\n');
  const unused = [...indonesian.keys()].filter((key) => !isUsed(key, source));
  expect(unused).toEqual([]);
});

/** As a whole, or as one of a family whose last part is filled in: `sector.${code}`, `check.${field}Problem`. */
function isUsed(key: string, source: string): boolean {
  if (source.includes(`'${key}'`)) return true;
  const dot = key.lastIndexOf('.');
  const family = source.matchAll(
    new RegExp(`\`${key.slice(0, dot).replaceAll('.', '\\.')}\\.\\$\\{[^}]+\\}(\\w*)\``, 'g'),
  );
  return [...family].some(([, ending = '']) => key.endsWith(ending));
}

it('keeps English under /en/', () => {
  expect(languageOf('/en/hitung')).toBe('en');
  expect(languageOf('/energi')).toBe('id');
  expect(pathIn('en', '/hitung')).toBe('/en/hitung');
  for (const path of ['/', '/hitung', '/cek']) expect(plainPath(pathIn('en', path))).toBe(path);
});
