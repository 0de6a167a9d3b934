import type { ParameterUnit } from '../law/parameters.ts';
import type { LocalText } from '../law/reason.ts';
import { amountText } from '../law/wording.ts';
import { money } from '../money/money.ts';

const plural: Readonly<Record<string, readonly [id: string, one: string, many: string]>> = {
  years: ['tahun', 'year', 'years'],
  months: ['bulan', 'month', 'months'],
  days: ['hari', 'day', 'days'],
  'working days': ['hari kerja', 'working day', 'working days'],
};

/** The value of a parameter as a sentence writes it. */
export function valueText(unit: ParameterUnit, value: string): LocalText {
  if (unit === 'rupiah') return amountText(money(value));
  if (unit === 'basis points') return percentText(BigInt(value));
  if (unit === 'day of month') return { id: `tanggal ${value}`, en: `day ${value} of the month` };
  const [id, one, many] = plural[unit] ?? [];
  if (id === undefined) return { id: value, en: value };
  return { id: `${value} ${id}`, en: `${value} ${value === '1' ? one : many}` };
}

// 550 basis points are 5,5 %: never through a floating-point number.
function percentText(basisPoints: bigint): LocalText {
  const digits = String(basisPoints % 100n)
    .padStart(2, '0')
    .replace(/0+$/, '');
  const whole = basisPoints / 100n;
  const written = (mark: string) => `${whole}${digits === '' ? '' : mark + digits} %`;
  return { id: written(','), en: written('.') };
}
