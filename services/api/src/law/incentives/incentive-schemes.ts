import { calendarDate } from '../../calendar/calendar-date.ts';
import { inForce } from '../../calendar/in-force.ts';
import { firstDay, type Month } from '../../calendar/month.ts';
import { fromRupiah, type Money } from '../../money/money.ts';
import type { Dated } from '../reason.ts';

/** A rate for contribution months of a participant, counted from the acquisition; `toMonth` is the last, null: all that follow. */
export interface IncentiveBand {
  readonly fromMonth: number;
  readonly toMonth: number | null;
  readonly basisPoints: bigint;
}

/** How agents of Perisai are paid: a fee for new participants and a part of the contributions of those they look after. */
export interface IncentiveScheme {
  readonly code: 'OLD' | 'NEW';
  /** The fewest new participants of a month for which the fee is paid. */
  readonly leastNew: number;
  /** Whether only a NIK never registered as BPU before counts as new. */
  readonly firstEverOnly: boolean;
  readonly fee:
    | { readonly kind: 'flat'; readonly amount: Money }
    | { readonly kind: 'each'; readonly twoPrograms: Money; readonly threePrograms: Money };
  readonly bands: readonly IncentiveBand[];
  /** The part of the agency (Wadah): taken from the agent, or paid on top. */
  readonly agencyShare: { readonly basisPoints: bigint; readonly onTop: boolean };
}

const changeOver = calendarDate('2022-05-01');

/** Perdir 13/PERDIR.02/042022 and the scheme before it; the day of the change is not in the sources (decision 7 of the domain). */
export const incentiveSchemes: readonly Dated<IncentiveScheme>[] = [
  {
    value: {
      code: 'OLD',
      leastNew: 50,
      firstEverOnly: false,
      fee: { kind: 'flat', amount: fromRupiah(500_000n) },
      bands: [{ fromMonth: 1, toMonth: null, basisPoints: 750n }],
      agencyShare: { basisPoints: 1_000n, onTop: false },
    },
    effectiveFrom: calendarDate('2018-01-01'),
    effectiveTo: changeOver,
    instrument: 'Skema insentif Perisai 2018',
    article: 'Insentif akuisisi dan iuran (peraturan direksi belum ditemukan)',
    confidence: 'OFFICIAL',
    source:
      'https://id.scribd.com/document/676571774/Sosialisasi-New-Perisai-2; https://jabarekspres.com/berita/2018/01/05/insentif-perisai-bpjs-tk-menggiurkan/2',
  },
  {
    value: {
      code: 'NEW',
      leastNew: 25,
      firstEverOnly: true,
      fee: { kind: 'each', twoPrograms: fromRupiah(10_000n), threePrograms: fromRupiah(15_000n) },
      bands: [
        { fromMonth: 1, toMonth: 24, basisPoints: 1_500n },
        { fromMonth: 25, toMonth: 60, basisPoints: 500n },
      ],
      agencyShare: { basisPoints: 1_000n, onTop: true },
    },
    effectiveFrom: changeOver,
    effectiveTo: null,
    instrument: 'Perdir 13/PERDIR.02/042022',
    article: 'Insentif Perisai (hlm. 67 buku kerja 908; tanggal berlaku belum diperiksa)',
    confidence: 'OFFICIAL',
    source: 'http://online.flipbuilder.com/kduhm/fxda/files/basic-html/page67.html',
  },
];

/** Perdir 13/PERDIR.02/042022: the scheme of a month, by the month in which contributions are received. */
export const schemeOf = (month: Month): Dated<IncentiveScheme> | undefined =>
  inForce(incentiveSchemes, firstDay(month));
