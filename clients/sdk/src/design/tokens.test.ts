import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { contrast, difference, sights } from './colour-sight.ts';

const css = readFileSync(new URL('./tokens.css', import.meta.url), 'utf8');

function tokensOf(block: string): Map<string, string> {
  return new Map(
    [...block.matchAll(/--([\w-]+):\s*(#[0-9a-f]{6})/g)].map(([, name = '', value = '']) => [name, value]),
  );
}

const [lightBlock = '', darkBlock = '', printBlock = ''] = css.split('color-scheme:').slice(1);
const themes = { light: tokensOf(lightBlock), dark: tokensOf(darkBlock) };

function read(tokens: Map<string, string>, name: string): string {
  const value = tokens.get(name);
  if (value === undefined) throw new Error(`tokens.css has no --${name}`);
  return value;
}

it('prints in the light palette', () => {
  expect(tokensOf(printBlock)).toEqual(themes.light);
  expect([...themes.dark.keys()]).toEqual([...themes.light.keys()]);
});

describe.each(Object.entries(themes))('in the %s theme', (name, tokens) => {
  const on = (text: string, ground: string) => contrast(read(tokens, text), read(tokens, ground));
  const grounds = ['bg', 'surface', 'sunken'];

  it.each(['text', 'text-2', 'text-3', 'accent'])('%s reads on every ground (4.5)', (text) => {
    for (const ground of grounds) expect(on(text, ground)).toBeGreaterThanOrEqual(4.5);
  });

  it.each([
    ['on-accent', 'accent'],
    ['on-accent', 'accent-hover'],
    ['text', 'accent-soft'],
    ['accent', 'accent-soft'],
    ['danger', 'danger-soft'],
    ['warning', 'warning-soft'],
    ['info', 'info-soft'],
    ['danger', 'bg'],
    ['warning', 'bg'],
    ['info', 'bg'],
  ])('%s reads on %s (4.5)', (text, ground) => expect(on(text, ground)).toBeGreaterThanOrEqual(4.5));

  it('shows the edge of every control (3)', () => {
    for (const ground of grounds) expect(on('edge', ground)).toBeGreaterThanOrEqual(3);
  });

  it('shows the focus ring on the page and on every class, by itself or by its halo (3)', () => {
    expect(on('text', 'bg')).toBeGreaterThanOrEqual(15);
    for (let level = 1; level <= 6; level += 1) {
      expect(Math.max(on('text', `seq-${level}`), on('bg', `seq-${level}`))).toBeGreaterThanOrEqual(3);
    }
  });

  it('reads the label on every class (4.5)', () => {
    for (let level = 1; level <= 6; level += 1)
      expect(on(`seq-ink-${level}`, `seq-${level}`)).toBeGreaterThanOrEqual(4.5);
  });

  it('shows programs at 5.2, statuses at 3.3 and textures at 3.2 on the page', () => {
    for (const program of ['jkk', 'jkm', 'jht', 'all']) expect(on(program, 'bg')).toBeGreaterThanOrEqual(5.2);
    for (const status of ['active', 'grace', 'inactive'])
      expect(on(status, 'bg')).toBeGreaterThanOrEqual(3.2);
    expect(on('texture', 'bg')).toBeGreaterThanOrEqual(3.2);
  });

  const sequence = ['seq-1', 'seq-2', 'seq-3', 'seq-4', 'seq-5', 'seq-6'];
  const diverging = ['div-1', 'div-2', 'div-3', 'div-4', 'div-5', 'div-6', 'div-7'];
  const neighbours = (names: string[]) => names.slice(1).map((next, i) => [names[i] ?? '', next] as const);
  const pairs = (names: string[]) =>
    names.flatMap((one, i) => names.slice(i + 1).map((other) => [one, other] as const));

  it.each([
    ['the classes of the map', neighbours(sequence), name === 'light' ? 10.8 : 10.2],
    ['the classes of a change', neighbours(diverging), 16.9],
    ['the programs', pairs(['jkk', 'jkm', 'jht', 'all']), 13.9],
    ['the statuses', pairs(['active', 'grace', 'inactive']), 15.9],
  ] as const)('tells %s apart for four kinds of sight', (_, among, least) => {
    const differences = Object.values(sights).flatMap((sight) =>
      among.map(([one, other]) => difference(read(tokens, one), read(tokens, other), sight)),
    );
    expect(Math.min(...differences)).toBeGreaterThanOrEqual(least);
  });
});
