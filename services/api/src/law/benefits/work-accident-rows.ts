import { calendarDate } from '../../calendar/calendar-date.ts';
import { fromRupiah, type Money } from '../../money/money.ts';
import type { Dated } from '../reason.ts';

const OFFICIAL_POSTER = 'https://id.scribd.com/document/458074033/Website-Poster-PP82-copy-pdf';
const PRESS = 'https://radarmukomuko.disway.id/read/676298/';
const BEFORE_AND_AFTER = 'http://online.flipbuilder.com/plcl/qies/files/basic-html/page43.html';
const BROCHURE = 'https://github.com/samuelgautama/sapa-chatbot (info_bpu.txt, d3bd6a5)';

const pp44 = {
  effectiveFrom: calendarDate('2015-07-01'),
  effectiveTo: calendarDate('2019-12-02'),
  instrument: 'PP 44/2015',
  article: 'Lampiran III',
} as const;

const pp82 = {
  effectiveFrom: calendarDate('2019-12-02'),
  effectiveTo: null,
  instrument: 'PP 82/2019',
  article: 'Lampiran III',
} as const;

export type TransportMode = 'LAND' | 'SEA' | 'AIR';

/** PP 44/2015 and PP 82/2019 Lampiran III: the most paid for carrying the injured, each kind of transport up to its own cap. */
export const transportCaps: readonly Dated<Readonly<Record<TransportMode, Money>>>[] = [
  {
    ...pp44,
    value: {
      LAND: fromRupiah(1_000_000n),
      SEA: fromRupiah(1_500_000n),
      AIR: fromRupiah(2_500_000n),
    },
    confidence: 'PRESS',
    source: BEFORE_AND_AFTER,
  },
  {
    ...pp82,
    value: {
      LAND: fromRupiah(5_000_000n),
      SEA: fromRupiah(2_000_000n),
      AIR: fromRupiah(10_000_000n),
    },
    confidence: 'OFFICIAL',
    source: OFFICIAL_POSTER,
  },
];

/** A share of the monthly base from a month of incapacity on. */
export interface IncapacityStep {
  readonly fromMonth: number;
  readonly basisPoints: bigint;
}

/** PP 44/2015 and PP 82/2019 Lampiran III: the wage replaced while temporarily unable to work (STMB). */
export const incapacitySteps: readonly Dated<readonly IncapacityStep[]>[] = [
  {
    value: [
      { fromMonth: 1, basisPoints: 10_000n },
      { fromMonth: 7, basisPoints: 7_500n },
      { fromMonth: 13, basisPoints: 5_000n },
    ],
    ...pp44,
    // The press says "six months" before and twelve after; the 75 % of the second half-year is from older pages.
    confidence: 'PRESS',
    source: BEFORE_AND_AFTER,
  },
  {
    ...pp82,
    value: [
      { fromMonth: 1, basisPoints: 10_000n },
      { fromMonth: 13, basisPoints: 5_000n },
    ],
    confidence: 'PRESS',
    source: PRESS,
  },
];

/** How many monthly bases the shares of a permanent loss are taken of, and the shares of the gravest. */
export interface PermanentLossRow {
  readonly monthlyBases: bigint;
  readonly totalDisability: bigint;
  readonly death: bigint;
}

/** PP 44/2015 and PP 82/2019 Lampiran III: 80 monthly bases; 70 % of them for total disability, 60 % for death. */
export const permanentLosses: readonly Dated<PermanentLossRow>[] = [
  {
    ...pp44,
    // 48 and 56 wages "until now", said of the law before PP 82/2019.
    value: { monthlyBases: 80n, totalDisability: 7_000n, death: 6_000n },
    confidence: 'PRESS',
    source:
      'https://jateng.antaranews.com/amp/berita/285676/pp-baru-banyak-manfaat-bpjamsostek-yang-ditambah',
  },
  {
    ...pp82,
    value: { monthlyBases: 80n, totalDisability: 7_000n, death: 6_000n },
    confidence: 'PRESS',
    source: PRESS,
  },
];

/** The flat sums of JKK: the floor of the death grant, the funeral, the periodic grant paid at once. */
export interface FlatSums {
  readonly leastDeathGrant: Money;
  readonly funeral: Money;
  readonly periodicGrant: Money;
}

