import type { CalendarDate } from '../../../calendar/calendar-date.ts';
import type { Month } from '../../../calendar/month.ts';
import type { Money } from '../../../money/money.ts';
import type { Sector } from '../../occupations.ts';
import type { ProgramCode } from '../../programs.ts';
import type { Reason } from '../../reason.ts';
import type { BenefitComponent } from '../benefit.ts';
import type { FullPaymentGround } from '../old-age-savings.ts';
import type { PartialPaymentGround } from '../savings-partial.ts';
import type { SchoolLevel } from '../scholarship/scholarship-rows.ts';
import type { ScheduledYear } from '../scholarship/scholarship-schedule.ts';
import type { WorkAccident } from '../work-accident-benefit.ts';

/** A child of whom a scholarship is forecast. */
export interface QuotedChild {
  readonly bornOn: CalendarDate;
  /** Where the child is at school; null: not yet. */
  readonly level: SchoolLevel | null;
  readonly yearsDone: number;
}

export type QuotedEvent =
  | {
      readonly kind: 'WORK_ACCIDENT';
      readonly accident: Omit<WorkAccident, 'base'>;
      readonly children: readonly QuotedChild[];
    }
  | {
      readonly kind: 'DEATH';
      readonly diedOn: CalendarDate;
      readonly children: readonly QuotedChild[];
    }
  | {
      readonly kind: 'SAVINGS';
      readonly ground: FullPaymentGround | PartialPaymentGround;
      readonly eventOn: CalendarDate;
      readonly claimedOn: CalendarDate;
      readonly bornOn: CalendarDate;
      readonly asked: Money | null;
      readonly takenBefore: boolean;
    };

/** Facts of nobody in particular: a worker who paid every month from registration on. */
export interface BenefitQuoteRequest {
  readonly income: Money;
  readonly sector: Sector;
  readonly programs: readonly ProgramCode[];
  readonly registeredOn: CalendarDate;
  /** The last of the months paid, all from that of registration on; null when none was paid. */
  readonly paidThrough: Month | null;
  /** What the savings held on registration, from earlier years. */
  readonly savingsBefore: Money;
  readonly event: QuotedEvent;
}

/** What one program pays, or the refund of months paid ahead, of several programs. */
export interface QuotedDecision {
  readonly program: ProgramCode | null;
  readonly kind: 'entitled' | 'verification' | 'refused';
  readonly amount: Money;
  readonly components: readonly BenefitComponent[];
  readonly because: readonly Reason[];
}

/** What one child may expect in years to come; it is not part of the total. */
export interface QuotedScholarship {
  /** The place of the child in the request, from 0. */
  readonly child: number;
  readonly years: readonly ScheduledYear[];
  readonly amount: Money;
}

export interface BenefitQuote {
  /** The bracket base of the month of the event; null where no table is in force. */
  readonly base: Money | null;
  readonly decisions: readonly QuotedDecision[];
  readonly total: Money;
  readonly scholarships: readonly QuotedScholarship[];
  readonly scholarshipTotal: Money;
  readonly scholarshipBecause: readonly Reason[];
}

/** The part of the request that cannot stand. */
export type BenefitQuoteField = 'income' | 'programs';

export type BenefitQuoteDecision =
  | { readonly kind: 'quoted'; readonly quote: BenefitQuote }
  | { readonly kind: 'refused'; readonly field: BenefitQuoteField; readonly because: readonly Reason[] };
