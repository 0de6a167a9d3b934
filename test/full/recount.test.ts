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

const nameOf = (table: string) => ({ kept: `kept_${table}`, counted: `counted_${table}` });

/** What a rollup holds of the month, and what a recount from the base rows would write. */
function bothSides([table, dimensions]: (typeof rollups)[number]): string {
  const { kept, counted } = nameOf(table);
  const keys = ['program', ...dimensions].join(', ');
  const counts = conditions.map(
    (condition, at) => `count(*) filter (where ${condition})::int as ${measures[at]}`,
  );
  const isNotEmpty = measures.map((measure) => `${measure} <> 0`).join(' or ');
  return `${counted} as materialized (select ${keys}, ${counts.join(', ')} from positions group by ${keys}),
    ${kept} as materialized (select ${keys}, ${measures.join(', ')} from ${table} where month = $1 and (${isNotEmpty}))`;
}

// Two sets of which the one holds the other and no more rows than it are the same.
function comparison([table]: (typeof rollups)[number]): string {
  const { kept, counted } = nameOf(table);
  return `select '${table}' as table,
    (select count(*)::int from (select * from ${counted} except select * from ${kept}) as lacking) as lacking,
    (select count(*)::int from ${kept}) - (select count(*)::int from ${counted}) as surplus`;
}

const recount = `with positions as materialized (select * from coverage_positions($1, $2)),
  ${rollups.map(bothSides).join(', ')} ${rollups.map(comparison).join(' union all ')}`;

const equal = rollups.map(([table]) => ({ table, lacking: 0, surplus: 0 }));

interface OpenedMonth {
  readonly month: string;
  readonly as_of: string;
}

async function recountMonths(client: Client, months: Iterator<OpenedMonth>): Promise<void> {
  for (let next = months.next(); !next.done; next = months.next()) {
    const { month, as_of } = next.value;
    const { rows } = await client.query(recount, [month, as_of]);
    expect([month, rows]).toEqual([month, equal]);
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