/** PP 44/2015 and PP 82/2019 Lampiran III: flat sums beside the wage-based benefits of JKK. */
export const workAccidentSums: readonly Dated<FlatSums>[] = [
  {
    ...pp44,
    // The amounts of JKM of that time, taken for JKK too; 24 months of Rp200.000 paid at once.
    value: {
      leastDeathGrant: fromRupiah(16_200_000n),
      funeral: fromRupiah(3_000_000n),
      periodicGrant: fromRupiah(4_800_000n),
    },
    confidence: 'ASSUMPTION',
    source: 'https://celaka69.blogspot.com/2015/07/daftar-manfaat-peserta-jaminan.html',
  },
  {
    ...pp82,
    value: {
      leastDeathGrant: fromRupiah(20_000_000n),
      funeral: fromRupiah(10_000_000n),
      periodicGrant: fromRupiah(12_000_000n),
    },
    confidence: 'PRESS',
    source: PRESS,
  },
];

/** PP 44/2015 Pasal 25: medical care without a ceiling, as recorded. */
export const medicalCareRows: readonly Dated<null>[] = [
  {
    value: null,
    effectiveFrom: calendarDate('2015-07-01'),
    effectiveTo: null,
    instrument: 'PP 44/2015',
    article: 'Pasal 25',
    confidence: 'OFFICIAL',
    source: 'https://pasal.id/peraturan/permen/permenakertrans-no-44-tahun-2015/koreksi/7549424',
  },
];

/** PP 82/2019 Lampiran III: examinations that settle whether a disease came from the work are paid; before, none are known. */
export const diagnosticRows: readonly Dated<null>[] = [
  {
    ...pp82,
    value: null,
    article: 'Lampiran III huruf A angka 1 huruf n',
    confidence: 'REGULATION',
    source: 'https://id.scribd.com/document/481284436/PP-Nomor-82-Tahun-2019-Lamp-III-pdf',
  },
];

export interface HomeCareLimit {
  readonly most: Money;
  readonly months: number;
}

/** PP 82/2019 Lampiran III: care at home, at most so much within so many months, when the hospital cannot be reached. */
export const homeCareLimits: readonly Dated<HomeCareLimit>[] = [
  {
    ...pp82,
    value: { most: fromRupiah(20_000_000n), months: 12 },
    article: 'Lampiran III huruf A angka 1 huruf m',
    confidence: 'REGULATION',
    source: 'https://id.scribd.com/document/481284436/PP-Nomor-82-Tahun-2019-Lamp-III-pdf',
  },
];

/** PP 44/2015 and PP 82/2019 Lampiran III: of the price of the government's rehabilitation hospital, that price and 40 %. */
export const limbAidShares: readonly Dated<bigint>[] = [
  { ...pp44, value: 14_000n, confidence: 'ASSUMPTION', source: null },
  { ...pp82, value: 14_000n, confidence: 'PRESS', source: PRESS },
];

export type CappedAid = 'DENTURES' | 'HEARING_AID' | 'SPECTACLES';

/** PP 82/2019 Lampiran III: the most paid for an aid of a kind in one case; before, only dentures are known of. */
export const aidCaps: readonly Dated<Readonly<Partial<Record<CappedAid, Money>>>>[] = [
  { ...pp44, value: { DENTURES: fromRupiah(3_000_000n) }, confidence: 'ASSUMPTION', source: null },
  {
    ...pp82,
    value: {
      DENTURES: fromRupiah(5_000_000n),
      HEARING_AID: fromRupiah(2_500_000n),
      SPECTACLES: fromRupiah(1_000_000n),
    },
    confidence: 'OFFICIAL',
    source: BROCHURE,
  },
];

/** PP 44/2015 Lampiran III (no article read says it): several losses of one accident are at most a total disability. */
export const severalLossesCaps: readonly Dated<bigint>[] = [
  {
    value: 7_000n,
    effectiveFrom: calendarDate('2015-07-01'),
    effectiveTo: null,
    instrument: 'PP 44/2015 jo. PP 82/2019',
    article: 'Lampiran III (batas beberapa cacat belum diperiksa)',
    confidence: 'ASSUMPTION',
    source: null,
  },
];
