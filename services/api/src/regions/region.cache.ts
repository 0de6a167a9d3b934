import type { Cached } from '../platform/caching.ts';
import type { RegionRow } from './region.concept.ts';
import { regionColumns } from './region.concept.ts';

export interface Regions {
  readonly byCode: ReadonlyMap<string, RegionRow>;
}

/** Every region of Indonesia, in memory: they change once a year, with a release. */
export const regionCache: Cached<Regions> = {
  name: 'regions',
  tables: ['regions'],
  async load(db) {
    const columns = Object.entries(regionColumns).map(([property, column]) => `${column} as "${property}"`);
    const rows = await db.query<RegionRow>(
      { name: '', text: `select ${columns.join(', ')} from regions as r` },
      [],
    );
    return { byCode: new Map(rows.map((row) => [row.code, row])) };
  },
};
