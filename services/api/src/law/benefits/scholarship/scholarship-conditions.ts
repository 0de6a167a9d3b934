import { addMonthsClamped, ageOn, type CalendarDate, earliest } from '../../../calendar/calendar-date.ts';
import { inForce } from '../../../calendar/in-force.ts';
import { type Dated, type LegalBasis, type Reason, reason } from '../../reason.ts';
import { dayText } from '../../wording.ts';
import type { ChildWork, ClaimedYear, ScholarshipCase, ScholarshipChild } from './scholarship-facts.ts';
import {
  scholarshipAges,
  scholarshipAmounts,
  scholarshipPastYears,
  scholarshipWageMonths,
} from './scholarship-rows.ts';
import { conditionsDay, schoolYearOf, schoolYearText } from './school-year.ts';

interface Asked {
  readonly request: ScholarshipCase;
  readonly child: ScholarshipChild;
  readonly year: ClaimedYear;
}

const outcomeOf = (holds: boolean) => (holds ? 'HOLDS' : 'FAILS');

/**
 * PP 82/2019 Lampiran III, Permenaker 1/2025 Pasal 103: the conditions of one school year of one child,
 * whatever was paid before: asked for in time, below 23, not married, not working. All are looked at
 * on the first day of the school year, or on the day of the event if that came later (our reading).
 */
export function yearConditions(asked: Asked): readonly Reason[] {
  const first = inTime(asked);
  // A year out of reach has no day on which the rest could be looked at.
  if (first.outcome === 'FAILS') return [first];
  return [first, youngEnough(asked), unmarried(asked), ...notWorking(asked)];
}

function inTime({ request, year }: Asked): Reason {
  const row = inForce(scholarshipPastYears, request.claimedOn);
  const current = schoolYearOf(request.claimedOn);
  const oldest = Math.max(current - (row?.value ?? 0), schoolYearOf(request.eventOn));
  const { schoolYear } = year;
  const holds = Number.isInteger(schoolYear) && schoolYear <= current && schoolYear >= oldest;
  return reason({
    rule: 'scholarship.in-time',
    outcome: outcomeOf(holds),
    id: `Yang dapat diajukan tahun ajaran ${schoolYearText(oldest)} sampai ${schoolYearText(current)}.`,
    en: `The school years ${schoolYearText(oldest)} to ${schoolYearText(current)} can be claimed.`,
    basis: row,
    inputs: { schoolYear: schoolYearText(year.schoolYear), claimedOn: request.claimedOn },
  });
}

function youngEnough({ request, child, year }: Asked): Reason {
  const on = conditionsDay(year.schoolYear, request.eventOn);
  const row = inForce(scholarshipAges, request.claimedOn);
  const age = ageOn(child.bornOn, on);
  return reason({
    rule: 'scholarship.age',
    outcome: outcomeOf(row !== undefined && age < row.value && child.bornOn <= on),
    id: `Anak berusia ${age} tahun pada ${dayText(on).id}; beasiswa berakhir pada usia ${row?.value} tahun.`,
    en: `The child is ${age} years old on ${dayText(on).en}; the scholarship ends at ${row?.value}.`,
    basis: row,
    inputs: { age: String(age), on },
  });
}

function unmarried({ request, child, year }: Asked): Reason {
  const on = conditionsDay(year.schoolYear, request.eventOn);
  const marriedOn = child.marriedOn ?? null;
  const married = marriedOn !== null && marriedOn <= on;
  return reason({
    rule: 'scholarship.unmarried',
    outcome: outcomeOf(!married),
    id: married ? 'Beasiswa berakhir karena anak sudah menikah.' : 'Anak belum menikah.',
    en: married ? 'The scholarship ended with the child’s marriage.' : 'The child is not married.',
    basis: inForce(scholarshipAmounts, request.eventOn),
    inputs: { on, ...(marriedOn === null ? {} : { marriedOn }) },
  });
}

function notWorking({ request, child, year }: Asked): readonly Reason[] {
  const on = conditionsDay(year.schoolYear, request.eventOn);
  const begun = (child.work ?? []).filter(({ from }) => from <= on);
  if (begun.length === 0) return [workReason(true, inForce(scholarshipAmounts, request.eventOn), on)];
  // The exceptions are of the rule in force on the day of the claim; before it any work ended the scholarship.
  const exception = inForce(scholarshipWageMonths, request.claimedOn);
  const ended = begun.some((work) => exception === undefined || !isExcepted(work, exception, on));
  return [workReason(!ended, exception ?? inForce(scholarshipAmounts, request.eventOn), on)];
}

function isExcepted({ kind, from, to }: ChildWork, row: Dated<number>, on: CalendarDate): boolean {
  if (kind !== 'WAGE_EARNER') return true;
  return earliest(to ?? on, on) <= addMonthsClamped(from, row.value);
}

const workReason = (holds: boolean, basis: LegalBasis | undefined, on: CalendarDate): Reason =>
  reason({
    rule: 'scholarship.not-working',
    outcome: outcomeOf(holds),
    id: holds
      ? 'Anak tidak bekerja, atau pekerjaannya termasuk pengecualian.'
      : 'Beasiswa berakhir karena anak sudah bekerja.',
    en: holds
      ? 'The child does not work, or the work is one of the exceptions.'
      : 'The scholarship ended because the child works.',
    basis,
    inputs: { on },
  });
