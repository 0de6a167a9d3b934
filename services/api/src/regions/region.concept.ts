import type { Concept } from '../platform/reading/concept.ts';
import { compared } from '../platform/reading/conditions.ts';
import type { Edges } from '../platform/reading/edges.ts';
import { toOne } from '../platform/reading/edges.ts';
import { always, raw } from '../platform/reading/sql.ts';
import { byUuid } from '../platform/reading/wire-id.ts';

export interface RegionRow {
  readonly id: string;
  readonly code: string;
  readonly name: string;
  readonly level: string;
  readonly population: number | null;
  readonly parentCode: string | null;
}

export const regionColumns = {
  id: `'rgn_' || r.id`,
  code: 'r.code',
  name: 'r.name',
  level: 'r.level',
  population: 'r.population',
  parentCode: 'r.parent_code',
} as const;

export const regions: Concept<RegionRow> = {
  name: 'Region',
  prefix: 'rgn',
  kept: true,
  key: ['r.code'],
  columns: regionColumns,
  from: () => raw('from regions as r'),
  visibleTo: () => always,
  filters: { level: compared('r.level', 'region_level'), parentCode: compared('r.parent_code', 'text') },
  orders: {},
  byId: byUuid('r.id'),
};

/** The key by which other rows name a region. */
export const regionCode = { column: 'r.code', property: 'code' };

export const regionEdges = {
  Region: { parent: toOne(regions, regionCode, 'parentCode') },
} satisfies Edges;
