import type { CalendarDate } from '../../calendar/calendar-date.ts';
import type { Period } from '../../calendar/period.ts';
import type { Money } from '../../money/money.ts';

/** Care at home in place of the hospital. */
export interface HomeCare {
  readonly cost: Money;
  /** The day of the last visit is not counted. */
  readonly period: Period & { readonly to: CalendarDate };
  readonly onDoctorsAdvice: boolean;
}

export type AidKind = 'PROSTHESIS' | 'ORTHOSIS' | 'DENTURES' | 'HEARING_AID' | 'SPECTACLES';

export interface AidCost {
  readonly kind: AidKind;
  /** For PROSTHESIS and ORTHOSIS the price of the government rehabilitation hospital, for the others the bill. */
  readonly cost: Money;
}
