import { type CalendarDate, earliest, latest } from '../../../calendar/calendar-date.ts';
import { firstDay, type Month, monthOf, monthsFrom } from '../../../calendar/month.ts';
import { type Money, ZERO } from '../../../money/money.ts';
import { bracketOf } from '../../contribution-brackets.ts';
import { contributionDue } from '../../contribution-due.ts';
import { dueDate } from '../../due-date.ts';
import type { MembershipFacts } from '../../membership-facts.ts';
import type { ProgramCode } from '../../programs.ts';
import type { RefundableContribution } from '../prepaid-refund.ts';
import type { SavingsFacts } from '../savings-benefit.ts';
import type { BenefitQuoteRequest } from './quote-facts.ts';

interface QuotedMonth {
  readonly month: Month;
  readonly paidOn: CalendarDate;
}

/**
 * PP 44/2015 as quoted for BPU: the months of the request, each paid on its due date, the first on the
 * registration day, and months ahead of the event no later than the event itself.
 */
export function quotedMonths(request: BenefitQuoteRequest, on: CalendarDate): readonly QuotedMonth[] {
  const { registeredOn, paidThrough } = request;
  if (paidThrough === null) return [];
  return monthsFrom(monthOf(registeredOn), paidThrough).map((month) => ({
    month,
    paidOn:
      month === monthOf(registeredOn) ? registeredOn : latest(registeredOn, earliest(dueDate(month), on)),
  }));
}

/** Perdir 22/PERDIR.02/072022: the membership of the request, one registration. */
export function quotedMembership(request: BenefitQuoteRequest, on: CalendarDate): MembershipFacts {
  const payments = quotedMonths(request, on).flatMap((paid) =>
    request.programs.map((program) => ({ ...paid, program })),
  );
  const { registeredOn, programs } = request;
  return { registrations: [{ number: 1, registeredOn, programs, payments }] };
}

/** PP 44/2015 Lampiran II and PP 50/2025: what the months of the request cost, as a participant pays them. */
export function quotedContributions(
  request: BenefitQuoteRequest,
  on: CalendarDate,
): readonly (RefundableContribution & QuotedMonth)[] {
  return quotedMonths(request, on).flatMap((paid) =>
    request.programs.map((program) => ({
      ...paid,
      program,
      payer: 'SELF' as const,
      amount: dueFor(request, program, paid.month),
    })),
  );
}

function dueFor({ income, sector }: BenefitQuoteRequest, program: ProgramCode, month: Month): Money {
  const bracket = bracketOf(income, month);
  if (bracket === undefined) return ZERO;
  return contributionDue({ base: bracket.base, program, month, sector, payer: 'SELF' }).due;
}

/** PP 46/2015 Pasal 22: the savings account of the request; what was there before earns from the month of registration on. */
export function quotedSavings(
  request: BenefitQuoteRequest,
  on: CalendarDate,
  bornOn: CalendarDate,
): SavingsFacts {
  const { event } = request;
  const takenBefore = event.kind === 'SAVINGS' && event.takenBefore;
  return {
    bornOn,
    openingBalance: request.savingsBefore,
    openingFrom: monthOf(request.registeredOn),
    contributions: quotedContributions(request, on).filter(({ program }) => program === 'JHT'),
    // Only that there was one counts: what it took is no longer in what was there before.
    withdrawals: takenBefore
      ? [{ ground: 'HOME', paidOn: firstDay(monthOf(request.registeredOn)), amount: ZERO }]
      : [],
    memberships: [{ from: request.registeredOn, to: null }],
  };
}
