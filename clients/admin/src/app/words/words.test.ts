import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { en } from './en.ts';
import { id } from './id.ts';

interface Tree {
  readonly [key: string]: string | Tree;
}

function leaves(tree: Tree, path = ''): Map<string, string> {
  return new Map(
    Object.entries(tree).flatMap(([key, value]) => {
      const here = path === '' ? key : `${path}.${key}`;
      return typeof value === 'string' ? [[here, value] as const] : [...leaves(value, here)];
    }),
  );
}

const indonesian = leaves(id);
const english = leaves(en);
// English has a form for one; Indonesian has a single form.
const plural = (key: string) => key.replace(/_one$/, '');

function source(): string {
  const folder = new URL('../../', import.meta.url);
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.tsx?$/.test(file) && !/^(app\/words|gql)\//.test(file))
    .map((file) => readFileSync(new URL(file, folder), 'utf8'))
    .join('\n');
}

describe('the words', () => {
  it('have the same keys in Indonesian and English', () => {
    expect([...new Set([...english.keys()].map(plural))].sort()).toEqual([...indonesian.keys()].sort());
  });

  it('take the same values in both languages', () => {
    const values = (text: string) => [...text.matchAll(/\{\{\w+\}\}/g)].map(([name]) => name).sort();
    for (const [key, text] of english)
      expect(values(text), key).toEqual(values(indonesian.get(plural(key)) ?? ''));
  });

  it('are all used', () => {
    const code = source();
    const unused = [...indonesian.keys()].filter((key) => {
      const group = key.slice(0, key.lastIndexOf('.'));
      return !code.includes(`'${key}'`) && !code.includes(`\`${group}.\${`);
    });
    expect(unused).toEqual([]);
  });

  it('neither shout nor stay empty', () => {
    for (const text of [...indonesian.values(), ...english.values()]) expect(text).toMatch(/^[^!]+$/);
  });
});
