import { type Money, money } from '@perisai/api/money/money';

export type DemoName = 'serang' | 'small';

/**
 * How large the demo is: the figures below, so many times over in the same branches and districts. Each time is a
 * shard with agencies, agents and people of its own, planned and written by itself, so that memory holds one of them.
 */
export interface DemoScale {
  readonly name: DemoName;
  readonly times: number;
}

const mostTimes = 10;

/** Reads DEMO and DEMO_TIMES as they stand in the environment. */
export function demoScale(name = 'serang', times = '1'): DemoScale {
  if (name !== 'serang' && name !== 'small') throw new Error('DEMO is serang or small.');
  const count = Number(times);
  if (!/^\d+$/.test(times) || count < 1 || count > mostTimes)
    throw new Error(`DEMO_TIMES is a whole number from 1 to ${mostTimes}.`);
  return { name, times: count };
}

/** The claims paid from January to August 2024. */
export interface ClaimFigures {
  readonly jkm: number;
  readonly jkk: number;
  readonly jht: number;
  /** What they add up to; none where nothing is published. */
  readonly total: Money | null;
}

export interface BranchFigures {
  readonly code: 'SERANG' | 'CILEGON';
  /** As numbers of claims and codes of agencies begin. */
  readonly short: string;
  readonly name: string;
  readonly regencies: readonly string[];
  /** Registered before 2022, outside agents. */
  readonly before2022: number;
  /** Acquired by agents in 2022, 2023 and 2024. */
  readonly acquired: readonly [number, number, number];
  /** Active at the end of 2023 and of 2024. */
  readonly active: readonly [number, number];
  readonly agents: number;
  readonly agencies: number;
  readonly claims: ClaimFigures;
}

const serang = { code: 'SERANG', short: 'SRG', name: 'Serang', regencies: ['36.73', '36.04'] } as const;
const cilegon = { code: 'CILEGON', short: 'CLG', name: 'Cilegon', regencies: ['36.72'] } as const;

/** The figures that the demo data reproduces; those of Serang's claims and acquisitions are published. */
export const figures: Readonly<Record<DemoName, readonly BranchFigures[]>> = {
  serang: [
    {
      ...serang,
      before2022: 25_000,
      acquired: [30_000, 95_000, 100_000],
      active: [80_000, 136_000],
      agents: 300,
      agencies: 20,
      claims: { jkm: 600, jkk: 3_900, jht: 18_523, total: money('304256414524.88') },
    },
    {
      ...cilegon,
      before2022: 2_500,
      acquired: [3_000, 9_500, 10_000],
      active: [8_000, 13_600],
      agents: 30,
      agencies: 2,
      claims: { jkm: 60, jkk: 390, jht: 1_852, total: null },
    },
  ],
  small: [
    {
      ...serang,
      before2022: 500,
      acquired: [600, 1_900, 2_000],
      active: [1_600, 2_720],
      agents: 12,
      agencies: 2,
      claims: { jkm: 12, jkk: 78, jht: 370, total: money('6085128290.50') },
    },
    {
      ...cilegon,
      before2022: 50,
      acquired: [60, 190, 200],
      active: [160, 272],
      agents: 2,
      agencies: 1,
      claims: { jkm: 1, jkk: 8, jht: 37, total: null },
    },
  ],
};
