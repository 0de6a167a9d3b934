import type { Language } from './money.ts';

declare const dayBrand: unique symbol;
declare const monthBrand: unique symbol;
declare const instantBrand: unique symbol;

/** A day in the calendar of Asia/Jakarta, `YYYY-MM-DD`. Never a JS Date: it would move with the reader's zone. */
export type Day = string & { readonly [dayBrand]: true };
/** A month in the calendar of Asia/Jakarta, `YYYY-MM`. */
export type Month = string & { readonly [monthBrand]: true };
/** An instant, RFC 3339 with offset. */
export type Instant = string & { readonly [instantBrand]: true };

const long = {
  id: 'Januari Februari Maret April Mei Juni Juli Agustus September Oktober November Desember'.split(' '),
  en: 'January February March April May June July August September October November December'.split(' '),
};
const short = {
  id: 'Jan Feb Mar Apr Mei Jun Jul Agu Sep Okt Nov Des'.split(' '),
  en: 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' '),
};

export type NameLength = 'long' | 'short';

export function isMonth(text: string): text is Month {
  return /^\d{4}-(0[1-9]|1[0-2])$/.test(text);
}

export function isDay(text: string): text is Day {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  return match !== null && exists(Number(match[1]), Number(match[2]), Number(match[3]));
}

export function month(text: string): Month {
  if (!isMonth(text)) throw new RangeError('A month is written YYYY-MM.');
  return text;
}

export function day(text: string): Day {
  if (!isDay(text)) throw new RangeError('A day is written YYYY-MM-DD and must exist.');
  return text;
}

export function monthOf(value: Day): Month {
  return month(value.slice(0, 7));
}

/** Month number since year 0, so that months can be counted and stepped. */
function serial(value: Month): number {
  return Number(value.slice(0, 4)) * 12 + Number(value.slice(5)) - 1;
}

export function addMonths(value: Month, count: number): Month {
  const target = serial(value) + count;
  return month(`${pad(Math.floor(target / 12), 4)}-${pad((target % 12) + 1, 2)}`);
}

/** Whole months from the first to the second; negative when the second is earlier. */
export function monthsBetween(from: Month, to: Month): number {
  return serial(to) - serial(from);
}

/** Every month from the first to the last, both included. */
export function monthsFrom(first: Month, last: Month): Month[] {
  return Array.from({ length: Math.max(0, monthsBetween(first, last) + 1) }, (_, i) => addMonths(first, i));
}

export function firstDayOf(value: Month): Day {
  return day(`${value}-01`);
}

export function lastDayOf(value: Month): Day {
  return day(`${value}-${daysIn(Number(value.slice(0, 4)), Number(value.slice(5)))}`);
}

/** `11 Oktober 2024`; short, for tables: `11 Okt 2024`. */
export function showDay(value: Day, language: Language, length: NameLength = 'long'): string {
  return `${Number(value.slice(8))} ${showMonth(monthOf(value), language, length)}`;
}

/** `Oktober 2024`; short: `Okt 2024`. */
export function showMonth(value: Month, language: Language, length: NameLength = 'long'): string {
  return `${monthName(value, language, length)} ${value.slice(0, 4)}`;
}

/** The month's name without its year. */
export function monthName(value: Month, language: Language, length: NameLength = 'long'): string {
  const names = length === 'long' ? long : short;
  return names[language][Number(value.slice(5)) - 1] ?? value;
}

/** `11.35 WIB`: the clock of Asia/Jakarta, which has had no summer time since 1964: UTC+7 always. */
export function showTime(value: Instant): string {
  return `${inJakarta(value).slice(11, 16).replace(':', '.')} WIB`;
}

/** The day of an instant in Asia/Jakarta. */
export function dayOf(value: Instant): Day {
  return day(inJakarta(value).slice(0, 10));
}

/** `3 jam lalu`; show the exact time beside it on hover and focus. `now` in milliseconds since 1970. */
export function showAgo(value: Instant, now: number, language: Language): string {
  const minutes = Math.max(0, Math.floor((now - Date.parse(value)) / 60_000));
  const format = new Intl.RelativeTimeFormat(language, { numeric: 'always' });
  const words = minutes < 60 ? format.format(-minutes, 'minute') : undefined;
  const hours = Math.floor(minutes / 60);
  const ago =
    words ?? (hours < 48 ? format.format(-hours, 'hour') : format.format(-Math.floor(hours / 24), 'day'));
  return ago.replace(' yang lalu', ' lalu');
}

