import { inForce } from '@perisai/api/calendar/in-force';
import { deathBenefitAmounts } from '@perisai/api/law/benefits/death-benefit-rows';
import { fromRupiah, largest, type Money, times } from '@perisai/api/money/money';
import { divide, halfUp } from '@perisai/api/money/rounding';
import { type Day, dayText } from '../calendar/days.ts';
import type { Random } from '../chance/random.ts';
import type { ClaimLine } from './claim.ts';

const rupiah = (amount: number): Money => fromRupiah(BigInt(amount));
const line = (benefit: string, amount: Money): ClaimLine => ({ benefit, amount });

function deathAmounts(event: Day) {
  const row = inForce(deathBenefitAmounts, dayText(event));
  if (row === undefined) throw new RangeError('no amounts of the death benefit are in force');
  return row.value;
}

/** PP 82/2019 Pasal 34: grant, periodic grant paid at once, and funeral money. */
export function deathLines(event: Day): readonly ClaimLine[] {
  const { deathGrant, periodicGrant, funeral } = deathAmounts(event);
  return [line('DEATH_GRANT', deathGrant), line('PERIODIC_GRANT', periodicGrant), line('FUNERAL', funeral)];
}

/** PP 82/2019: 48 times the base, never less than the grant of JKM, with periodic grant and funeral money. */
export function fatalAccidentLines(event: Day, base: Money): readonly ClaimLine[] {
  const { deathGrant, periodicGrant, funeral } = deathAmounts(event);
  return [
    line('DEATH_GRANT', largest(times(base, 48n), deathGrant)),
    line('PERIODIC_GRANT', periodicGrant),
    line('FUNERAL', funeral),
  ];
}

// Shares of the table of disabilities in tenths of a percent: fingers and toes, an ear lobe, an eye.
const disabilities = [30n, 40n, 20n, 50n, 70n, 90n, 100n, 120n, 350n];

/** PP 82/2019: treatment without a ceiling, transport up to Rp5.000.000 on land, STMB of the base by days, disability. */
export function accidentLines(base: Money, random: Random): readonly ClaimLine[] {
  const lines = [line('MEDICAL', rupiah(medicalCost(random)))];
  if (random.chance(0.45)) lines.push(line('TRANSPORT', rupiah(random.between(3, 40) * 25_000)));
  if (random.chance(0.7)) {
    const days = BigInt(random.between(3, 75));
    lines.push(line('TEMPORARY_INCAPACITY', divide(times(base, days), 30n, halfUp)));
  }
  if (random.chance(0.05)) {
    const share = random.pick(disabilities);
    lines.push(line('PARTIAL_DISABILITY', divide(times(base, share * 80n), 1_000n, halfUp)));
  }
  return lines;
}

// Most treatments cost a few hundred thousand, some a hundred times that; hospitals bill to the rupiah.
const medicalCost = (random: Random): number =>
  Math.floor(180_000 * Math.exp(4.2 * random.next() ** 1.6)) + random.below(97);
