import type { IncentiveScheme } from '../law/incentives/incentive-schemes.ts';
import type { WriteContext } from '../platform/context.ts';
import { run } from '../platform/reading/read.ts';
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
    await run(tx, keeping(preparation, found(preparation)));
}

// The run is written with the first thing that it finds: a run that finds nothing leaves nothing.
function keeping({ id, branchId, month, preparedBy }: Preparation, found: Sql): Sql {
  return sql`with found as materialized (${found}), run as (
      insert into incentive_runs (id, branch_id, month, prepared_by)
      select ${id}::uuid, ${branchId}::uuid, ${month}::date, ${preparedBy} where exists (select from found)
      on conflict (id) do nothing
    )
    insert into incentive_earnings (participant_id, registration_number, kind, program, month, run_id, agent_id, received_in,
      month_number, amount, programs, first_ever)
    select f.participant_id, f.registration_number, f.kind, f.program, f.month, ${id}::uuid, f.agent_id, ${month}::date,
      f.month_number, f.amount, f.programs, f.first_ever from found as f`;
}

const atWork = (agent: string, day: string): Sql =>
  raw(
    `exists (select from agent_statuses as t where t.agent_id = ${agent} and t.valid @> ${day} and t.status in ('ACTIVE', 'WARNED'))`,
  );

const reversed = (payment: string): Sql =>
  raw(`exists (select from ledger_entries as v where v.reverses = ${payment})`);

const inMonth = (day: string, { month }: Preparation): Sql =>
  sql`${raw(day)} >= ${month}::date and ${raw(day)} < ${month}::date + interval '1 month'`;

const lastMonthNumber = ({ scheme }: Preparation): number => {
  const last = scheme.bands.at(-1)?.toMonth ?? null;
  return last ?? 32_767;
};

function contributions(preparation: Preparation): Sql {
  return sql`select c.participant_id, c.registration_number, 'CONTRIBUTION'::incentive_earning_kind as kind, c.program, c.month,
      s.agent_id, n.month_number, c.amount, null::smallint as programs, null::boolean as first_ever
    from contributions as c
    join acquired_registrations as r on r.participant_id = c.participant_id and r.number = c.registration_number
    join serving_agents as s on s.participant_id = c.participant_id and s.registration_number = c.registration_number and s.valid @> c.paid_on
    join agents as a on a.id = s.agent_id and a.branch_id = ${preparation.branchId}
    cross join lateral (select ((extract(year from c.month) - extract(year from r.acquired_on)) * 12
      + extract(month from c.month) - extract(month from r.acquired_on) + 1)::smallint as month_number) as n
    where ${inMonth('c.paid_on', preparation)} and n.month_number between 1 and ${lastMonthNumber(preparation)}
      and ${atWork('s.agent_id', 'c.paid_on')} and not ${reversed('c.payment_id')}
      and not exists (select from incentive_earnings as e where e.participant_id = c.participant_id
        and e.registration_number = c.registration_number and e.kind = 'CONTRIBUTION' and e.program = c.program and e.month = c.month)`;
}

function acquisitions(preparation: Preparation): Sql {
  return sql`select r.participant_id, r.number as registration_number, 'ACQUISITION'::incentive_earning_kind as kind,
      null::program_code as program, null::date as month, r.acquired_by as agent_id, null::smallint as month_number,
      null::numeric as amount, first.programs,
      r.number = 1 and not exists (select from earlier_registrations as x where x.participant_id = r.participant_id) as first_ever
    from registrations as r
    join agents as a on a.id = r.acquired_by and a.branch_id = ${preparation.branchId}
    cross join lateral (select count(distinct c.program)::smallint as programs from contributions as c
      where c.participant_id = r.participant_id and c.registration_number = r.number and c.paid_on = r.first_paid_on
        and not ${reversed('c.payment_id')}) as first
    where ${inMonth('r.first_paid_on', preparation)} and first.programs > 0 and ${atWork('r.acquired_by', 'r.first_paid_on')}
      and not exists (select from incentive_earnings as e where e.participant_id = r.participant_id
        and e.registration_number = r.number and e.kind = 'ACQUISITION')`;
}

// Of the earnings of the month, those that a condition takes back and that were not taken back before.
function withdrawn({ branchId, month }: Preparation, kind: 'ACQUISITION' | 'CONTRIBUTION', why: Sql): Sql {
  return sql`select e.participant_id, e.registration_number, ${`${kind}_WITHDRAWN`}::incentive_earning_kind as kind, e.program,
      e.month, e.agent_id, e.month_number, e.amount, e.programs, e.first_ever
    from agents as a join incentive_earnings as e on e.agent_id = a.id
    where a.branch_id = ${branchId} and e.received_in = ${month}::date and e.kind = ${kind}::incentive_earning_kind and ${why}
      and not exists (select from incentive_earnings as w where w.participant_id = e.participant_id
        and w.registration_number = e.registration_number and w.kind = ${`${kind}_WITHDRAWN`}::incentive_earning_kind
        and w.program is not distinct from e.program and w.month is not distinct from e.month)`;
}

function withdrawnContributions(preparation: Preparation): Sql {
  const why = sql`(e.participant_id, e.month, e.program, e.registration_number) in (
    select c.participant_id, c.month, c.program, c.registration_number from ledger_entries as v
    join contributions as c on c.payment_id = v.reverses where v.reverses is not null)`;
  return withdrawn(preparation, 'CONTRIBUTION', why);
}

function withdrawnAcquisitions(preparation: Preparation): Sql {
  const found = preparation.scheme.firstEverOnly
    ? raw(
        `e.first_ever and exists (select from earlier_registrations as x where x.participant_id = e.participant_id)`,
      )
    : raw('false');
  const why = sql`(${found} or not exists (
    select from registrations as r join contributions as c on c.participant_id = r.participant_id
      and c.registration_number = r.number and c.paid_on = r.first_paid_on
    where r.participant_id = e.participant_id and r.number = e.registration_number and not ${reversed('c.payment_id')}))`;
  return withdrawn(preparation, 'ACQUISITION', why);
}
