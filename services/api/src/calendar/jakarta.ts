import { type CalendarDate, fromEpochDay } from './calendar-date.ts';

const HOURS_AHEAD_OF_UTC = 7;
const MILLIS_PER_HOUR = 3_600_000;
const MILLIS_PER_DAY = 86_400_000;

/**
 * The day in Asia/Jakarta (WIB) at an instant, given in milliseconds since 1970-01-01T00:00Z.
 * Jakarta has kept UTC+7 without summer time since 1964, so the zone of the machine plays no part.
 */
export function todayInJakarta(epochMillis: number): CalendarDate {
  return fromEpochDay(Math.floor((epochMillis + HOURS_AHEAD_OF_UTC * MILLIS_PER_HOUR) / MILLIS_PER_DAY));
}
