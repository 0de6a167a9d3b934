import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { allocate } from './allocate.ts';
import { fromSen, money, sum } from './money.ts';

const amounts = fc.bigInt({ min: -(10n ** 20n), max: 10n ** 20n }).map(fromSen);
const weights = fc
  .array(fc.bigInt({ min: 0n, max: 10n ** 12n }), { minLength: 1, maxLength: 30 })
  .filter((list) => list.some((weight) => weight > 0n));

describe('allocate', () => {
  it('loses no sen and makes none', () => {
    fc.assert(fc.property(amounts, weights, (amount, list) => sum(allocate(amount, list)) === amount));
  });

  it('gives each share its exact part, less than one sen off', () => {
    fc.assert(
      fc.property(amounts, weights, (amount, list) => {
        const whole = list.reduce((total, weight) => total + weight, 0n);
        allocate(amount, list).forEach((share, place) => {
          const off = share * whole - amount * (list[place] ?? 0n);
          expect((off < 0n ? -off : off) < whole).toBe(true);
        });
      }),
    );
  });

  it('gives nothing where there is no weight, and turns with the sign', () => {
    fc.assert(
      fc.property(amounts, weights, (amount, list) => {
        const shares = allocate(amount, list);
        expect(shares.every((share, place) => list[place] !== 0n || share === 0n)).toBe(true);
        expect(allocate(fromSen(-amount), list)).toEqual(shares.map((share) => fromSen(-share)));
      }),
    );
  });

  it('splits Rp100 in three as 33.34, 33.33 and 33.33', () => {
    expect(allocate(money('100.00'), [1n, 1n, 1n])).toEqual([money('33.34'), money('33.33'), money('33.33')]);
  });

  it.each([[[]], [[0n]], [[1n, -1n, 2n]]])('refuses weights that cannot split anything: %s', (list) => {
    expect(() => allocate(money('1.00'), list)).toThrow(RangeError);
  });
});
