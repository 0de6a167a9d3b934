import { calendarDate } from '../../../calendar/calendar-date.ts';
import { fromRupiah, type Money } from '../../../money/money.ts';
import type { Dated } from '../../reason.ts';

/** Kindergarten, primary, lower and upper secondary school, and studies up to a first degree or training. */
export type SchoolLevel = 'TK' | 'SD' | 'SMP' | 'SMA' | 'HIGHER';

/** In the order in which a child passes through them. */
export const schoolLevels: readonly SchoolLevel[] = ['TK', 'SD', 'SMP', 'SMA', 'HIGHER'];

export interface LevelAmount {
  readonly perYear: Money;
  readonly years: number;
}

export interface ScholarshipAmounts {
  readonly levels: Readonly<Record<SchoolLevel, LevelAmount>>;
  readonly perChild: Money;
  readonly children: number;
  readonly together: Money;
}

const level = (perYear: bigint, years: number): LevelAmount => ({ perYear: fromRupiah(perYear), years });

/** PP 82/2019 Lampiran III: the scholarship of a child by level and year, and its limits; the sum of PP 44/2015 is not loaded. */
export const scholarshipAmounts: readonly Dated<ScholarshipAmounts>[] = [
  {
    value: {
      levels: {
        TK: level(1_500_000n, 2),
        SD: level(1_500_000n, 6),
        SMP: level(2_000_000n, 3),
        SMA: level(3_000_000n, 3),
        HIGHER: level(12_000_000n, 5),
      },
      perChild: fromRupiah(87_000_000n),
      children: 2,
      together: fromRupiah(174_000_000n),
    },
    effectiveFrom: calendarDate('2019-12-02'),
    effectiveTo: null,
    instrument: 'PP 82/2019',
    article: 'Lampiran III',
    confidence: 'OFFICIAL',
    source: 'https://id.scribd.com/document/458074033/Website-Poster-PP82-copy-pdf',
  },
];

const poster = {
  effectiveFrom: calendarDate('2019-12-02'),
  effectiveTo: null,
  instrument: 'PP 82/2019',
  article: 'Lampiran III',
  confidence: 'OFFICIAL',
  source: 'https://id.scribd.com/document/458074033/Website-Poster-PP82-copy-pdf',
} as const;

/** PP 82/2019 Pasal 34: for JKM, contributions of three years, counted here in paid months; 36 months is our reading. */
export const scholarshipMonthsNeeded: readonly Dated<number>[] = [
  {
    ...poster,
    value: 36,
    article: 'Pasal 34',
    confidence: 'PRESS',
    source: 'https://news.harianjogja.com/read/2019/12/23/500/1027736/',
  },
];

/** PP 82/2019 Lampiran III: the age at which it ends. */
export const scholarshipAges: readonly Dated<number>[] = [{ ...poster, value: 23 }];

/** PP 82/2019 as in the BPU brochure: for how many past school years it may still be claimed. */
export const scholarshipPastYears: readonly Dated<number>[] = [
  {
    ...poster,
    value: 3,
    article: 'Beasiswa (nomor pasal belum diperiksa)',
    source: 'https://github.com/samuelgautama/sapa-chatbot (info_bpu.txt, d3bd6a5)',
  },
];

/** Permenaker 1/2025 Pasal 103 ayat (3a): how many months in a row a child may work for wages and keep it. */
export const scholarshipWageMonths: readonly Dated<number>[] = [
  {
    value: 6,
    effectiveFrom: calendarDate('2025-02-01'),
    effectiveTo: null,
    instrument: 'Permenaker 1/2025',
    article: 'Pasal 103 ayat (3a)',
    confidence: 'PRESS',
    source:
      'https://surabaya.finansialinsight.com/amp/142501/pemerintah-tingkatkan-manfaat-beasiswa-bpjs-ketenagakerjaan-hingga-dua-anak-dapat-diuntungkan',
  },
];

export interface SchoolCalendar {
  /** The month in which a school year begins. */
  readonly startMonth: number;
  /** The age on its first day at which a child enters kindergarten, for forecasts. */
  readonly entryAge: number;
}

/** UU 20/2003 on education knows school years; that they begin on 1 July, and entry at five, are our reading. */
export const schoolCalendars: readonly Dated<SchoolCalendar>[] = [
  {
    value: { startMonth: 7, entryAge: 5 },
    effectiveFrom: calendarDate('2015-07-01'),
    effectiveTo: null,
    instrument: 'UU 20/2003',
    article: 'Tahun pelajaran (nomor pasal belum diperiksa)',
    confidence: 'ASSUMPTION',
    source: null,
  },
];
