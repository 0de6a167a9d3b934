import { inForce, isInForce } from '../calendar/in-force.ts';
import { firstDay, type Month } from '../calendar/month.ts';
import { type Money, subtract, ZERO } from '../money/money.ts';
import { basisPoints, halfUp } from '../money/rounding.ts';
import { type ContributionDiscount, contributionDiscounts, contributionRates } from './contribution-rates.ts';
import type { Sector } from './occupations.ts';
import type { Payer, ProgramCode } from './programs.ts';
import type { Dated } from './reason.ts';

export interface ContributionCase {
  /** The base of the income's bracket, not the stated income. */
  readonly base: Money;
  readonly program: ProgramCode;
  readonly month: Month;
  readonly sector: Sector;
  readonly payer: Payer;
}

export interface ContributionAmounts {
  readonly normal: Money;
  readonly discount: Money;
  readonly due: Money;
}

/**
 * PP 44/2015 Lampiran II, PP 46/2015 and PP 50/2025 Pasal 4: what one program costs in one
 * contribution month. The day of payment plays no part. Rounding: half up to the sen (with the
 * bases of Lampiran II every amount and every half is whole rupiah, so none arises).
 */
export function contributionDue(contribution: ContributionCase): ContributionAmounts {
  const normal = normalContribution(contribution);
  const discounted = discountFor(contribution);
  const discount = discounted ? basisPoints(normal, discounted.value.basisPoints, halfUp) : ZERO;
  return { normal, discount, due: subtract(normal, discount) };
}

/** PP 50/2025 Pasal 4 ayat (1): the discount that applies to a program, month, sector and payer, if any. */
export function discountFor(
  contribution: Omit<ContributionCase, 'base'>,
): Dated<ContributionDiscount> | undefined {
  const { program, month, sector, payer } = contribution;
  return contributionDiscounts.find(
    (row) =>
      isInForce(row, firstDay(month)) &&
      row.value.programs.includes(program) &&
      row.value.appliesTo(sector) &&
      !row.value.excludedPayers.includes(payer),
  );
}

function normalContribution({ base, program, month }: ContributionCase): Money {
  const rate = inForce(contributionRates[program], firstDay(month))?.value;
  if (rate === undefined) return ZERO;
  return rate.kind === 'flat' ? rate.amount : basisPoints(base, rate.basisPoints, halfUp);
}
