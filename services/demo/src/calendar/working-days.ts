import { isWorkingDay } from '@perisai/api/law/non-working-days';
import { itemAt, type Random } from '../chance/random.ts';
import { type Day, dayText } from './days.ts';

const known = new Map<string, readonly Day[]>();

/** The working days from the first to the last, both included. */
export function workingDays(first: Day, last: Day): readonly Day[] {
  const key = `${first}/${last}`;
  const days = known.get(key) ?? allBetween(first, last).filter((at) => isWorkingDay(dayText(at)));
  known.set(key, days);
  return days;
}

const allBetween = (first: Day, last: Day): readonly Day[] =>
  Array.from({ length: last - first + 1 }, (_, step) => first + step);

export const anyWorkingDay = (span: readonly [Day, Day], random: Random): Day => {
  const days = workingDays(span[0], span[1]);
  return itemAt(days, random.below(days.length));
};
