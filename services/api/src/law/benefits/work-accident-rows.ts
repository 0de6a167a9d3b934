import { calendarDate } from '../../calendar/calendar-date.ts';
import { fromRupiah, type Money } from '../../money/money.ts';
import type { Dated } from '../reason.ts';

const OFFICIAL_POSTER = 'https://id.scribd.com/document/458074033/Website-Poster-PP82-copy-pdf';
const PRESS = 'https://radarmukomuko.disway.id/read/676298/';

const pp82 = {
  effectiveFrom: calendarDate('2019-12-02'),
  effectiveTo: null,
  instrument: 'PP 82/2019',
  article: 'Lampiran III',
} as const;

export type TransportMode = 'LAND' | 'SEA' | 'AIR';

/** PP 82/2019 Lampiran III: the most paid for carrying the injured, each kind of transport up to its own cap. */
export const transportCaps: readonly Dated<Readonly<Record<TransportMode, Money>>>[] = [
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
    effectiveFrom: calendarDate('2015-07-01'),
    effectiveTo: calendarDate('2019-12-02'),
    instrument: 'PP 44/2015',
    article: 'Lampiran III',
    confidence: 'PRESS',
    source: null,
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

/** PP 82/2019 Lampiran III: 80 monthly bases; 70 % of them for total disability, 60 % for death. */
export const permanentLosses: readonly Dated<PermanentLossRow>[] = [
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

/** PP 82/2019 Lampiran III: flat sums beside the wage-based benefits of JKK. */
export const workAccidentSums: readonly Dated<FlatSums>[] = [
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
