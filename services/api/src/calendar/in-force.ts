import type { CalendarDate } from './calendar-date.ts';

/** In force from `effectiveFrom` on and until the day before `effectiveTo`; null means until further notice. */
export interface Effective {
  readonly effectiveFrom: CalendarDate;
  readonly effectiveTo: CalendarDate | null;
}

/** Whether a dated row is in force on a day. */
export const isInForce = (row: Effective, on: CalendarDate): boolean =>
  row.effectiveFrom <= on && (row.effectiveTo === null || on < row.effectiveTo);

/** The row of a dated table that is in force on a day; none before the first and after the last. */
export function inForce<Row extends Effective>(table: readonly Row[], on: CalendarDate): Row | undefined {
  return table.find((row) => isInForce(row, on));
}
