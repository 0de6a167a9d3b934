import fc from 'fast-check';
import { expect, it } from 'vitest';
import {
  changedFields,
  compareThreeWays,
  type Entries,
  mergedEntries,
  openFields,
  type Side,
} from './three-way.ts';

const fields = ['name', 'phone', 'address'] as const;
type Field = (typeof fields)[number];
// Few values, so that equal ones are common.
const value = fc.constantFrom('', 'a', 'b', 'c');
const entries: fc.Arbitrary<Entries<Field>> = fc.record({ name: value, phone: value, address: value });
const threeWays = fc.record({ before: entries, theirs: entries, yours: entries });

it('loses nothing that was typed: it is merged, or equal to theirs, or asked about', () => {
  fc.assert(
    fc.property(threeWays, (sides) => {
      const merged = compareThreeWays(fields, sides);
      const open = openFields(merged, {});
      const result = mergedEntries(merged, {});
      for (const field of changedFields(fields, sides.before, sides.yours)) {
        expect(open.includes(field) || result[field] === sides.yours[field]).toBe(true);
      }
    }),
  );
});

it('keeps every change of the other side unless it was asked about', () => {
  fc.assert(
    fc.property(threeWays, (sides) => {
      const merged = compareThreeWays(fields, sides);
      const open = openFields(merged, {});
      const result = mergedEntries(merged, {});
      for (const field of changedFields(fields, sides.before, sides.theirs)) {
        expect(open.includes(field) || result[field] === sides.theirs[field]).toBe(true);
      }
    }),
  );
});

it('merges disjoint changes without a question', () => {
  fc.assert(
    fc.property(entries, fc.subarray([...fields]), (before, mine) => {
      const edited = (chosen: readonly Field[]) =>
        Object.fromEntries(
          fields.map((field) => [field, chosen.includes(field) ? `${before[field]}!` : before[field]]),
        ) as Record<Field, string>;
      const rest = fields.filter((field) => !mine.includes(field));
      const merged = compareThreeWays(fields, { before, yours: edited(mine), theirs: edited(rest) });
      expect(openFields(merged, {})).toEqual([]);
      expect(mergedEntries(merged, {})).toEqual(edited(fields));
    }),
  );
});

it('asks exactly where both changed the same field differently, and obeys the choice', () => {
  fc.assert(
    fc.property(threeWays, fc.constantFrom<Side>('theirs', 'yours'), (sides, side) => {
      const merged = compareThreeWays(fields, sides);
      const contested = fields.filter(
        (field) =>
          sides.theirs[field] !== sides.yours[field] &&
          sides.theirs[field] !== sides.before[field] &&
          sides.yours[field] !== sides.before[field],
      );
      expect(openFields(merged, {})).toEqual(contested);
      const choices = Object.fromEntries(contested.map((field) => [field, side]));
      expect(openFields(merged, choices)).toEqual([]);
      const result = mergedEntries(merged, choices);
      for (const field of contested) expect(result[field]).toBe(sides[side][field]);
    }),
  );
});

it('asks when both changed a number whose mask reads the same before and after', () => {
  const before = { name: 'Dewi', phone: '0812******77', address: '' };
  const yours = { ...before, phone: '081299990077' };
  const merged = compareThreeWays(fields, { before, theirs: before, yours, touched: ['phone'] });
  expect(openFields(merged, {})).toEqual(['phone']);
  expect(openFields(compareThreeWays(fields, { before, theirs: before, yours }), {})).toEqual([]);
});
