import { businessDay, type Day } from '../calendar/days.ts';
import { anyWorkingDay, workingDays } from '../calendar/working-days.ts';
import type { Random } from '../chance/random.ts';
import type { ClaimCourse, Program } from './claim.ts';
import type { Batch } from './claim-windows.ts';

/** The working days within which a complete claim is paid: see the clock of the law. */
const daysToPay: Readonly<Record<Program, number>> = { JKK: 7, JKM: 3, JHT: 5 };

interface Spans {
  readonly program: Program;
  /** Days from the filing to the payment, both included. */
  readonly toPayment: readonly [number, number];
}

/** When a claim of a batch came in and where it got, backwards from the day of its window. */
export function courseOf(
  { status, window }: Batch,
  { program, toPayment }: Spans,
  random: Random,
): ClaimCourse {
  const last = anyWorkingDay(window, random);
  switch (status) {
    case 'PAID':
      return paidCourse({ program, filed: last - random.between(...toPayment), paid: last }, random);
    case 'DETERMINED':
      return determinedCourse(program, last, random);
    case 'REJECTED':
      return { filed: last, complete: last + 2, decided: workingDayFrom(last + 5), paid: null };
    case 'SUBMITTED':
    case 'UNDER_VERIFICATION':
      return { filed: last, complete: completeLately(last, random), decided: null, paid: null };
    default:
      return { filed: last, complete: null, decided: null, paid: null };
  }
}

/** Complete some working days before the payment, so that it comes in time, and decided in between. */
export function paidCourse(
  { program, filed, paid }: { readonly program: Program; readonly filed: Day; readonly paid: Day },
  random: Random,
): ClaimCourse {
  const complete = Math.max(filed, workingDaysBefore(paid, random.between(1, daysToPay[program])));
  const decided = Math.max(complete, workingDaysBefore(paid, random.below(2)));
  return { filed, complete, decided, paid };
}

function determinedCourse(program: Program, filed: Day, random: Random): ClaimCourse {
  const decided = Math.min(workingDayFrom(filed + random.between(2, 20)), businessDay);
  const complete = Math.max(filed, workingDaysBefore(decided, random.between(0, daysToPay[program] - 1)));
  return { filed, complete, decided, paid: null };
}

// What is still open became complete in the last days of the year: a few are late, most have time.
function completeLately(filed: Day, random: Random): Day {
  return Math.max(filed, workingDaysBefore(businessDay - 1, random.below(6)));
}

const workingDayFrom = (from: Day): Day => workingDays(from, from + 14)[0] ?? from;

/** The working day so many working days before a day; itself, or the last one before it, for none. */
function workingDaysBefore(last: Day, count: number): Day {
  const days = workingDays(last - 40, last);
  return days.at(-1 - count) ?? last;
}
