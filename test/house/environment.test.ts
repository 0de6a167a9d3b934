import { Visitor } from 'oxc-parser';
import { describe, expect, it } from 'vitest';
import { parseSource, type SourceFile } from './source-file.ts';
import { isTest, sourcesIn } from './tree.ts';

// Each exception with its reason; a file that is not named here goes through `platform/context.ts`.
const readsTheClock = new Set([
  'services/api/src/platform/context.ts',
  // The time inside a UUIDv7 orders rows on the disk; nobody reads it as a fact.
  'services/api/src/platform/new-id.ts',
]);
const readsTheEnvironment = new Set(['services/api/src/app/config.ts']);

const api = sourcesIn('services/api/src').filter(({ path }) => !isTest(path));

interface Uses {
  readonly clock: boolean;
  readonly environment: boolean;
}

function usesOf({ parsed }: SourceFile): Uses {
  const uses = { clock: false, environment: false };
  new Visitor({
    NewExpression({ callee, arguments: given }) {
      if (callee.type === 'Identifier' && callee.name === 'Date' && given.length === 0) uses.clock = true;
    },
    CallExpression({ callee }) {
      if (callee.type === 'Identifier' && callee.name === 'Date') uses.clock = true;
    },
    MemberExpression({ object, property }) {
      if (object.type !== 'Identifier' || property.type !== 'Identifier') return;
      if (object.name === 'Date' && property.name === 'now') uses.clock = true;
      if (object.name === 'process' && property.name === 'env') uses.environment = true;
    },
  }).visit(parsed.program);
  return uses;
}

describe('clock and environment', () => {
  it('the environment is read in app/config.ts alone', () => {
    const readers = api.filter((file) => usesOf(file).environment).map(({ path }) => path);
    expect(readers.filter((path) => !readsTheEnvironment.has(path))).toEqual([]);
  });

  it('the clock is read in platform/context.ts alone', () => {
    const readers = api.filter((file) => usesOf(file).clock).map(({ path }) => path);
    expect(readers.filter((path) => !readsTheClock.has(path))).toEqual([]);
  });

  it.each([
    ['const a = Date.now();', { clock: true, environment: false }],
    ['const a = new Date();', { clock: true, environment: false }],
    ['const a = new Date(0);', { clock: false, environment: false }],
    ['const a = process.env.PORT;', { clock: false, environment: true }],
  ])('the rule reads %s rightly', (text, expected) => {
    expect(usesOf(parseSource('x.ts', text))).toEqual(expected);
  });
});