function inJakarta(value: Instant): string {
  return new Date(Date.parse(value) + 7 * 3_600_000).toISOString();
}

export type ParsedDay =
  | { readonly kind: 'day'; readonly day: Day }
  | { readonly kind: 'shape' }
  | {
      readonly kind: 'absent';
      readonly dayOfMonth: number;
      readonly monthNumber: number;
      readonly year: number;
    };

/** A date as people type it: `11 okt 2024`, `11/10/2024`, `28 2 1987`, `2024-10-11`. Day before month, always. */
export function parseDay(typed: string): ParsedDay {
  const parts = typed
    .trim()
    .toLowerCase()
    .split(/[\s/.,-]+/)
    .filter((part) => part !== '');
  const [first, second, third] = parts;
  if (parts.length !== 3 || first === undefined || second === undefined || third === undefined)
    return { kind: 'shape' };
  const [yearPart, dayPart] = first.length === 4 ? [first, third] : [third, first];
  const [year, monthNumber, dayOfMonth] = [
    wholeNumber(yearPart),
    monthNumberOf(second),
    wholeNumber(dayPart),
  ];
  if (year === null || monthNumber === null || dayOfMonth === null || yearPart.length !== 4)
    return { kind: 'shape' };
  if (!exists(year, monthNumber, dayOfMonth)) return { kind: 'absent', dayOfMonth, monthNumber, year };
  return { kind: 'day', day: day(`${pad(year, 4)}-${pad(monthNumber, 2)}-${pad(dayOfMonth, 2)}`) };
}

/** What to say when a typed date cannot be read; null when it can. */
export function dayProblem(parsed: ParsedDay, language: Language): string | null {
  if (parsed.kind === 'day') return null;
  const example = language === 'id' ? 'Contoh: 28 2 1987.' : 'Example: 28 2 1987.';
  if (parsed.kind === 'shape') {
    return `${language === 'id' ? 'Tulis hari, bulan, dan tahun.' : 'Write day, month and year.'} ${example}`;
  }
  const name = long[language][parsed.monthNumber - 1];
  if (name === undefined) {
    return `${language === 'id' ? `Tidak ada bulan ke-${parsed.monthNumber}.` : `There is no month ${parsed.monthNumber}.`} ${example}`;
  }
  const leap = parsed.monthNumber === 2 && parsed.dayOfMonth === 29 ? ` ${parsed.year}` : '';
  const absent = `${parsed.dayOfMonth} ${name}${leap}`;
  return `${language === 'id' ? `Tidak ada tanggal ${absent}.` : `There is no ${absent}.`} ${example}`;
}

/** A month as people type it: `2024-08`, `agu 2024`, `8 2024`, `agustus 2024`; null when it cannot be read. */
export function parseMonth(typed: string): Month | null {
  const [first, second, ...more] = typed
    .trim()
    .toLowerCase()
    .split(/[\s/.,-]+/)
    .filter((part) => part !== '');
  if (first === undefined || second === undefined || more.length > 0) return null;
  const [yearPart, monthPart] =
    first.length === 4 && wholeNumber(first) !== null ? [first, second] : [second, first];
  const [year, monthNumber] = [wholeNumber(yearPart), monthNumberOf(monthPart)];
  if (year === null || yearPart.length !== 4 || monthNumber === null || monthNumber < 1 || monthNumber > 12)
    return null;
  return month(`${pad(year, 4)}-${pad(monthNumber, 2)}`);
}

function monthNumberOf(text: string): number | null {
  const number = wholeNumber(text);
  if (number !== null) return number;
  if (text.length < 3) return null;
  // "okt", "oktober", "oktob": any beginning of a name in either language; also the usual "agt" and "agst".
  const named = (name: string) => name.toLowerCase().startsWith(text);
  const index = Math.max(
    long.id.findIndex(named),
    long.en.findIndex(named),
    ['agt', 'agst'].includes(text) ? 7 : -1,
  );
  return index < 0 ? null : index + 1;
}

function wholeNumber(text: string): number | null {
  return /^\d{1,4}$/.test(text) ? Number(text) : null;
}

function exists(year: number, monthNumber: number, dayOfMonth: number): boolean {
  return monthNumber >= 1 && monthNumber <= 12 && dayOfMonth >= 1 && dayOfMonth <= daysIn(year, monthNumber);
}

function daysIn(year: number, monthNumber: number): number {
  if (monthNumber === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
  return [4, 6, 9, 11].includes(monthNumber) ? 30 : 31;
}

function pad(value: number, length: number): string {
  return value.toString().padStart(length, '0');
}
