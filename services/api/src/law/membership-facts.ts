import type { CalendarDate } from '../calendar/calendar-date.ts';
import { earlierMonth, type Month } from '../calendar/month.ts';
import type { ProgramCode } from './programs.ts';

/** One month of one program, and the day on which it was paid. */
export interface PaidMonth {
  readonly month: Month;
  readonly program: ProgramCode;
  readonly paidOn: CalendarDate;
}

export type EndReason = 'LAPSED' | 'DEATH' | 'JHT_PAID' | 'WITHDRAWN';

/** An episode of membership; a lapse and a return are two. `endedOn` is the first day it is over. */
export interface RegistrationFacts {
  readonly number: number;
  readonly registeredOn: CalendarDate;
  readonly endedOn?: CalendarDate | null;
  readonly endReason?: EndReason | null;
  readonly programs: readonly ProgramCode[];
  readonly payments: readonly PaidMonth[];
}

/** All that decides about a person's membership. */
export interface MembershipFacts {
  readonly registrations: readonly RegistrationFacts[];
  readonly deathOn?: CalendarDate | null;
}

/** Perdir 22/PERDIR.02/072022 "Grace Period": the last contribution month paid by a day, for one program or the pair JKK and JKM. */
export function paidThroughOn(
  registration: RegistrationFacts,
  day: CalendarDate,
  program?: ProgramCode,
): Month | null {
  if (program !== undefined) return latestPaid(registration, day, program);
  const accident = latestPaid(registration, day, 'JKK');
  const death = latestPaid(registration, day, 'JKM');
  if (accident === null || death === null) return null;
  return earlierMonth(accident, death);
}

function latestPaid(registration: RegistrationFacts, day: CalendarDate, program: ProgramCode): Month | null {
  let last: Month | null = null;
  for (const paid of registration.payments) {
    if (paid.program !== program || paid.paidOn > day) continue;
    if (last === null || paid.month > last) last = paid.month;
  }
  return last;
}
