import { readDataFile } from '@perisai/api/reference/data-file';
import { type RegionRow, regionRows } from '@perisai/api/reference/regions';
import { workforceRows } from '@perisai/api/reference/workforce';
import { purposes } from '../chance/purposes.ts';
import { randomOf } from '../chance/random.ts';
import type { BranchFigures } from './scale.ts';

export interface District {
  readonly index: number;
  readonly branch: number;
  readonly code: string;
  readonly name: string;
  readonly villages: readonly RegionRow[];
  readonly potentialWorkers: number;
  /** How much of the potential is reached here, against the other districts: what makes the map uneven. */
  readonly reach: number;
  readonly isCity: boolean;
}

/** The districts of the branches in the order of the branches, their regencies and their codes. */
export async function districtsOf(branches: readonly BranchFigures[]): Promise<readonly District[]> {
  const regions = regionRows(await readDataFile('regions.csv'));
  const estimates = workforceRows(await readDataFile('workforce-estimates.csv'), regions);
  const potential = new Map(estimates.map((row) => [row.region_code, row.potential_workers]));
  const codes = branches.flatMap(({ regencies }, branch) =>
    regencies.flatMap((regency) =>
      regions.filter(({ parent_code }) => parent_code === regency).map((region) => ({ region, branch })),
    ),
  );
  return codes.map(({ region, branch }, index) => ({
    index,
    branch,
    code: region.code,
    name: region.name,
    villages: regions.filter(({ parent_code }) => parent_code === region.code),
    potentialWorkers: potential.get(region.code) ?? 0,
    reach: reachOf(index),
    isCity: !region.code.startsWith('36.04'),
  }));
}

// From 0.16 to 1.6: registered people stay under the potential everywhere, and the map has light and dark.
const reachOf = (index: number): number =>
  0.16 + 1.44 * randomOf(purposes.districtRatio, index).next() ** 1.25;
