import type { IncentiveScheme } from '../law/incentives/incentive-schemes.ts';
import type { WriteContext } from '../platform/context.ts';
import { runLong } from '../platform/reading/large.ts';
import type { Sql } from '../platform/reading/sql.ts';
import { raw, sql } from '../platform/reading/sql.ts';

/** One preparation of a branch's month. */
export interface Preparation {
  readonly id: string;
  readonly branchId: string;
  /** The month's first day. */
  readonly month: string;
  readonly preparedBy: string;
  readonly scheme: IncentiveScheme;
}

/**
 * Freezes what counts in the month and was not counted before, and takes back what no longer counts. What was counted
 * once stays with the agent who earned it, whoever serves the participant since.
 */
export async function gatherEarnings(tx: WriteContext, preparation: Preparation): Promise<void> {
  for (const found of [contributions, acquisitions, withdrawnContributions, withdrawnAcquisitions])
    await runLong(tx, keeping(preparation, found(preparation)));
}

// The run is written with the first thing that it finds: a run that finds nothing leaves nothing.
function keeping({ id, branchId, month, preparedBy }: Preparation, found: Sql): Sql {
  return sql`with kept as (
      insert into incentive_earnings (participant_id, registration_number, kind, program, month, agent_id, month_number, amount,
        programs, first_ever, run_id, received_in, statement_id)
      select f.*, ${id}::uuid, ${month}::date, md5(${id}::text || f.agent_id::text)::uuid from (${found}) as f on conflict do nothing returning 1
    )
    insert into incentive_runs (id, branch_id, month, prepared_by)
    select ${id}::uuid, ${branchId}::uuid, ${month}::date, ${preparedBy} where exists (select from kept)
    on conflict (id) do nothing`;
}

const atWork = (agent: string, day: string): Sql =>
  raw(
    `join agent_statuses as t on t.agent_id = ${agent} and t.valid @> ${day} and t.status in ('ACTIVE', 'WARNED')`,
  );

const reversed = raw('(select v.reverses from ledger_entries as v where v.reverses is not null)');

const lastMonthNumber = ({ scheme }: Preparation): number => scheme.bands.at(-1)?.toMonth ?? 32_767;

// A first registration begins its own count; only of the others has one to look at what was open before.
function contributions(preparation: Preparation): Sql {
  const { branchId, month } = preparation;
  const days = sql`daterange(${month}::date, (${month}::date + interval '1 month')::date)`;
  return sql`with received as materialized (
      select c.participant_id, c.registration_number, c.program, c.month, c.amount, c.paid_on
      from contributions as c
      where c.paid_on >= ${month}::date and c.paid_on < ${month}::date + interval '1 month' and c.payment_id not in ${reversed}
    ), served as materialized (
      select s.participant_id, s.registration_number, s.agent_id, s.valid * t.valid as valid, extract(year from q.acquired_on) * 12
        + extract(month from q.acquired_on) as acquired_in
      from agents as a
      join agent_statuses as t on t.agent_id = a.id and t.status in ('ACTIVE', 'WARNED') and t.valid && ${days}
      join serving_agents as s on s.agent_id = a.id and s.valid && t.valid and s.valid && ${days}
      join registrations as r on r.participant_id = s.participant_id and r.number = s.registration_number and r.acquired_by is not null
      cross join lateral (select case when r.number = 1 then r.registered_on else (select q.acquired_on from acquired_registrations as q
        where q.participant_id = r.participant_id and q.number = r.number) end as acquired_on offset 0) as q
      where a.branch_id = ${branchId}
    )
    select c.participant_id, c.registration_number, 'CONTRIBUTION'::incentive_earning_kind, c.program, c.month, s.agent_id,
      n.month_number, c.amount, null::smallint, null::boolean
    from received as c
    join served as s on s.participant_id = c.participant_id and s.registration_number = c.registration_number and s.valid @> c.paid_on
    cross join lateral (select (extract(year from c.month) * 12 + extract(month from c.month) - s.acquired_in + 1)::smallint
      as month_number offset 0) as n
    where n.month_number between 1 and ${lastMonthNumber(preparation)}`;
}

function acquisitions({ branchId, month }: Preparation): Sql {
  return sql`select r.participant_id, r.number, 'ACQUISITION'::incentive_earning_kind, null::program_code, null::date,
      r.acquired_by as agent_id, null::smallint, null::numeric, first.programs,
      r.number = 1 and not exists (select from earlier_registrations as x where x.participant_id = r.participant_id)
    from registrations as r
    join agents as a on a.id = r.acquired_by and a.branch_id = ${branchId}
    ${atWork('r.acquired_by', 'r.first_paid_on')}
    cross join lateral (select count(distinct c.program)::smallint as programs from contributions as c
      where c.participant_id = r.participant_id and c.registration_number = r.number and c.paid_on = r.first_paid_on
        and c.payment_id not in ${reversed}) as first
    where r.first_paid_on >= ${month}::date and r.first_paid_on < ${month}::date + interval '1 month' and first.programs > 0`;
}

// Of the earnings of the month, those that a condition takes back.
function withdrawn({ branchId, month }: Preparation, kind: 'ACQUISITION' | 'CONTRIBUTION', why: Sql): Sql {
  return sql`select e.participant_id, e.registration_number, ${`${kind}_WITHDRAWN`}::incentive_earning_kind, e.program,
      e.month, e.agent_id, e.month_number, e.amount, e.programs, e.first_ever
    from incentive_earnings as e join agents as a on a.id = e.agent_id and a.branch_id = ${branchId}
    where e.received_in = ${month}::date and e.kind = ${kind}::incentive_earning_kind and ${why}`;
}

function withdrawnContributions(preparation: Preparation): Sql {
  const why = sql`(e.participant_id, e.month, e.program, e.registration_number) in (
    select c.participant_id, c.month, c.program, c.registration_number from contributions as c
    where c.payment_id = any (array${reversed}))`;
  return withdrawn(preparation, 'CONTRIBUTION', why);
}

function withdrawnAcquisitions(preparation: Preparation): Sql {
  const found = preparation.scheme.firstEverOnly
    ? raw(
        'e.first_ever and exists (select from earlier_registrations as x where x.participant_id = e.participant_id)',
      )
    : raw('false');
  const unpaid = sql`e.participant_id in (select c.participant_id from contributions as c where c.payment_id = any (array${reversed}))
    and not exists (select from registrations as r join contributions as c on c.participant_id = r.participant_id
        and c.registration_number = r.number and c.paid_on = r.first_paid_on
      where r.participant_id = e.participant_id and r.number = e.registration_number and c.payment_id not in ${reversed})`;
  return withdrawn(preparation, 'ACQUISITION', sql`(${found} or ${unpaid})`);
}
