import fc from 'fast-check';
import { expect, test } from 'vitest';
import { apportion } from './apportion.ts';

const weights = fc
  .array(fc.integer({ min: 0, max: 40 }), { minLength: 1, maxLength: 30 })
  .filter((list) => list.some((weight) => weight > 0));

test('the shares add up to the whole and none is a unit away from its exact part', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 900_000 }), weights, (whole, parts) => {
      const total = parts.reduce((sum, weight) => sum + weight, 0);
      const shares = apportion(whole, parts);
      expect(shares.reduce((sum, share) => sum + share, 0)).toBe(whole);
      shares.forEach((share, place) => {
        expect(Math.abs(share - (whole * (parts[place] ?? 0)) / total)).toBeLessThan(1);
      });
    }),
  );
});
