import { addDays, type CalendarDate } from '../../calendar/calendar-date.ts';
import { laterMonth, type Month, monthOf, monthsFrom } from '../../calendar/month.ts';
import type { Money } from '../../money/money.ts';
import { dueDate } from '../due-date.ts';
import { lapseDate, statusFor } from '../grace-period.ts';
import { paidThroughOn } from '../membership-facts.ts';
import type { PayableParticipant, PayableRegistration } from '../payment-facts.ts';
import { amountDueFor } from './amount-due.ts';

/** Best first: the better entry of a month decides for the month. */
const STATUSES = ['PAID', 'NOT_DUE', 'GRACE', 'UNPAID', 'FUTURE', 'NOT_REGISTERED'] as const;
export type MonthStatus = (typeof STATUSES)[number];

export interface CalendarEntry {
  readonly registrationNumber: number;
  readonly status: MonthStatus;
  readonly dueOn: CalendarDate;
  /** What is to be paid; null once paid, when it is not charged any more, and where no amount is known. */
  readonly amountDue: Money | null;
}

export interface CalendarMonth {
  readonly month: Month;
  readonly status: MonthStatus;
  /** One for each registration that the month belongs to. */
  readonly entries: readonly CalendarEntry[];
  /** Numbers of the registrations that begin and end in the month. */
  readonly begun: readonly number[];
  readonly ended: readonly number[];
}

interface Span {
  readonly from: Month;
  readonly to: Month;
}

/**
 * PP 44/2015 (due dates) and Perdir 22/PERDIR.02/072022 "Grace Period": the contribution months of a participant as they
 * stand on a day: paid, not due yet, unpaid and still to be settled (GRACE), or unpaid and not charged any more (UNPAID).
 */
export function paymentCalendar(
  facts: PayableParticipant,
  { from, to }: Span,
  today: CalendarDate,
): readonly CalendarMonth[] {
  const known = facts.registrations.map((registration) => ({
    registration,
    endedOn: endOf(registration, facts.deathOn ?? null, today),
  }));
  return monthsFrom(from, to).map((month) => {
    const entries = known.filter((one) => belongsTo(one, month)).map((one) => entryOf(one, month, today));
    return {
      month,
      status: STATUSES.find((status) => entries.some((entry) => entry.status === status)) ?? 'NOT_REGISTERED',
      entries,
      begun: numbersIn(known, month, ({ registration }) => registration.registeredOn),
      ended: numbersIn(known, month, ({ endedOn }) => endedOn),
    };
  });
}

interface Known {
  readonly registration: PayableRegistration;
  /** The first day on which it is over, seen from today. */
  readonly endedOn: CalendarDate | null;
}

// The daily job writes the end of what lapsed by time; the answer must not depend on whether it has run.
function endOf(
  registration: PayableRegistration,
  deathOn: CalendarDate | null,
  today: CalendarDate,
): CalendarDate | null {
  if (registration.endedOn) return registration.endedOn <= today ? registration.endedOn : null;
  if (deathOn !== null && deathOn <= today) return deathOn;
  const paidThrough = paidThroughOn(registration, today);
  if (paidThrough === null) return null;
  const lapse = lapseDate(paidThrough);
  return lapse <= today ? lapse : null;
}

function belongsTo({ registration, endedOn }: Known, month: Month): boolean {
  if (month < monthOf(registration.registeredOn)) return false;
  if (endedOn === null) return true;
  const last = monthOf(addDays(endedOn, -1));
  const paid = registration.payments.reduce((latest, one) => laterMonth(latest, one.month), last);
  return month <= paid;
}

function entryOf(known: Known, month: Month, today: CalendarDate): CalendarEntry {
  const { registration } = known;
  const { number, registeredOn } = registration;
  const dueOn = month === monthOf(registeredOn) ? registeredOn : dueDate(month);
  const status = statusOfMonth(known, { month, dueOn }, today);
  const isOwed = status === 'GRACE' || status === 'NOT_DUE' || status === 'FUTURE';
  return {
    registrationNumber: number,
    status,
    dueOn,
    amountDue: isOwed ? amountDueFor(registration, month) : null,
  };
}

interface DueMonth {
  readonly month: Month;
  readonly dueOn: CalendarDate;
}

function statusOfMonth(known: Known, { month, dueOn }: DueMonth, today: CalendarDate): MonthStatus {
  const { registration, endedOn } = known;
  if (isPaid(registration, month, today)) return 'PAID';
  if (endedOn !== null || isSkipped(registration, month, today)) return 'UNPAID';
  if (month > monthOf(today)) return 'FUTURE';
  return dueOn >= today ? 'NOT_DUE' : 'GRACE';
}

const isPaid = ({ payments }: PayableRegistration, month: Month, today: CalendarDate): boolean =>
  (['JKK', 'JKM'] as const).every((program) =>
    payments.some((paid) => paid.month === month && paid.program === program && paid.paidOn <= today),
  );

// Before the first payment nothing is owed: the first contribution may be for any month that still leaves cover, and
// the months before it are never charged.
function isSkipped(registration: PayableRegistration, month: Month, today: CalendarDate): boolean {
  const paidThrough = paidThroughOn(registration, today);
  return paidThrough === null ? statusFor(month, today) === 'INACTIVE' : month <= paidThrough;
}

function numbersIn(
  known: readonly Known[],
  month: Month,
  dayOf: (one: Known) => CalendarDate | null,
): readonly number[] {
  return known
    .filter((one) => {
      const day = dayOf(one);
      return day !== null && monthOf(day) === month;
    })
    .map(({ registration }) => registration.number);
}
