import type { CalendarDate } from '../../calendar/calendar-date.ts';
import { inForce } from '../../calendar/in-force.ts';
import { formatMoney, fromSen, type Money, times } from '../../money/money.ts';
import { halfUp } from '../../money/rounding.ts';
import { type BenefitComponent, component } from './benefit.ts';
import { findDisability } from './disability-percentages.ts';
import { permanentLosses } from './work-accident-rows.ts';

/** One permanent loss as the doctor determined it. */
export interface DisabilityLoss {
  readonly code: string;
  /** How often a row that counts "each 10 dB" or "each 10 %" applies; 1 for the others. */
  readonly count?: bigint;
  /** The doctor's share within a range of the table, in basis points; the least of the range if left out. */
  readonly determined?: bigint;
  /** The part of the function that was lost, in basis points; left out when the part of the body is gone. */
  readonly functionLost?: bigint;
}

export interface PartialDisabilityCase {
  readonly accidentOn: CalendarDate;
  readonly base: Money;
  readonly losses: readonly DisabilityLoss[];
}

const WHOLE = 10_000n;

/**
 * PP 44/2015 Lampiran III jo. PP 82/2019: partial disability, the table's share of 80 monthly bases;
 * for a loss of function, the part lost of that share. A condition that the table does not have adds
 * nothing. Rounding: half up to the sen, once per loss.
 */
export function partialDisability({
  accidentOn,
  base,
  losses,
}: PartialDisabilityCase): readonly BenefitComponent[] {
  const row = inForce(permanentLosses, accidentOn);
  if (row === undefined) return [];
  const whole = times(base, row.value.monthlyBases);
  return losses.flatMap((loss) => lossComponent(loss, whole));
}

function lossComponent(loss: DisabilityLoss, whole: Money): readonly BenefitComponent[] {
  const entry = findDisability(loss.code);
  if (entry === undefined) return [];
  const share = shareOf(loss, entry.value) * (loss.count ?? 1n);
  const lost = loss.functionLost ?? WHOLE;
  const amount = fromSen(halfUp(whole * share * lost, WHOLE * WHOLE));
  const { id, en } = entry.value.name;
  const name = { id: `Santunan cacat: ${id.toLowerCase()}`, en: `Disability: ${en.toLowerCase()}` };
  const inputs = {
    code: loss.code,
    share: String(share),
    functionLost: String(lost),
    of: formatMoney(whole),
  };
  return [component({ code: 'PARTIAL_DISABILITY', amount, name, basis: entry, inputs })];
}

function shareOf({ determined }: DisabilityLoss, { least, most }: { least: bigint; most: bigint }): bigint {
  if (determined === undefined || determined < least) return least;
  return determined > most ? most : determined;
}
