/**
 * Splits a whole number in proportion to weights by largest remainder: shares add up to the whole, and
 * the units left over go to the largest remainders, the earlier place first among equals.
 */
export function apportion(whole: number, weights: readonly number[]): readonly number[] {
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  if (total <= 0) throw new RangeError('one of the weights is above zero');
  const shares = weights.map((weight) => Math.floor((whole * weight) / total));
  const remainders = weights.map((weight, place) => ({ place, rest: (whole * weight) % total }));
  remainders.sort((left, right) => right.rest - left.rest || left.place - right.place);
  const left = whole - shares.reduce((sum, share) => sum + share, 0);
  for (const { place } of remainders.slice(0, left)) shares[place] = (shares[place] ?? 0) + 1;
  return shares;
}
