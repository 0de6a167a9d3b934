import { addMonthsClamped, calendarDate } from '../../calendar/calendar-date.ts';
import { inForce } from '../../calendar/in-force.ts';
import { type Dated, type Reason, reason } from '../reason.ts';
import { dayText } from '../wording.ts';
import type { ClaimFacts } from './claim-facts.ts';

/** PP 82/2019 Pasal 26 and, for accidents before it, PP 44/2015: the years after which the right to JKK lapses. */
export const lapseYears: readonly Dated<number>[] = [
  {
    value: 2,
    effectiveFrom: calendarDate('2015-07-01'),
    effectiveTo: calendarDate('2019-12-02'),
    instrument: 'PP 44/2015',
    article: 'Pasal 26',
    confidence: 'PRESS',
    source: 'https://news.harianjogja.com/read/2019/12/23/500/1027736/',
  },
  {
    value: 5,
    effectiveFrom: calendarDate('2019-12-02'),
    effectiveTo: null,
    instrument: 'PP 82/2019',
    article: 'Pasal 26',
    confidence: 'PRESS',
    source: 'https://news.harianjogja.com/read/2019/12/23/500/1027736/',
  },
];

/**
 * PP 82/2019 Pasal 26: a claim of JKK handed in more than five years after the accident or the
 * diagnosis comes too late; the same day of the year is still in time. Null when it is in time, and
 * for JKM and JHT, whose lapse no source tells of.
 */
export function lapseReason({ event, filedOn }: ClaimFacts): Reason | null {
  if (event.kind !== 'WORK_ACCIDENT') return null;
  const row = inForce(lapseYears, event.eventOn);
  if (row === undefined) return null;
  const lastDay = addMonthsClamped(event.eventOn, 12 * row.value);
  if (filedOn <= lastDay) return null;
  const last = dayText(lastDay);
  return reason({
    rule: 'claim.lapsed',
    outcome: 'FAILS',
    id: `Hak atas manfaat JKK gugur karena klaim diajukan lebih dari ${row.value} tahun sejak kecelakaan atau diagnosis; hari terakhir ${last.id}.`,
    en: `The right to JKK has lapsed, because the claim was filed more than ${row.value} years after the accident or the diagnosis; the last day was ${last.en}.`,
    basis: row,
    inputs: { field: 'eventOn', eventOn: event.eventOn, filedOn, lastDay },
  });
}
