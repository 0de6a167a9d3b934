import { type CalendarDate, partsOf } from '../calendar/calendar-date.ts';
import type { Month } from '../calendar/month.ts';
import { formatMoney, type Money } from '../money/money.ts';
import type { LocalText } from './reason.ts';

// The words of dates and amounts inside the sentences of reasons; screens have their own formats.

const MONTHS_ID = [
  'Januari',
  'Februari',
  'Maret',
  'April',
  'Mei',
  'Juni',
  'Juli',
  'Agustus',
  'September',
  'Oktober',
  'November',
  'Desember',
];
const MONTHS_EN = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];

function grouped(amount: Money, groupMark: string, decimalMark: string): string {
  const [whole = '', decimals = ''] = formatMoney(amount).replace('-', '').split('.');
  const groups = whole.replace(/\B(?=(\d{3})+$)/g, groupMark);
  return `${amount < 0n ? '−' : ''}Rp${groups}${decimals === '00' ? '' : decimalMark + decimals}`;
}

/** An amount in a sentence: Rp16.800 in Indonesian, Rp16,800 in English; sen only where there are some. */
export const amountText = (amount: Money): LocalText => ({
  id: grouped(amount, '.', ','),
  en: grouped(amount, ',', '.'),
});

/** A month in a sentence: "Juli 2024", "July 2024". */
export function monthText(month: Month): LocalText {
  const place = Number(month.slice(5)) - 1;
  const year = month.slice(0, 4);
  return { id: `${MONTHS_ID[place]} ${year}`, en: `${MONTHS_EN[place]} ${year}` };
}

/** A day in a sentence: "16 Juli 2024", "16 July 2024". */
export function dayText(date: CalendarDate): LocalText {
  const { day } = partsOf(date);
  const month = monthText(date.slice(0, 7) as Month);
  return { id: `${day} ${month.id}`, en: `${day} ${month.en}` };
}
