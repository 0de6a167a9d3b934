import { ageOn, type CalendarDate } from '../../../calendar/calendar-date.ts';
import { inForce } from '../../../calendar/in-force.ts';
import { type Money, smallest, subtract, ZERO } from '../../../money/money.ts';
import type { ClaimedYear } from './scholarship-facts.ts';
import {
  type SchoolLevel,
  scholarshipAges,
  scholarshipAmounts,
  schoolCalendars,
  schoolLevels,
} from './scholarship-rows.ts';
import { conditionsDay, type SchoolYear, schoolYearOf, schoolYearStart } from './school-year.ts';

export interface ScheduleCase {
  readonly bornOn: CalendarDate;
  readonly eventOn: CalendarDate;
  /** Where the child is in the school year of the event; null: not in school yet. */
  readonly level: SchoolLevel | null;
  /** Years of that level already over, 0 in the first. */
  readonly yearsDone: number;
}

export interface ScheduledYear extends ClaimedYear {
  readonly amount: Money;
}

/**
 * PP 82/2019 Lampiran III: what a child may expect, a level's year after the other, until 23 or the
 * maximum of a child. A child not yet in school begins on entering kindergarten, at five (our reading);
 * each level is taken to last as many years as are paid. Whole rupiah, no rounding.
 */
export function scholarshipSchedule(child: ScheduleCase): readonly ScheduledYear[] {
  const row = inForce(scholarshipAmounts, child.eventOn);
  const age = inForce(scholarshipAges, child.eventOn);
  if (row === undefined || age === undefined) return [];
  const years: ScheduledYear[] = [];
  let free = row.value.perChild;
  let schoolYear = firstYear(child);
  for (const level of levelsAhead(child)) {
    if (ageOn(child.bornOn, conditionsDay(schoolYear, child.eventOn)) >= age.value) break;
    const amount = smallest(row.value.levels[level].perYear, free);
    if (amount <= ZERO) break;
    years.push({ schoolYear, level, amount });
    free = subtract(free, amount);
    schoolYear += 1;
  }
  return years;
}

function firstYear({ bornOn, eventOn, level }: ScheduleCase): SchoolYear {
  let year = schoolYearOf(eventOn);
  const entryAge = inForce(schoolCalendars, eventOn)?.value.entryAge ?? 0;
  while (level === null && ageOn(bornOn, schoolYearStart(year)) < entryAge) year += 1;
  return year;
}

/** The level of each school year to come, one entry a year. */
function levelsAhead({ eventOn, level, yearsDone }: ScheduleCase): readonly SchoolLevel[] {
  const amounts = inForce(scholarshipAmounts, eventOn)?.value.levels;
  if (amounts === undefined) return [];
  const from = level === null ? 0 : schoolLevels.indexOf(level);
  return schoolLevels.slice(from).flatMap((each, place) => {
    const done = place === 0 && level !== null ? yearsDone : 0;
    return Array.from({ length: Math.max(0, amounts[each].years - done) }, () => each);
  });
}
