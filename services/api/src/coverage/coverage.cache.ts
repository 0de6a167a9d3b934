import type { Cached } from '../platform/caching.ts';
import { monthText } from '../platform/scalars.ts';

export interface OpenedMonth {
  readonly month: string;
  readonly asOf: string;
  readonly projected: boolean;
}

/** The months that have figures, in their order. */
export const coverageMonthCache: Cached<ReadonlyMap<string, OpenedMonth>> = {
  name: 'coverage months',
  tables: ['coverage_months'],
  async load(db) {
    const text = `select ${monthText('m.month')} as month, m.as_of as "asOf", m.projected from coverage_months as m order by m.month`;
    const rows = await db.query<OpenedMonth>({ name: '', text }, []);
    return new Map(rows.map((row) => [row.month, row]));
  },
};

export interface Estimate {
  readonly potentialWorkers: number;
  readonly basis: string;
  readonly source: string;
}

/** The newest estimate of informal workers for each district. */
export const workforceCache: Cached<ReadonlyMap<string, Estimate>> = {
  name: 'workforce estimates',
  tables: ['workforce_estimates'],
  async load(db) {
    const text = `select distinct on (w.region_code) w.region_code as code, w.potential_workers as "potentialWorkers", w.basis, w.source
      from workforce_estimates as w join regions as r on r.code = w.region_code and r.level = 'DISTRICT'
      order by w.region_code, w.year desc`;
    const rows = await db.query<Estimate & { code: string }>({ name: '', text }, []);
    return new Map(rows.map((row) => [row.code, row]));
  },
};
