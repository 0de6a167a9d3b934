import { calendarDate } from '../calendar/calendar-date.ts';
import { fromRupiah, type Money } from '../money/money.ts';
import type { Sector } from './occupations.ts';
import type { Payer, ProgramCode } from './programs.ts';
import type { Dated } from './reason.ts';

/** A contribution is a rate of the base (in basis points) or a flat monthly amount. */
export type ContributionRate =
  | { readonly kind: 'rate'; readonly basisPoints: bigint }
  | { readonly kind: 'flat'; readonly amount: Money };

/** PP 44/2015 and PP 46/2015: what a BPU owes for each program in a month, by dated rows. */
export const contributionRates: Readonly<Record<ProgramCode, readonly Dated<ContributionRate>[]>> = {
  JKK: [
    {
      value: { kind: 'rate', basisPoints: 100n },
      effectiveFrom: calendarDate('2015-07-01'),
      effectiveTo: null,
      instrument: 'PP 44/2015',
      article: 'Lampiran II',
      confidence: 'PRESS',
      source: 'https://radarmukomuko.disway.id/read/666514/',
    },
  ],
  JKM: [
    {
      value: { kind: 'flat', amount: fromRupiah(6_800n) },
      effectiveFrom: calendarDate('2015-07-01'),
      effectiveTo: null,
      instrument: 'PP 44/2015',
      article: 'Lampiran II',
      confidence: 'PRESS',
      source: 'https://star.grid.id/amp/453597483/',
    },
  ],
  JHT: [
    {
      value: { kind: 'rate', basisPoints: 200n },
      effectiveFrom: calendarDate('2015-07-01'),
      effectiveTo: null,
      instrument: 'PP 46/2015',
      article: 'Lampiran',
      confidence: 'PRESS',
      source: 'https://star.grid.id/amp/453597483/',
    },
  ],
};

/** A temporary cut of contributions for the months of its period. */
export interface ContributionDiscount {
  readonly basisPoints: bigint;
  readonly programs: readonly ProgramCode[];
  readonly appliesTo: (sector: Sector) => boolean;
  readonly excludedPayers: readonly Payer[];
}

const halfOfJkkAndJkm = {
  basisPoints: 5_000n,
  programs: ['JKK', 'JKM'],
  excludedPayers: ['GOVERNMENT'],
} as const;

/**
 * PP 50/2025 Pasal 4 ayat (1): half of JKK and JKM; transport workers for the contribution months
 * January 2026 to March 2027, other BPU for April to December 2026; not where APBN or APBD pays.
 */
export const contributionDiscounts: readonly Dated<ContributionDiscount>[] = [
  {
    value: { ...halfOfJkkAndJkm, appliesTo: (sector) => sector === 'TRANSPORT' },
    effectiveFrom: calendarDate('2026-01-01'),
    effectiveTo: calendarDate('2027-04-01'),
    instrument: 'PP 50/2025',
    article: 'Pasal 4 ayat (1)',
    confidence: 'PRESS',
    source: 'https://www.ntvnews.id/ekonomi/0185051/',
  },
  {
    value: { ...halfOfJkkAndJkm, appliesTo: (sector) => sector !== 'TRANSPORT' },
    effectiveFrom: calendarDate('2026-04-01'),
    effectiveTo: calendarDate('2027-01-01'),
    instrument: 'PP 50/2025',
    article: 'Pasal 4 ayat (1)',
    confidence: 'PRESS',
    source:
      'https://redaksibengkulu.co.id/uncategorized/ojol-kurir-merapat-iuran-bpjs-ketenagakerjaan-diskon-50',
  },
];
