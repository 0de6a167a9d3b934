import type { Client } from 'pg';
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
  return `select '${table}' as table, count(*)::int as count from (
    (${kept} except ${counted}) union all (${counted} except ${kept})) as different`;
}

const recount = `with positions as materialized (select * from coverage_positions($1, $2))
  ${rollups.map(([table, dimensions]) => differences(table, dimensions)).join(' union all ')}`;

interface OpenedMonth {
  readonly month: string;
  readonly as_of: string;
}

async function recountMonths(client: Client, months: Iterator<OpenedMonth>): Promise<void> {
  for (let next = months.next(); !next.done; next = months.next()) {
    const { month, as_of } = next.value;
    const { rows } = await client.query(recount, [month, as_of]);
    expect([month, rows]).toEqual([month, rollups.map(([table]) => ({ table, count: 0 }))]);
  }
}

describe('the coverage rollups of the full demo', () => {
  it('equal a recount from the base rows, in every month and every dimension', {
    timeout: 900_000,
  }, async () => {
    const { superuserUrl } = await createDatabase('serang');
    const months = await asClient(superuserUrl, async (client) => {
      const opened = await client.query<OpenedMonth>(
        'select month::text, as_of::text from coverage_months order by month',
      );
      return opened.rows;
    });
    expect(months.length).toBeGreaterThanOrEqual(36);
    const queue = months.values();
    await Promise.all([0, 1].map(() => asClient(superuserUrl, (client) => recountMonths(client, queue))));
  });
});
