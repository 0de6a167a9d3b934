import { addMonthsClamped, type CalendarDate, daysBetween } from '../../calendar/calendar-date.ts';
import { inForce } from '../../calendar/in-force.ts';
import type { Period } from '../../calendar/period.ts';
import { fromSen, type Money } from '../../money/money.ts';
import { halfUp } from '../../money/rounding.ts';
import { incapacitySteps } from './work-accident-rows.ts';

/** One month of incapacity, counted from the first day; the last may be cut short. */
export interface IncapacityMonth {
  readonly number: number;
  readonly days: number;
  readonly daysOfMonth: number;
  readonly basisPoints: bigint;
  readonly amount: Money;
}

export interface Incapacity {
  readonly base: Money;
  readonly accidentOn: CalendarDate;
  /** From the first day unable to work to the day of recovery or determination, which is not counted. */
  readonly period: Period & { readonly to: CalendarDate };
}

/**
 * PP 82/2019 Lampiran III (STMB): the base for months 1 to 12 of incapacity and half of it from month
 * 13, month by month from the first day. A month cut short counts by its days (unverified).
 * Rounding: half up to the sen.
 */
export function temporaryIncapacity({ base, accidentOn, period }: Incapacity): readonly IncapacityMonth[] {
  const steps = inForce(incapacitySteps, accidentOn)?.value ?? [];
  const months: IncapacityMonth[] = [];
  for (let number = 1; monthStart(period.from, number) < period.to; number += 1) {
    const start = monthStart(period.from, number);
    const daysOfMonth = daysBetween(start, monthStart(period.from, number + 1));
    const days = Math.min(daysOfMonth, daysBetween(start, period.to));
    const basisPoints = steps.findLast((step) => step.fromMonth <= number)?.basisPoints ?? 0n;
    const amount = fromSen(halfUp(base * basisPoints * BigInt(days), 10_000n * BigInt(daysOfMonth)));
    months.push({ number, days, daysOfMonth, basisPoints, amount });
  }
  return months;
}

const monthStart = (from: CalendarDate, number: number): CalendarDate => addMonthsClamped(from, number - 1);
