import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fromSen, money, negate } from './money.ts';
import { basisPoints, divide, down, halfEven, halfUp, up, wholeRupiah } from './rounding.ts';

describe('rounding', () => {
  it.each([
    [7n, 2n, { down: 3n, up: 4n, halfUp: 4n, halfEven: 4n }],
    [5n, 2n, { down: 2n, up: 3n, halfUp: 3n, halfEven: 2n }],
    [-5n, 2n, { down: -2n, up: -3n, halfUp: -3n, halfEven: -2n }],
    [5n, -2n, { down: -2n, up: -3n, halfUp: -3n, halfEven: -2n }],
    [4n, 3n, { down: 1n, up: 2n, halfUp: 1n, halfEven: 1n }],
    [-4n, 3n, { down: -1n, up: -2n, halfUp: -1n, halfEven: -1n }],
    [6n, 3n, { down: 2n, up: 2n, halfUp: 2n, halfEven: 2n }],
    [0n, 3n, { down: 0n, up: 0n, halfUp: 0n, halfEven: 0n }],
  ])('brings %s / %s to a whole number in four named ways', (numerator, denominator, expected) => {
    expect(down(numerator, denominator)).toBe(expected.down);
    expect(up(numerator, denominator)).toBe(expected.up);
    expect(halfUp(numerator, denominator)).toBe(expected.halfUp);
    expect(halfEven(numerator, denominator)).toBe(expected.halfEven);
  });

  it('names its rounding wherever it divides', () => {
    expect(divide(money('0.05'), 2n, halfUp)).toBe(3n);
    expect(divide(money('0.05'), 2n, halfEven)).toBe(2n);
    expect(basisPoints(money('3450000.00'), 100n, halfUp)).toBe(money('34500.00'));
    expect(wholeRupiah(money('10.50'), halfUp)).toBe(money('11.00'));
    expect(wholeRupiah(money('10.50'), down)).toBe(money('10.00'));
  });

  const roundings = fc.constantFrom(down, up, halfUp, halfEven);
  const dividers = fc.bigInt({ min: 1n, max: 10n ** 9n });
  const amounts = fc.bigInt({ min: -(10n ** 20n), max: 10n ** 20n });

  it('reverses exactly: the rounded reversal is the reversed rounding', () => {
    fc.assert(
      fc.property(amounts, dividers, roundings, (amount, by, rounding) => {
        const forward = divide(fromSen(amount), by, rounding);
        expect(divide(negate(fromSen(amount)), by, rounding)).toBe(negate(forward));
      }),
    );
  });

  it('is never a whole sen away, and half roundings never more than half', () => {
    fc.assert(
      fc.property(amounts, dividers, roundings, (amount, by, rounding) => {
        const off = divide(fromSen(amount), by, rounding) * by - amount;
        const distance = off < 0n ? -off : off;
        const nearest = rounding === halfUp || rounding === halfEven;
        expect(nearest ? distance * 2n <= by : distance < by).toBe(true);
      }),
    );
  });
});
