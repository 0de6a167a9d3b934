import type { CalendarDate } from '../../calendar/calendar-date.ts';
import type { Month } from '../../calendar/month.ts';
import type { Period } from '../../calendar/period.ts';
import type { Money } from '../../money/money.ts';
import type { FullPaymentGround } from './old-age-savings.ts';

export type PartialPaymentGround = 'RETIREMENT_PREPARATION' | 'HOME';

export interface SavingsContribution {
  /** The contribution month; months after the end of membership are refunded, not paid out as savings. */
  readonly month: Month;
  readonly paidOn: CalendarDate;
  readonly amount: Money;
}

export interface SavingsWithdrawal {
  readonly ground: PartialPaymentGround;
  readonly paidOn: CalendarDate;
  readonly amount: Money;
}

/** One person's savings account and what decides about paying it. */
export interface SavingsFacts {
  readonly bornOn: CalendarDate;
  /** The balance before the first month, and the first month in which it earns. */
  readonly openingBalance: Money;
  readonly openingFrom: Month;
  readonly contributions: readonly SavingsContribution[];
  readonly withdrawals: readonly SavingsWithdrawal[];
  /** Episodes of JHT membership. */
  readonly memberships: readonly Period[];
}

/** `balanceOn` is the day whose balance is paid, the day of the claim if left out. */
export type SavingsRequest =
  | {
      readonly ground: FullPaymentGround;
      readonly eventOn: CalendarDate;
      readonly claimedOn: CalendarDate;
      readonly balanceOn?: CalendarDate;
    }
  | {
      readonly ground: PartialPaymentGround;
      readonly claimedOn: CalendarDate;
      readonly balanceOn?: CalendarDate;
      /** Less than the most that may be paid; left out: the most. */
      readonly asked?: Money;
    };
