import { ageOn, type CalendarDate } from '../../calendar/calendar-date.ts';
import type { Month } from '../../calendar/month.ts';
import { type Money, sum } from '../../money/money.ts';
import { dueDate } from '../due-date.ts';
import { ageLimitOn } from '../eligibility.ts';
import { type Membership, membershipOn } from '../membership-status.ts';
import type { PayableParticipant, PayableRegistration } from '../payment-facts.ts';
import type { ProgramCode } from '../programs.ts';
import type { Reason } from '../reason.ts';
import { amountDueFor } from './amount-due.ts';
import {
  explainAge,
  explainEventInGrace,
  explainFirstPayment,
  explainSettlement,
} from './settlement-reasons.ts';

/** A contribution month that is past its due date and may still be settled. */
export interface ArrearsMonth {
  readonly month: Month;
  readonly dueOn: CalendarDate;
  readonly amount: Money | null;
}

export interface ProgramMembership {
  readonly program: ProgramCode;
  readonly membership: Membership;
}

const ORDER: readonly ProgramCode[] = ['JKK', 'JKM', 'JHT'];

/** The registration that decides, if any. */
const decidingOf = (
  facts: PayableParticipant,
  { registrationNumber }: Membership,
): PayableRegistration | undefined => facts.registrations.find(({ number }) => number === registrationNumber);

/** PP 44/2015 Lampiran II: what the oldest unpaid month costs; null when nothing can be paid, or no income is known. */
export function nextDueAmount(facts: PayableParticipant, membership: Membership): Money | null {
  const registration = decidingOf(facts, membership);
  const { nextDueMonth } = membership;
  return registration === undefined || nextDueMonth === null
    ? null
    : amountDueFor(registration, nextDueMonth);
}

/** Perdir 22/PERDIR.02/072022 "Grace Period": the months in arrears, each with its due date and what settles it. */
export function arrearsOf(facts: PayableParticipant, membership: Membership): readonly ArrearsMonth[] {
  const registration = decidingOf(facts, membership);
  if (registration === undefined || membership.status !== 'GRACE') return [];
  return membership.unpaidMonths.map((month) => ({
    month,
    dueOn: dueDate(month),
    amount: amountDueFor(registration, month),
  }));
}

/** PP 44/2015: what settles all arrears; null where the amount of a month is not known. */
export function arrearsAmount(arrears: readonly ArrearsMonth[]): Money | null {
  const amounts = arrears.map(({ amount }) => amount).filter((amount) => amount !== null);
  return amounts.length === arrears.length ? sum(amounts) : null;
}

/** Perdir 22/PERDIR.02/072022: the membership in each program that a registration up to the day takes part in. */
export function programMemberships(
  facts: PayableParticipant,
  day: CalendarDate,
): readonly ProgramMembership[] {
  const registered = facts.registrations.filter(({ registeredOn }) => registeredOn <= day);
  return ORDER.filter((program) => registered.some(({ programs }) => programs.includes(program))).map(
    (program) => ({
      program,
      membership: membershipOn(facts, day, program),
    }),
  );
}

/**
 * Perdir 22/PERDIR.02/072022 "Grace Period": why a person is covered or not, with each unpaid month, what would settle
 * it, what becomes of an event meanwhile, and the age limit of who stays beyond it.
 */
export function explainedMembership(facts: PayableParticipant, membership: Membership): readonly Reason[] {
  const [root, ...others] = membership.because;
  if (root === undefined || !membership.registered) return membership.because;
  const more = [...settlement(facts, membership), ...age(facts, membership)];
  return [{ ...root, because: [...root.because, ...more] }, ...others];
}

function settlement(facts: PayableParticipant, membership: Membership): readonly Reason[] {
  const { status, lapsesOn, nextDueMonth } = membership;
  if (status === 'GRACE' && lapsesOn !== null) {
    const arrears = arrearsOf(facts, membership);
    return [explainSettlement(arrears, arrearsAmount(arrears), lapsesOn), explainEventInGrace(membership.on)];
  }
  const awaitsFirst = membership.paidThrough === null && nextDueMonth !== null;
  return awaitsFirst ? [explainFirstPayment(nextDueMonth, nextDueAmount(facts, membership))] : [];
}

function age(facts: PayableParticipant, membership: Membership): readonly Reason[] {
  const registration = decidingOf(facts, membership);
  const { bornOn } = facts;
  if (bornOn === undefined || registration === undefined) return [];
  const limit = ageLimitOn(registration.registeredOn);
  if (limit === undefined || ageOn(bornOn, membership.on) < limit.value) return [];
  return [explainAge(limit, ageOn(bornOn, registration.registeredOn))];
}
