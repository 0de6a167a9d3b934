import { fromSen, type Money } from './money.ts';

/**
 * Splits an amount in proportion to weights; the shares always add up to the amount.
 * Each share is its exact part brought towards zero; the sen left over go, one each, to the first
 * shares that have a weight.
 */
export function allocate(amount: Money, weights: readonly bigint[]): readonly Money[] {
  const whole = weights.reduce((total, weight) => total + weight, 0n);
  if (whole <= 0n || weights.some((weight) => weight < 0n)) {
    throw new RangeError('weights are not negative and one of them is above zero');
  }
  const shares = weights.map((weight) => (amount * weight) / whole);
  return withRemainder(shares, weights, amount).map(fromSen);
}

function withRemainder(shares: bigint[], weights: readonly bigint[], amount: bigint): bigint[] {
  let left = amount - shares.reduce((total, share) => total + share, 0n);
  const step = left < 0n ? -1n : 1n;
  return shares.map((share, position) => {
    if (left === 0n || weights[position] === 0n) return share;
    left -= step;
    return share + step;
  });
}
