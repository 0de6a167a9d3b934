import type { CalendarDate } from '../../calendar/calendar-date.ts';
import { type Effective, inForce } from '../../calendar/in-force.ts';

interface Retention extends Effective {
  /** Years after the last activity during which a person's data are kept. */
  readonly years: number;
  readonly source: string;
}

/** UU 8/1997 art. 11: documents of finance are kept ten years. That it rules these records is assumed. */
const retention: readonly Retention[] = [
  {
    effectiveFrom: '1997-03-24' as CalendarDate,
    effectiveTo: null,
    years: 10,
    source: 'UU 8/1997 ps. 11 (assumption)',
  },
];

/** The day before which nothing may have happened for a person to be erased; null while nothing is ever erased. */
export function idleSince(today: CalendarDate): CalendarDate | null {
  const rule = inForce(retention, today);
  if (rule === undefined) return null;
  const day = today.endsWith('02-29') ? `${today.slice(0, 8)}28` : today;
  return `${Number(day.slice(0, 4)) - rule.years}${day.slice(4)}` as CalendarDate;
}
