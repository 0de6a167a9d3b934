import type { Language } from './money.ts';

const locale = { id: 'id-ID', en: 'en-GB' } as const;

/** `161.480` (id), `161,480` (en). */
export function showCount(count: number, language: Language): string {
  return new Intl.NumberFormat(locale[language]).format(count).replace('-', '−');
}

/** A ratio of 1 as per cent with one decimal and no space: `23,9%`. */
export function showRatio(ratio: number, language: Language): string {
  return `${oneDecimal(ratio * 100, language)}%`;
}

/** The change of a ratio is in points, never in per cent: `+1,2 poin`. */
export function showPoints(change: number, language: Language): string {
  // What rounds to nothing has no sign: "+0,0" would claim a rise.
  const tenths = Math.round(Math.abs(change) * 1000);
  const sign = tenths === 0 ? '' : signOf(change);
  return `${sign}${oneDecimal(tenths / 10, language)} ${language === 'id' ? 'poin' : 'points'}`;
}

/** The change of a count, always with its sign: `+5.210`, `−312`, `0`. */
export function showChange(change: number, language: Language): string {
  return `${signOf(change)}${showCount(Math.abs(change), language)}`;
}

function signOf(change: number): string {
  return change > 0 ? '+' : change < 0 ? '−' : '';
}

function oneDecimal(value: number, language: Language): string {
  const format = new Intl.NumberFormat(locale[language], {
    minimumFractionDigits: 1,
    maximumFractionDigits: 1,
  });
  return format.format(value).replace('-', '−');
}
