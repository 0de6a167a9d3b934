import fc from 'fast-check';
import { expect, it } from 'vitest';
import { withholdSmall, withholdSmallCells } from './withhold.ts';

const count = fc.oneof(fc.integer({ min: 0, max: 20 }), fc.integer({ min: 0, max: 100_000 }));
const states = fc
  .record({ active: count, grace: count, inactive: count })
  .map((parts) => ({ ...parts, registered: parts.active + parts.grace + parts.inactive }));

it('never shows a count of one to nine people', () => {
  fc.assert(
    fc.property(states, (counts) => {
      const { withheld, ...shown } = withholdSmall(counts);
      for (const value of Object.values(shown))
        expect(value === null || value === 0 || value >= 10).toBe(true);
      expect(withheld).toBe(Object.values(shown).includes(null));
    }),
  );
});

it('never leaves a small count to be found by subtraction', () => {
  fc.assert(
    fc.property(states, (counts) => {
      const shown = withholdSmall(counts);
      const hidden = (['active', 'grace', 'inactive'] as const).filter((name) => shown[name] === null);
      if (shown.registered !== null) expect(hidden.length).not.toBe(1);
    }),
  );
});

it('shows counts of ten and more as they are', () => {
  const counts = { registered: 40, active: 20, grace: 10, inactive: 10 };
  expect(withholdSmall(counts)).toEqual({ ...counts, withheld: false });
});

const table = fc
  .tuple(fc.integer({ min: 1, max: 6 }), fc.integer({ min: 1, max: 4 }))
  .chain(([districts, sectors]) =>
    fc.array(states, { minLength: districts * sectors, maxLength: districts * sectors }).map((all) =>
      all.map((counts, at) => ({
        keys: { DISTRICT: String(Math.floor(at / sectors)), SECTOR: String(at % sectors) },
        counts,
      })),
    ),
  );

it('never leaves one hidden cell alone in a row or column of a table', () => {
  fc.assert(
    fc.property(table, (cells) => {
      const shown = withholdSmallCells(cells, ['DISTRICT', 'SECTOR']);
      for (const dimension of ['DISTRICT', 'SECTOR'] as const) {
        const lines = Map.groupBy(shown.keys(), (at) => cells[at]?.keys[dimension]);
        for (const line of lines.values())
          for (const name of ['registered', 'active', 'grace', 'inactive'] as const) {
            const hidden = line.filter((at) => shown[at]?.[name] === null);
            if (line.length > 1) expect(hidden.length).not.toBe(1);
          }
      }
      for (const { withheld: _withheld, ...counts } of shown)
        for (const value of Object.values(counts))
          expect(value === null || value === 0 || value >= 10).toBe(true);
    }),
  );
});
