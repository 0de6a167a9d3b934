import { parseCalendarDate } from '../../calendar/calendar-date.ts';
import { uuidForm } from './wire-id.ts';

const decimal = /^-?\d{1,18}(\.\d{1,2})?$/;
const whole = /^-?\d{1,9}$/;
const time = /^([01]\d|2[0-3]):[0-5]\d:[0-5]\d(\.\d{1,6})?[+-]\d{2}(:\d{2})?$/;

const isDay = (text: string): boolean => /^-?infinity$/.test(text) || parseCalendarDate(text) !== null;

function isInstant(text: string): boolean {
  const [day = '', rest = ''] = text.split(' ', 2);
  return parseCalendarDate(day) !== null && time.test(rest);
}

/** What a column holds, by the words with which the names of such columns end. Other columns are texts. */
const kinds: readonly (readonly [column: RegExp, holds: (text: string) => boolean])[] = [
  [/\b(id|\w+_id)\b/, (text) => uuidForm.test(text)],
  [/\b(month|\w+_on)\b/, isDay],
  [/\b\w+_at\b/, isInstant],
  [/\bamount\b/, (text) => decimal.test(text)],
  [/\b(line|registration_number)\b/, (text) => whole.test(text)],
];

/**
 * Could the value of a cursor be one of this expression? A cursor may be edited, and PostgreSQL would say of a wrong
 * value only that some value is wrong.
 */
export function isValueOf(expression: string, value: string): boolean {
  return kinds.find(([column]) => column.test(expression))?.[1](value) ?? true;
}
