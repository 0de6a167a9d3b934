import type { CalendarDate } from '../../calendar/calendar-date.ts';
import type { Month } from '../../calendar/month.ts';
import type { Money } from '../../money/money.ts';
import type { Payer, ProgramCode } from '../programs.ts';
import type { Reason } from '../reason.ts';
import type { BenefitComponent } from './benefit.ts';

export interface RefundableContribution {
  readonly program: ProgramCode;
  readonly month: Month;
  readonly payer: Payer;
  readonly amount: Money;
}

export interface RefundCase {
  readonly ground: 'DEATH' | 'JHT_PAID';
  /** The death, or the claim of the savings; its month is still owed. */
  readonly eventOn: CalendarDate;
  readonly contributions: readonly RefundableContribution[];
}

/** BY_AGREEMENT: donors and governments are refunded as agreed with them, not with the claim. */
export type RefundPayee = 'PARTICIPANT' | 'HEIRS' | 'BY_AGREEMENT';

export interface RefundComponent extends BenefitComponent {
  readonly code: 'REFUND';
  readonly program: ProgramCode;
  readonly payer: Payer;
  readonly payee: RefundPayee;
  readonly months: readonly Month[];
}

/** Refused: no month was paid beyond the month of the event. */
export type RefundDecision =
  | {
      readonly kind: 'entitled';
      readonly amount: Money;
      readonly components: readonly RefundComponent[];
      readonly because: readonly Reason[];
    }
  | { readonly kind: 'refused'; readonly because: readonly Reason[] };
