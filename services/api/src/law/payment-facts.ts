import type { CalendarDate } from '../calendar/calendar-date.ts';
import type { Month } from '../calendar/month.ts';
import type { Period } from '../calendar/period.ts';
import type { Money } from '../money/money.ts';
import type { RegistrationFacts } from './membership-facts.ts';
import type { Sector } from './occupations.ts';
import type { Payer, ProgramCode } from './programs.ts';

/** How money comes in; PERISAI is an agent's account in Sistem Informasi Perisai. */
export type PaymentChannel = 'PERISAI' | 'BRANCH' | 'BANK' | 'E_WALLET' | 'RETAIL' | 'ONLINE';

/** What a payer says a payment is for: one participant, one contribution month, some programs. */
export interface PaymentLine {
  readonly participantId: string;
  readonly month: Month;
  readonly programs: readonly ProgramCode[];
}

export interface PaymentRequest {
  readonly paidOn: CalendarDate;
  /** The business day; money cannot have arrived after it. */
  readonly today: CalendarDate;
  readonly amount: Money;
  readonly payer: Payer;
  readonly channel: PaymentChannel;
  readonly lines: readonly PaymentLine[];
}

export interface DeclaredIncome extends Period {
  readonly income: Money;
}

/** A registration with all that decides what a month of it costs; `payments` holds every one recorded. */
export interface PayableRegistration extends RegistrationFacts {
  readonly sector: Sector;
  /** Whether an agent acquired the participant with it; left out where nothing is paid. */
  readonly isThroughAgent?: boolean;
  readonly incomes: readonly DeclaredIncome[];
}

export interface PayableParticipant {
  readonly participantId: string;
  /** Left out where whoever asks may not know it. */
  readonly bornOn?: CalendarDate;
  readonly deathOn?: CalendarDate | null;
  readonly registrations: readonly PayableRegistration[];
}

/** One contribution that a payment makes. */
export interface PlacedContribution {
  readonly participantId: string;
  readonly registrationNumber: number;
  readonly program: ProgramCode;
  readonly month: Month;
  readonly amount: Money;
  readonly tier: number;
}
