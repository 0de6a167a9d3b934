import { describe, expect, it } from 'vitest';
import { asClient, createDatabase } from '../support/database.ts';

const measures = ['active', 'grace', 'inactive', 'newly_registered', 'lapsed', 'reactivated'] as const;
const conditions = ["status = 'ACTIVE'", "status = 'GRACE'", "status = 'INACTIVE'", ...measures.slice(3)];

const rollups = [
  ['coverage_by_district', ['branch_id', 'district_code']],
  ['coverage_by_group', ['branch_id', 'district_code', 'sector', 'sex', 'age_band']],
  ['coverage_by_agent', ['branch_id', 'district_code', 'agency_id', 'agent_id']],
] as const;

/** Rows of a rollup that a recount from the base rows would write otherwise, or not at all, or in addition. */
function differences(table: string, dimensions: readonly string[]): string {
  const keys = ['program', ...dimensions].join(', ');
  const counts = conditions.map(
    (condition, at) => `count(*) filter (where ${condition})::int as ${measures[at]}`,
  );
  const kept = `select ${keys}, ${measures.join(', ')} from ${table} where month = $1
    and (${measures.map((measure) => `${measure} <> 0`).join(' or ')})`;
  const counted = `select ${keys}, ${counts.join(', ')} from positions group by ${keys}`;
  return `with positions as materialized (select * from coverage_positions($1, $2)),
    kept as (${kept}), counted as (${counted})
    select count(*)::int as count from (
      (select * from kept except select * from counted) union all (select * from counted except select * from kept)
    ) as different`;
}

describe('the coverage rollups of the full demo', () => {
  it('equal a recount from the base rows, in every month and every dimension', {
    timeout: 600_000,
  }, async () => {
    const database = await createDatabase('serang');
    await asClient(database.superuserUrl, async (client) => {
      const { rows: months } = await client.query<{ month: string; as_of: string }>(
        'select month::text, as_of::text from coverage_months order by month',
      );
      expect(months.length).toBeGreaterThanOrEqual(36);
      for (const { month, as_of } of months) {
        for (const [table, dimensions] of rollups) {
          const { rows } = await client.query(differences(table, dimensions), [month, as_of]);
          expect([month, table, rows]).toEqual([month, table, [{ count: 0 }]]);
        }
      }
    });
  });
});
