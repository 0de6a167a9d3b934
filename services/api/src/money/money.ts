declare const sen: unique symbol;

/** An amount in sen (a hundredth of a rupiah). Never a `number`: 0.1 + 0.2 is not money. */
export type Money = bigint & { readonly [sen]: true };

const SEN_PER_RUPIAH = 100n;
const WIRE_FORM = /^-?\d{1,18}\.\d{2}$/;

/** Takes a count of sen as an amount. */
export const fromSen = (count: bigint): Money => count as Money;

/** Takes whole rupiah as an amount. */
export const fromRupiah = (rupiah: bigint): Money => fromSen(rupiah * SEN_PER_RUPIAH);

export const ZERO: Money = fromSen(0n);

/** Reads the wire form: rupiah with exactly two decimals. Null for anything else, such as "1e3" or "1.5". */
export function parseMoney(text: string): Money | null {
  return WIRE_FORM.test(text) ? fromSen(BigInt(text.replace('.', ''))) : null;
}

/** An amount written in code, in rupiah with two decimals; a mistyped literal is a bug and throws. */
export function money(text: string): Money {
  const amount = parseMoney(text);
  if (amount === null) throw new RangeError('money is written in rupiah with two decimals: "16800.00"');
  return amount;
}

/** The wire form: rupiah with exactly two decimals, "16800.00". */
export function formatMoney(amount: Money): string {
  const digits = (amount < 0n ? -amount : amount).toString().padStart(3, '0');
  return `${amount < 0n ? '-' : ''}${digits.slice(0, -2)}.${digits.slice(-2)}`;
}

/** The sum of two amounts. */
export const add = (left: Money, right: Money): Money => fromSen(left + right);

/** The first amount less the second. */
export const subtract = (left: Money, right: Money): Money => fromSen(left - right);

/** The amount with the other sign, as a reversal needs it. */
export const negate = (amount: Money): Money => fromSen(-amount);

/** A whole number of times an amount; no rounding can arise. */
export const times = (amount: Money, count: bigint): Money => fromSen(amount * count);

/** The sum of any number of amounts; zero for none. */
export const sum = (amounts: Iterable<Money>): Money => {
  let total = ZERO;
  for (const amount of amounts) total = add(total, amount);
  return total;
};

/** Negative, zero or positive: the order of two amounts, for `sort`. */
export const compare = (left: Money, right: Money): -1 | 0 | 1 => (left < right ? -1 : left > right ? 1 : 0);

/** The larger of two amounts. */
export const largest = (first: Money, second: Money): Money => (first > second ? first : second);

/** The smaller of two amounts. */
export const smallest = (first: Money, second: Money): Money => (first < second ? first : second);
