import type { CalendarDate } from '../../calendar/calendar-date.ts';
import { inForce } from '../../calendar/in-force.ts';
import { allocate } from '../../money/allocate.ts';
import { formatMoney, fromSen, type Money, sum, times } from '../../money/money.ts';
import { basisPoints, halfUp } from '../../money/rounding.ts';
import { type LegalBasis, type Reason, reason } from '../reason.ts';
import { amountText } from '../wording.ts';
import { type BenefitComponent, type ComponentDraft, component } from './benefit.ts';
import { findDisability } from './disability-percentages.ts';
import { permanentLosses, severalLossesCaps } from './work-accident-rows.ts';

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
  /** Of a left-handed person the shares of the two arms, hands and their fingers change places. */
  readonly leftHanded?: boolean;
}

const WHOLE = 10_000n;

/**
 * PP 44/2015 Lampiran III jo. PP 82/2019: partial disability, the table's share of 80 monthly bases;
 * for a loss of function, the part lost of that share. Several losses of one accident add up, but to no
 * more than a total disability (assumed): what is above is taken from each in proportion. A condition
 * that the table does not have adds nothing. The left-handed rule is printed at the shoulder; that it holds for
 * hands and fingers too is assumed. Rounding: half up to the sen, once per loss; the cut by
 * `allocate`, so that the parts are the cap to the sen.
 */
export function partialDisability({
  accidentOn,
  base,
  losses,
  leftHanded = false,
}: PartialDisabilityCase): readonly BenefitComponent[] {
  const row = inForce(permanentLosses, accidentOn);
  if (row === undefined) return [];
  const whole = times(base, row.value.monthlyBases);
  return withinCap(
    losses.flatMap((loss) => lossPart(loss, whole, leftHanded)),
    whole,
    accidentOn,
  ).map(component);
}

function lossPart(loss: DisabilityLoss, whole: Money, leftHanded: boolean): readonly ComponentDraft[] {
  const entry = findDisability(loss.code);
  if (entry === undefined) return [];
  const weighed = (leftHanded ? findDisability(otherSide(loss.code)) : undefined) ?? entry;
  const share = shareOf(loss, weighed.value) * (loss.count ?? 1n);
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
  return [{ code: 'PARTIAL_DISABILITY', amount, name, basis: weighed, inputs }];
}

/** ARM_R_SHOULDER for ARM_L_SHOULDER; a code without a side is its own. */
const otherSide = (code: string): string =>
  code.replace(/_([RL])(?=_|$)/, (_, side: string) => (side === 'R' ? '_L' : '_R'));

function shareOf({ determined }: DisabilityLoss, { least, most }: { least: bigint; most: bigint }): bigint {
  if (determined === undefined || determined < least) return least;
  return determined > most ? most : determined;
}

function withinCap(
  parts: readonly ComponentDraft[],
  whole: Money,
  accidentOn: CalendarDate,
): readonly ComponentDraft[] {
  const row = inForce(severalLossesCaps, accidentOn);
  if (row === undefined) return parts;
  const cap = basisPoints(whole, row.value, halfUp);
  const amounts = parts.map(({ amount }) => amount);
  if (sum(amounts) <= cap) return parts;
  const shares = allocate(cap, amounts);
  const because = [capReason(row, sum(amounts), cap)];
  return parts.map((part, place) => ({ ...part, amount: shares[place] ?? part.amount, because }));
}

function capReason(basis: LegalBasis, together: Money, cap: Money): Reason {
  const all = amountText(together);
  const most = amountText(cap);
  return reason({
    rule: 'work-accident.several-losses',
    outcome: 'INFORMATION',
    id: `Jumlah cacat dari satu kecelakaan ${all.id}, dibatasi sebesar cacat total ${most.id} dan dibagi sebanding.`,
    en: `The losses of one accident are ${all.en} together. They are limited to a total disability, ${most.en}, each cut in proportion.`,
    basis,
    inputs: { together: formatMoney(together), cap: formatMoney(cap) },
  });
}
