import type { CalendarDate } from '../../calendar/calendar-date.ts';
import type { Money } from '../../money/money.ts';
import type { ProgramCode } from '../programs.ts';
import type { BenefitDecision } from './benefit.ts';

export interface LatePayment {
  readonly program: ProgramCode;
  /** The day on which the last required document was there; the clock starts on the next day. */
  readonly completeOn: CalendarDate;
  readonly paidOn: CalendarDate;
  /** What was determined, without compensation. */
  readonly amount: Money;
}

/** `dueOn` is the last day in time and null where no rule gives one; refused when nothing was late. */
export type LateDecision = BenefitDecision & {
  readonly dueOn: CalendarDate | null;
  readonly daysLate: number;
};
