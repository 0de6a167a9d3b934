import type { CalendarDate } from '../../../calendar/calendar-date.ts';
import { inForce } from '../../../calendar/in-force.ts';
import { fromRupiah, type Money } from '../../../money/money.ts';
import type { Dated } from '../../reason.ts';
import { SAVINGS } from './document-bases.ts';

/** Permenaker 4/2022 as told in the press; before it assumed: above these savings a claim needs a tax number (NPWP). */
export const taxNumberLimits: readonly Dated<Money>[] = SAVINGS.map((basis) => ({
  ...basis,
  value: fromRupiah(50_000_000n),
}));

interface SavingsClaimed {
  readonly eventOn: CalendarDate;
  /** What the savings come to, in rupiah and sen. */
  readonly amount: bigint;
  /** A part was taken before. */
  readonly wasPartlyPaid: boolean;
}

/** Permenaker 4/2022 as told in the press: whether a claim on savings needs a tax number; above the limit, not at it. */
export function taxNumberNeeded({ eventOn, amount, wasPartlyPaid }: SavingsClaimed): boolean {
  const limit = inForce(taxNumberLimits, eventOn);
  return limit !== undefined && (wasPartlyPaid || amount > limit.value);
}
