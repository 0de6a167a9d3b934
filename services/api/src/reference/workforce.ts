import { apportion } from './apportion.ts';
import { parseCsv } from './csv.ts';
import type { RegionRow } from './regions.ts';

export interface WorkforceRow {
  readonly region_code: string;
  readonly year: number;
  readonly workers: number | null;
  readonly informal_share: string;
  readonly potential_workers: number;
  readonly basis: string;
  readonly confidence: string;
  readonly source: string;
}

const columns = ['region_code', 'year', 'workers', 'basis', 'informal_share', 'potential_bpu'] as const;

// Where a regency's own share is not known, the half that is assumed for its neighbours.
const assumedShare = '0.5';

const sources: Readonly<Record<string, string>> = {
  '36.73': 'https://banten.antaranews.com/berita/337977/',
  '36.04': 'https://metrosindonews.com/2025/12/09/',
  '36.72': 'derived from the estimates of Kota Serang and Kabupaten Serang',
};

/** Potential workers of each regency, and of its districts in proportion to their number of villages: estimates all. */
export function workforceRows(csv: string, regions: readonly RegionRow[]): readonly WorkforceRow[] {
  const regencies = parseCsv(csv, columns).map((record) => ({
    region_code: record.region_code,
    year: Number(record.year),
    workers: record.workers ? Number(record.workers) : null,
    informal_share: record.informal_share || assumedShare,
    potential_workers: Number(record.potential_bpu),
    basis: record.basis,
    confidence: 'ASSUMPTION',
    source: sources[record.region_code] ?? '',
  }));
  return regencies.flatMap((regency) => [regency, ...shareAmongDistricts(regency, regions)]);
}

function shareAmongDistricts(regency: WorkforceRow, regions: readonly RegionRow[]): readonly WorkforceRow[] {
  const districts = regions.filter((region) => region.parent_code === regency.region_code);
  const villages = districts.map(
    (district) => regions.filter((region) => region.parent_code === district.code).length,
  );
  const potential = apportion(regency.potential_workers, villages);
  const workers = regency.workers === null ? null : apportion(regency.workers, villages);
  return districts.map((district, place) => ({
    ...regency,
    region_code: district.code,
    workers: workers?.[place] ?? null,
    potential_workers: potential[place] ?? 0,
    basis: `The estimate of ${regency.region_code} shared by number of villages (${villages[place]})`,
  }));
}
