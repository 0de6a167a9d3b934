import fc from 'fast-check';
import { expect, it } from 'vitest';
import { withholdSmall } from './withhold.ts';

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
