import type { QueryResultRow } from 'pg';
import type { Api } from './api.ts';

const rollups = [
  ['coverage_by_district', 'branch_id, district_code'],
  ['coverage_by_group', 'branch_id, district_code, sector, sex, age_band'],
  ['coverage_by_agent', 'branch_id, district_code, agency_id, agent_id'],
] as const;

const counted = ['active', 'grace', 'inactive'] as const;

/** Rows of the rollups from 2024 on that differ from what the positions of their months give, in either direction. */
export async function rollupDifferences(api: Api): Promise<readonly QueryResultRow[]> {
  const statements = rollups.map(([table, dimensions]) => differenceOf(table, dimensions));
  const found = await Promise.all(statements.map((statement) => api.sql(statement)));
  return found.flat();
}

function differenceOf(table: string, dimensions: string): string {
  const statuses = counted.map(
    (status) => `count(*) filter (where status = '${status.toUpperCase()}') as ${status}`,
  );
  const changes = ['newly_registered', 'lapsed', 'reactivated'];
  const changed = changes.map((name) => `count(*) filter (where ${name}) as ${name}`);
  const measures = [...counted, ...changes].join(', ');
  return `with recounted as (
      select m.month, p.program, ${dimensions}, ${[...statuses, ...changed].join(', ')}
      from coverage_months as m, coverage_positions(m.month, m.as_of) as p where m.month >= '2024-01-01'
      group by m.month, p.program, ${dimensions}
    ), kept as (
      select month, program, ${dimensions}, ${measures} from ${table}
      where month >= '2024-01-01' and active + grace + inactive + newly_registered + lapsed + reactivated > 0
    )
    (select * from recounted except all select * from kept) union all (select * from kept except all select * from recounted)`;
}
