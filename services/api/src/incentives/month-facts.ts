import type { AgencyMonth } from '../law/incentives/agency-incentive.ts';
import type { AgentMonth } from '../law/incentives/agent-incentive.ts';
import { money } from '../money/money.ts';
import type { WriteContext } from '../platform/context.ts';
import { runLong } from '../platform/reading/large.ts';
import { sql } from '../platform/reading/sql.ts';
import type { Preparation } from './gather-earnings.ts';
import type { Stated } from './stated.ts';
import { statedWhere } from './stated.ts';

/** One agent's month as counted, and what was stated of it so far. */
export interface AgentFacts extends AgentMonth {
  readonly agentId: string;
  readonly agencyId: string | null;
  readonly stated: Stated;
}

interface AgentRow {
  readonly agentId: string;
  readonly agencyId: string | null;
  readonly acquired: readonly { programs: number; firstEver: boolean; count: number }[];
  readonly received: readonly { monthNumber: number; count: number; amount: string }[];
  readonly stated: Stated;
}

// What was taken back bears the same numbers as what was earned, so that both fall away in the sums.
/** Every agent of the branch of whom something was ever counted in the month. */
export async function agentFacts(
  tx: WriteContext,
  { branchId, month }: Preparation,
): Promise<readonly AgentFacts[]> {
  const stated = statedWhere(sql`i.agent_id = g.agent_id and i.month = ${month}::date`);
  const rows = await runLong<AgentRow>(
    tx,
    sql`with counted as materialized (
        select e.agent_id, e.month_number, e.programs, e.first_ever,
          sum(case when e.kind in ('ACQUISITION', 'CONTRIBUTION') then 1 else -1 end)::int as count,
          sum(case when e.kind = 'CONTRIBUTION' then e.amount when e.kind = 'CONTRIBUTION_WITHDRAWN' then -e.amount end) as amount
        from agents as a join incentive_earnings as e on e.agent_id = a.id
        where a.branch_id = ${branchId} and e.received_in = ${month}::date
        group by e.agent_id, e.month_number, e.programs, e.first_ever
      ), grouped as (
        select agent_id,
          coalesce(json_agg(json_build_object('programs', programs, 'firstEver', first_ever, 'count', count))
            filter (where programs is not null and count <> 0), '[]'::json) as acquired,
          coalesce(json_agg(json_build_object('monthNumber', month_number, 'count', count, 'amount', amount::text))
            filter (where month_number is not null and count <> 0), '[]'::json) as received
        from counted group by agent_id
      )
      select g.agent_id as "agentId", g.acquired, g.received, ${stated} as stated,
        coalesce((select i.agency_id from incentive_statements as i
            where i.agent_id = g.agent_id and i.month = ${month}::date and i.sequence = 1),
          (select y.agency_id from agent_agencies as y where y.agent_id = g.agent_id
            and y.valid @> (${month}::date + interval '1 month' - interval '1 day')::date)) as "agencyId"
      from grouped as g order by g.agent_id`,
  );
  return rows.map(({ received, ...row }) => ({
    ...row,
    hasAgency: row.agencyId !== null,
    received: received.map((one) => ({ ...one, amount: money(one.amount) })),
  }));
}

/** What an agency's agents have, and what was stated of its share so far. */
export interface AgencyFacts extends AgencyMonth {
  readonly agencyId: string;
  readonly stated: Stated;
}

interface AgencyRow {
  readonly agencyId: string;
  readonly agents: number;
  readonly total: string;
  readonly taken: string;
  readonly stated: Stated;
}

/** Every agency with statements of its agents of the branch in the month. */
export async function agencyFacts(
  tx: WriteContext,
  { branchId, month }: Preparation,
): Promise<readonly AgencyFacts[]> {
  const stated = statedWhere(sql`i.held_by_agency = g.agency_id and i.month = ${month}::date`);
  const rows = await runLong<AgencyRow>(
    tx,
    sql`with grouped as (
        select i.agency_id, count(distinct i.agent_id)::int as agents, sum(i.total) as total, coalesce(sum(l.taken), 0) as taken
        from incentive_statements as i
        cross join lateral (select -sum(l.amount) as taken from incentive_lines as l
          where l.statement_id = i.id and l.rule in ('agency-share.taken', 'rounding.agency-share')) as l
        where i.branch_id = ${branchId} and i.month = ${month}::date and i.agent_id is not null and i.agency_id is not null
        group by i.agency_id
      )
      select g.agency_id as "agencyId", g.agents, g.total::numeric(20, 2), g.taken::numeric(20, 2), ${stated} as stated
      from grouped as g order by g.agency_id`,
  );
  return rows.map((row) => ({ ...row, total: money(row.total), taken: money(row.taken) }));
}
