import type { CalendarDate } from '../../calendar/calendar-date.ts';
import { type LateDecision, lateCompensation } from '../../law/benefits/late-compensation.ts';
import type { ProgramCode } from '../../law/programs.ts';
import type { Money } from '../../money/money.ts';
import type { ClaimRow } from '../claim.concept.ts';

/** What paying an amount of a claim on a day adds for delay; null while its clock stands still. */
export function latePayment(
  { programCode, completeOn }: Pick<ClaimRow, 'programCode' | 'completeOn'>,
  paidOn: CalendarDate,
  amount: Money,
): LateDecision | null {
  if (completeOn === null) return null;
  return lateCompensation({
    program: programCode as ProgramCode,
    completeOn: completeOn as CalendarDate,
    paidOn,
    amount,
  });
}
