declare const rupiahBrand: unique symbol;

/** Rupiah as the service writes it: a decimal string with exactly two decimals, never a number. */
export type Rupiah = string & { readonly [rupiahBrand]: true };

export type Language = 'id' | 'en';

const wireShape = /^-?\d+\.\d{2}$/;

export function isRupiah(text: string): text is Rupiah {
  return wireShape.test(text);
}

/** The wire text as Rupiah; throws when it is not an amount with exactly two decimals. */
export function rupiah(text: string): Rupiah {
  if (!isRupiah(text)) throw new RangeError('An amount needs exactly two decimals, for example "16800.00".');
  return text;
}

/** The amount in sen (hundredths of a rupiah), exact. */
export function senOf(amount: Rupiah): bigint {
  return BigInt(amount.replace('.', ''));
}

/** Sen back to the wire text, exact. */
export function rupiahOfSen(sen: bigint): Rupiah {
  const digits = absolute(sen).toString().padStart(3, '0');
  const text = `${sen < 0n ? '-' : ''}${digits.slice(0, -2)}.${digits.slice(-2)}`;
  return rupiah(text);
}

/** Exact sum; an empty list is zero. */
export function addRupiah(amounts: Iterable<Rupiah>): Rupiah {
  let sen = 0n;
  for (const amount of amounts) sen += senOf(amount);
  return rupiahOfSen(sen);
}

/** Exact order: negative, zero or positive, as Array.sort wants it. */
export function compareRupiah(a: Rupiah, b: Rupiah): number {
  const difference = senOf(a) - senOf(b);
  return difference < 0n ? -1 : difference > 0n ? 1 : 0;
}

/** `Rp304.256.414.524,88`; whole amounts without decimals; no space after Rp, a true minus before it. */
export function showRupiah(amount: Rupiah, language: Language): string {
  const sen = senOf(amount);
  const rest = absolute(sen) % 100n;
  const whole = groupDigits(absolute(sen) / 100n, language);
  const decimals = rest === 0n ? '' : `${language === 'id' ? ',' : '.'}${rest.toString().padStart(2, '0')}`;
  return `${sen < 0n ? '−' : ''}Rp${whole}${decimals}`;
}

/** `Rp304,3 miliar`: one decimal, rounded half up, the unit as a whole word. */
export function showLargeRupiah(amount: Rupiah, language: Language): string {
  const sen = senOf(amount);
  const words = showLarge((absolute(sen) + 50n) / 100n, language);
  return `${sen < 0n ? '−' : ''}Rp${words}`;
}

const units = [
  { size: 1_000_000_000_000n, id: 'triliun', en: 'trillion' },
  { size: 1_000_000_000n, id: 'miliar', en: 'billion' },
  { size: 1_000_000n, id: 'juta', en: 'million' },
  { size: 1_000n, id: 'ribu', en: 'thousand' },
] as const;

/**
 * A large count in words, `23 ribu`, `304,3 miliar`. Never the short forms: "M" is miliar in
 * Indonesian and million in English.
 */
export function showLarge(value: bigint, language: Language): string {
  const size = absolute(value);
  // The unit is chosen after rounding, so that 999.960 is "1 juta" and not "1.000 ribu".
  const unit = units.find((candidate) => size + candidate.size / 20_000n >= candidate.size);
  if (unit === undefined) return groupDigits(value, language);
  const tenths = (size * 10n + unit.size / 2n) / unit.size;
  const decimal = tenths % 10n === 0n ? '' : `${language === 'id' ? ',' : '.'}${tenths % 10n}`;
  const sign = value < 0n ? '−' : '';
  return `${sign}${groupDigits(tenths / 10n, language)}${decimal} ${unit[language]}`;
}

/**
 * What a person typed as an amount: `1.500.000`, `Rp1.500.000,50`, `1500000`, `1,500,000.50`.
 * The last separator followed by one or two digits is the decimal sign; anything else is refused (null).
 */
export function parseRupiah(typed: string): Rupiah | null {
  const text = typed
    .trim()
    .replace(/^(rp|idr)\.?\s*/i, '')
    .replace(/\s/g, '');
  const match = /^(\d{1,3}(?:([.,])\d{3}(?:\2\d{3})*)?|\d+)(?:([.,])(\d{1,2}))?$/.exec(text);
  if (match === null) return null;
  const [, whole = '', group, decimalSign, decimals = ''] = match;
  if (group !== undefined && group === decimalSign) return null;
  const digits = whole.replace(/[.,]/g, '').replace(/^0+(?=\d)/, '');
  if (digits.length > 18) return null;
  return rupiah(`${digits}.${decimals.padEnd(2, '0')}`);
}

function absolute(value: bigint): bigint {
  return value < 0n ? -value : value;
}

/** Digits in groups of three. From a bigint: exact in every browser that has Intl, also where strings are not. */
function groupDigits(value: bigint, language: Language): string {
  return new Intl.NumberFormat(language === 'id' ? 'id-ID' : 'en-GB').format(value).replace('-', '−');
}
