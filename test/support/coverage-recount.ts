import type { QueryResultRow } from 'pg';
import type { Api } from './api.ts';

const rollups = [
  ['coverage_by_district', 'branch_id, district_code'],
  ['coverage_by_group', 'branch_id, district_code, sector, sex, age_band'],
  ['coverage_by_agent', 'branch_id, district_code, agency_id, agent_id'],
] as const;

const measures = {
  active: "status = 'ACTIVE'",
  grace: "status = 'GRACE'",
  inactive: "status = 'INACTIVE'",
  newly_registered: 'newly_registered',
  lapsed: 'lapsed',
  reactivated: 'reactivated',
} as const;
const names = Object.keys(measures);
const counts = Object.entries(measures).map(
  ([name, holds]) => `count(*) filter (where ${holds})::int as ${name}`,
);

/** Rows of the rollups from 2024 on that differ from what the positions of their months give, in either direction. */
export function rollupDifferences(api: Api): Promise<readonly QueryResultRow[]> {
  return api.sql(`with positions as materialized (
      select m.month, p.* from coverage_months as m, coverage_positions(m.month, m.as_of) as p where m.month >= '2024-01-01'
    ) ${rollups.map(differenceOf).join(' union all ')}`);
}

function differenceOf([table, dimensions]: (typeof rollups)[number]): string {
  const recounted = `select month, program, ${dimensions}, ${counts.join(', ')} from positions group by month, program, ${dimensions}`;
  const kept = `select month, program, ${dimensions}, ${names.join(', ')} from ${table}
    where month >= '2024-01-01' and ${names.join(' + ')} > 0`;
  const differing = `(${recounted} except all ${kept}) union all (${kept} except all ${recounted})`;
  return `select '${table}' as rollup, to_jsonb(d) as row from (${differing}) as d`;
}
