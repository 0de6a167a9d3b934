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

/** Rows of a rollup's month that a recount would write otherwise, or not at all, and rows that it would add. */
function differences([table, dimensions]: (typeof rollups)[number]): string {
  const keys = ['program', ...dimensions].join(', ');
  const counts = conditions.map(
    (condition, at) => `count(*) filter (where ${condition})::int as ${measures[at]}`,
  );
  const isNotEmpty = measures.map((measure) => `${measure} <> 0`).join(' or ');
  // Two sets of which the one holds the other and has no more rows are the same.
  return `with counted as materialized (select ${keys}, ${counts.join(', ')} from positions group by ${keys}),
    kept as materialized (select ${keys}, ${measures.join(', ')} from ${table} where month = $1 and (${isNotEmpty}))
    select (select count(*)::int from (select * from counted except select * from kept) as lacking) as lacking,
      (select count(*)::int from kept) - (select count(*)::int from counted) as surplus`;
}

interface OpenedMonth {
  readonly month: string;
  readonly as_of: string;
}

async function recountMonths(client: Client, months: Iterator<OpenedMonth>): Promise<void> {
  for (let next = months.next(); !next.done; next = months.next()) {
    const { month, as_of } = next.value;
    // A table, so that the planner knows what it compares.
    await client.query(`create temporary table positions as
      select * from coverage_positions(${client.escapeLiteral(month)}, ${client.escapeLiteral(as_of)})`);
    await client.query('analyze positions');
    for (const rollup of rollups) {
      const { rows } = await client.query(differences(rollup), [month]);
      expect([month, rollup[0], rows]).toEqual([month, rollup[0], [{ lacking: 0, surplus: 0 }]]);
    }
    await client.query('drop table positions');
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
