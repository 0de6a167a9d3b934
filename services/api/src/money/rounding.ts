import { fromSen, type Money } from './money.ts';

/** Brings a fraction to a whole number. It is always passed by name, never a hidden default. */
export type Rounding = (numerator: bigint, denominator: bigint) => bigint;

const magnitude = (value: bigint): bigint => (value < 0n ? -value : value);

interface Parts {
  readonly sign: bigint;
  readonly whole: bigint;
  /** Twice the remainder against the denominator decides the halves. */
  readonly twiceRemainder: bigint;
  readonly denominator: bigint;
}

function partsOf(numerator: bigint, denominator: bigint): Parts {
  const above = magnitude(numerator);
  const below = magnitude(denominator);
  const sign = numerator < 0n === denominator < 0n ? 1n : -1n;
  return { sign, whole: above / below, twiceRemainder: 2n * (above % below), denominator: below };
}

/** Towards zero. All roundings here are symmetric, so that a reversal is exactly the negated amount. */
export const down: Rounding = (numerator, denominator) => numerator / denominator;

/** Away from zero. */
export const up: Rounding = (numerator, denominator) => {
  const { sign, whole, twiceRemainder } = partsOf(numerator, denominator);
  return sign * (twiceRemainder > 0n ? whole + 1n : whole);
};

/** To the nearest; a half goes away from zero. */
export const halfUp: Rounding = (numerator, denominator) => {
  const parts = partsOf(numerator, denominator);
  return parts.sign * (parts.twiceRemainder >= parts.denominator ? parts.whole + 1n : parts.whole);
};

/** To the nearest; a half goes to the even neighbour. */
export const halfEven: Rounding = (numerator, denominator) => {
  const parts = partsOf(numerator, denominator);
  const isHalf = parts.twiceRemainder === parts.denominator;
  const goesUp = isHalf ? parts.whole % 2n === 1n : parts.twiceRemainder > parts.denominator;
  return parts.sign * (goesUp ? parts.whole + 1n : parts.whole);
};

/** An amount divided by a whole number, brought to the sen by the named rounding. */
export function divide(amount: Money, by: bigint, rounding: Rounding): Money {
  return fromSen(rounding(amount, by));
}

/** A rate in basis points (1 % = 100n) of an amount, brought to the sen by the named rounding. */
export function basisPoints(amount: Money, points: bigint, rounding: Rounding): Money {
  return fromSen(rounding(amount * points, 10_000n));
}

/** An amount brought to whole rupiah by the named rounding. */
export function wholeRupiah(amount: Money, rounding: Rounding): Money {
  return fromSen(rounding(amount, 100n) * 100n);
}
