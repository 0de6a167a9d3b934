import type { CalendarDate } from './calendar-date.ts';

/** A half-open period of days: `from` belongs to it, `to` does not; `to` null means without end. */
export interface Period {
  readonly from: CalendarDate;
  readonly to: CalendarDate | null;
}

/** Whether the day lies in the period. */
export const contains = ({ from, to }: Period, on: CalendarDate): boolean =>
  from <= on && (to === null || on < to);

/** Whether the two periods share a day. */
export const overlaps = (first: Period, second: Period): boolean =>
  (second.to === null || first.from < second.to) && (first.to === null || second.from < first.to);
