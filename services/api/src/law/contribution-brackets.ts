import { calendarDate } from '../calendar/calendar-date.ts';
import { inForce } from '../calendar/in-force.ts';
import { firstDay, type Month } from '../calendar/month.ts';
import { fromRupiah, type Money } from '../money/money.ts';
import type { Dated } from './reason.ts';

/** One tier of the table of bases; `incomeMaxPrinted` is the bound as printed, null for the open top. */
export interface ContributionBracket {
  readonly tier: number;
  readonly incomeMin: Money;
  readonly incomeMaxPrinted: Money | null;
  readonly base: Money;
}

function bracket(
  tier: number,
  [from, to]: readonly [bigint, bigint | null],
  base: bigint,
): ContributionBracket {
  return {
    tier,
    incomeMin: fromRupiah(from),
    incomeMaxPrinted: to === null ? null : fromRupiah(to),
    base: fromRupiah(base),
  };
}

// Tier 1 and the top JKK amount agree with independent press; tiers 2 to 32 rest on one transcription.
const lampiranII: readonly ContributionBracket[] = [
  bracket(1, [0n, 1_099_000n], 1_000_000n),
  bracket(2, [1_100_000n, 1_299_000n], 1_200_000n),
  bracket(3, [1_300_000n, 1_499_000n], 1_400_000n),
  bracket(4, [1_500_000n, 1_699_000n], 1_600_000n),
  bracket(5, [1_700_000n, 1_899_000n], 1_800_000n),
  bracket(6, [1_900_000n, 2_099_000n], 2_000_000n),
  bracket(7, [2_100_000n, 2_299_000n], 2_200_000n),
  bracket(8, [2_300_000n, 2_499_000n], 2_400_000n),
  bracket(9, [2_500_000n, 2_699_000n], 2_600_000n),
  bracket(10, [2_700_000n, 3_199_000n], 2_950_000n),
  bracket(11, [3_200_000n, 3_699_000n], 3_450_000n),
  bracket(12, [3_700_000n, 4_199_000n], 3_950_000n),
  bracket(13, [4_200_000n, 4_699_000n], 4_450_000n),
  bracket(14, [4_700_000n, 5_199_000n], 4_950_000n),
  bracket(15, [5_200_000n, 5_699_000n], 5_450_000n),
  bracket(16, [5_700_000n, 6_199_000n], 5_950_000n),
  bracket(17, [6_200_000n, 6_699_000n], 6_450_000n),
  bracket(18, [6_700_000n, 7_199_000n], 6_950_000n),
  bracket(19, [7_200_000n, 7_699_000n], 7_450_000n),
  bracket(20, [7_700_000n, 8_199_000n], 7_950_000n),
  bracket(21, [8_200_000n, 9_199_000n], 8_700_000n),
  bracket(22, [9_200_000n, 10_199_000n], 9_700_000n),
  bracket(23, [10_200_000n, 11_199_000n], 10_700_000n),
  bracket(24, [11_200_000n, 12_199_000n], 11_700_000n),
  bracket(25, [12_200_000n, 13_199_000n], 12_700_000n),
  bracket(26, [13_200_000n, 14_199_000n], 13_700_000n),
  bracket(27, [14_200_000n, 15_199_000n], 14_700_000n),
  bracket(28, [15_200_000n, 16_199_000n], 15_700_000n),
  bracket(29, [16_200_000n, 17_199_000n], 16_700_000n),
  bracket(30, [17_200_000n, 18_199_000n], 17_700_000n),
  bracket(31, [18_200_000n, 19_199_000n], 18_700_000n),
  bracket(32, [19_200_000n, 20_199_000n], 19_700_000n),
  bracket(33, [20_200_000n, null], 20_700_000n),
];

/** PP 44/2015 Lampiran II (the same bases for JHT by PP 46/2015): the dated tables of income brackets. */
export const contributionBrackets: readonly Dated<readonly ContributionBracket[]>[] = [
  {
    value: lampiranII,
    effectiveFrom: calendarDate('2015-07-01'),
    effectiveTo: null,
    instrument: 'PP 44/2015',
    article: 'Lampiran II',
    confidence: 'TRANSCRIPTION',
    source: 'https://github.com/hibahtiar/jaga-pekerja (simulasi-bpu.html, 64d985b)',
  },
];

/**
 * PP 44/2015 Lampiran II: the bracket of an income for a contribution month, or none where no table
 * is in force. An income in a printed gap (Rp1.099.500) belongs to the highest tier whose lower
 * bound is not above it, and an income below Rp1.000.000 to tier 1 (decision 1 of the project).
 */
export function bracketOf(income: Money, month: Month): ContributionBracket | undefined {
  return inForce(contributionBrackets, firstDay(month))?.value.findLast((row) => row.incomeMin <= income);
}
