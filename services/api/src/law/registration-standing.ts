import type { CalendarDate } from '../calendar/calendar-date.ts';
import { addMonths, type Month, monthOf, monthsFrom } from '../calendar/month.ts';
import { dueDate, firstMonthNotPastDue } from './due-date.ts';
import { type CoverageStatus, lapseDate, statusFor } from './grace-period.ts';
import { paidThroughOn, type RegistrationFacts } from './membership-facts.ts';
import type { ProgramCode } from './programs.ts';

/** What is known of one registration on one day. */
export interface RegistrationStanding {
  readonly registration: RegistrationFacts;
  readonly status: CoverageStatus;
  readonly paidThrough: Month | null;
  /** Contribution months after the paid ones whose due date has passed; none once INACTIVE. */
  readonly unpaidMonths: readonly Month[];
  /** The oldest unpaid month and its due date, which has passed in GRACE; null when nothing can be paid. */
  readonly nextDueMonth: Month | null;
  readonly nextDueOn: CalendarDate | null;
  /** The first day of INACTIVE if nothing more is paid. */
  readonly lapsesOn: CalendarDate | null;
}

/** Perdir 22/PERDIR.02/072022 "Grace Period": one registration on a day, for one program or for the pair JKK and JKM. */
export function standingOn(
  registration: RegistrationFacts,
  day: CalendarDate,
  program?: ProgramCode,
): RegistrationStanding {
  const paidThrough = paidThroughOn(registration, day, program);
  const status = hasEnded(registration, day) ? 'INACTIVE' : statusFor(paidThrough, day);
  const awaitsFirst = paidThrough === null && !hasEnded(registration, day);
  if (status === 'INACTIVE' && !awaitsFirst) return over(registration, paidThrough);
  const firstMonth = monthOf(registration.registeredOn);
  const nextDueMonth = paidThrough === null ? firstMonth : addMonths(paidThrough, 1);
  return {
    registration,
    status,
    paidThrough,
    unpaidMonths: paidThrough === null ? [] : unpaidAfter(paidThrough, day),
    nextDueMonth,
    nextDueOn: paidThrough === null ? registration.registeredOn : dueDate(nextDueMonth),
    lapsesOn: paidThrough === null ? null : lapseDate(paidThrough),
  };
}

const over = (registration: RegistrationFacts, paidThrough: Month | null): RegistrationStanding => ({
  registration,
  status: 'INACTIVE',
  paidThrough,
  unpaidMonths: [],
  nextDueMonth: null,
  nextDueOn: null,
  lapsesOn: null,
});

const hasEnded = ({ endedOn }: RegistrationFacts, day: CalendarDate): boolean =>
  endedOn !== undefined && endedOn !== null && endedOn <= day;

const unpaidAfter = (paidThrough: Month, day: CalendarDate): readonly Month[] =>
  monthsFrom(addMonths(paidThrough, 1), addMonths(firstMonthNotPastDue(day), -1));
