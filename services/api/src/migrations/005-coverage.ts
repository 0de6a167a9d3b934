import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Coverage rollups: what the membership looked like on the last day of each month, from payments received by then. */
export class Coverage1700000000005 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(rollups);
    await runner.query(positions);
    await runner.query(kept);
    await runner.query(announcements);
    await runner.query(grants);
  }

  async down(): Promise<void> {
    throw new Error('Migrations only go forward.');
  }
}

const conditions = {
  active: "status = 'ACTIVE'",
  grace: "status = 'GRACE'",
  inactive: "status = 'INACTIVE'",
  newly_registered: 'newly_registered',
  lapsed: 'lapsed',
  reactivated: 'reactivated',
} as const;
const measureNames = Object.keys(conditions) as (keyof typeof conditions)[];
const counts = measureNames.map((name) => `count(*) filter (where ${conditions[name]})`).join(', ');
const positionColumns = `participant_id uuid, program coverage_program, branch_id uuid, district_code text, agency_id uuid,
  agent_id uuid, sector sector, sex sex, age_band age_band, status coverage_status, newly_registered boolean,
  lapsed boolean, reactivated boolean, month date`;

const measures = `
  active integer not null default 0 check (active >= 0),
  grace integer not null default 0 check (grace >= 0),
  inactive integer not null default 0 check (inactive >= 0),
  newly_registered integer not null default 0 check (newly_registered >= 0),
  lapsed integer not null default 0 check (lapsed >= 0),
  reactivated integer not null default 0 check (reactivated >= 0)`;

function countInto(dimensions: string): string {
  return `(month, program, ${dimensions}, ${measureNames.join(', ')})
    select in_month, program, ${dimensions}, ${counts} from opened group by program, ${dimensions}`;
}

function deltas(dimensions: string): string {
  const steps = measureNames.map((name) => `coalesce(sum(step) filter (where ${conditions[name]}), 0)`);
  return `select month, program, ${dimensions}, ${steps.map((step, at) => `${step} as ${measureNames[at]}`).join(', ')}
    from (
      select s.*, -1 as step from jsonb_to_recordset(before) as s(${positionColumns})
      union all
      select s.*, 1 from jsonb_to_recordset(after) as s(${positionColumns})
    ) as both_sides
    group by month, program, ${dimensions} having ${steps.map((step) => `${step} <> 0`).join(' or ')}`;
}

// First the row, then its counts: a row that does not exist yet cannot take a negative step.
function move(table: string, dimensions: string): string {
  const keys = ['month', 'program', ...dimensions.split(', ')];
  return `
  insert into ${table} (${keys.join(', ')}) select ${keys.join(', ')} from (${deltas(dimensions)}) as d
  order by ${keys.join(', ')} on conflict do nothing;
  update ${table} as t set ${measureNames.map((name) => `${name} = t.${name} + d.${name}`).join(', ')}
  from (${deltas(dimensions)}) as d
  where ${keys.map((key) => `t.${key} ${nullable.has(key) ? 'is not distinct from' : '='} d.${key}`).join(' and ')};`;
}

const nullable = new Set(['agency_id', 'agent_id']);

const rollups = `
-- One row per month that has been opened; as_of is its last day, or the business date while the month runs.
create table coverage_months (
  month month_start primary key,
  as_of date not null,
  -- A month that the demo data foretells and no source reports.
  projected boolean not null default false,
  check (as_of between month and (month + interval '1 month - 1 day')::date)
);

create table coverage_by_district (
  month month_start not null references coverage_months,
  program coverage_program not null,
  branch_id uuid not null references branches,
  district_code text not null references regions,
  ${measures},
  primary key (branch_id, program, month, district_code)
);
create index coverage_by_district_month on coverage_by_district (month, program);

create table coverage_by_group (
  month month_start not null references coverage_months,
  program coverage_program not null,
  branch_id uuid not null references branches,
  district_code text not null references regions,
  sector sector not null,
  sex sex not null,
  age_band age_band not null,
  ${measures},
  primary key (branch_id, program, month, district_code, sector, sex, age_band)
);
create index coverage_by_group_month on coverage_by_group (month, program);

create table coverage_by_agent (
  month month_start not null references coverage_months,
  program coverage_program not null,
  branch_id uuid not null references branches,
  district_code text not null references regions,
  agency_id uuid references agencies,
  agent_id uuid references agents,
  ${measures},
  unique nulls not distinct (branch_id, program, month, district_code, agency_id, agent_id)
);
create index coverage_by_agent_month on coverage_by_agent (month, program);
create index coverage_by_agent_agent on coverage_by_agent (agent_id, program, month);
`;

// The one definition of a position: the rollups, their recount and each write's change all come from it.
// A participant has one row per program ('ALL' = the person counted once). Sector, agent and the rest are those of
// the registration that stands for the person: the one with the best status, then the latest.
// `among(column)` stands for the choice of people.
const positionsText = `returns table (
  participant_id uuid, program coverage_program, branch_id uuid, district_code text,
  agency_id uuid, agent_id uuid, sector sector, sex sex, age_band age_band,
  status coverage_status, newly_registered boolean, lapsed boolean, reactivated boolean
)
language sql stable parallel safe as $$
  with open_month as materialized (
    select first_month_not_past_due(in_as_of) as day
  ), counted as (
    select p.id, p.branch_id, p.district_code, p.sex, p.born_on
    from participants as p
    where among(p.id)
      and p.registered_on <= in_as_of and (p.died_on is null or p.died_on > in_as_of)
  ), paid as (
    select c.participant_id, c.registration_number, c.program,
      max(c.month) as paid_through,
      max(c.month) filter (where c.paid_on < in_month) as paid_before
    from contributions as c
    where among(c.participant_id) and c.paid_on <= in_as_of
    group by c.participant_id, c.registration_number, c.program
  ), enrolled as (
    select r.participant_id, r.number, r.sector, e.program, e.since,
      case when r.ended_on is null or r.ended_on > in_as_of or r.end_reason = 'LAPSED' then paid.paid_through end as paid_through,
      case when r.ended_on is null or r.ended_on >= in_month or r.end_reason = 'LAPSED' then paid.paid_before end as paid_before
    from registrations as r
    join enrolments as e on e.participant_id = r.participant_id and e.registration_number = r.number
    left join paid on paid.participant_id = e.participant_id and paid.registration_number = e.registration_number and paid.program = e.program
    where among(r.participant_id) and r.registered_on <= in_as_of and e.since <= in_as_of
  ), standing as (
    select distinct on (participant_id) participant_id, number, sector
    from enrolled
    order by participant_id, paid_through desc nulls last, number desc
  ), by_program as (
    select participant_id, program::text::coverage_program as program, min(since) as since,
      max(paid_through) as paid_through, max(paid_before) as paid_before
    from enrolled group by participant_id, program
    union all
    select participant_id, 'ALL', min(since), max(paid_through), max(paid_before) from enrolled group by participant_id
  ), with_status as (
    select b.participant_id, b.program, b.since,
      membership_status(b.paid_through, open_month.day) as status,
      case when b.since < in_month then membership_status(b.paid_before, in_month) end as status_before
    from by_program as b cross join open_month
  )
  select w.participant_id, w.program, c.branch_id, c.district_code,
    ag.agency_id, sa.agent_id, s.sector, c.sex, age_band_of(c.born_on, in_as_of), w.status,
    w.since >= in_month,
    w.status = 'INACTIVE' and coalesce(w.status_before <> 'INACTIVE', false),
    w.status = 'ACTIVE' and coalesce(w.status_before = 'INACTIVE', false)
  from with_status as w
  join counted as c on c.id = w.participant_id
  join standing as s on s.participant_id = w.participant_id
  left join serving_agents as sa
    on sa.participant_id = s.participant_id and sa.registration_number = s.number and sa.valid @> in_as_of
  left join agent_agencies as ag on ag.agent_id = sa.agent_id and ag.valid @> in_as_of
$$`;

// Written twice from one text: of everybody, and of some. One function with an optional list could have no plan that
// serves both.
const positions = `
create function coverage_positions(in_month date, in_as_of date)
${positionsOf(() => 'true')};
create function coverage_positions_of(in_month date, in_as_of date, participants uuid[])
${positionsOf((column) => `${column} in (select unnest(participants))`)};
`;

function positionsOf(among: (column: string) => string): string {
  return positionsText.replace(/among\(([a-z._]+)\)/g, (_match, column: string) => among(column));
}

const kept = `
-- Opens a month, or counts the running month again as of a later day. Grace and lapse come by time alone.
create function open_coverage_month(in_month date, in_as_of date) returns void language plpgsql as $$
begin
  perform pg_advisory_xact_lock(hashtext('open_coverage_month'));
  insert into coverage_months (month, as_of) values (in_month, in_as_of)
  on conflict (month) do update set as_of = excluded.as_of;
  delete from coverage_by_district where month = in_month;
  delete from coverage_by_group where month = in_month;
  delete from coverage_by_agent where month = in_month;
  with opened as materialized (
    select * from coverage_positions(in_month, in_as_of)
  ), by_district as (
    insert into coverage_by_district ${countInto('branch_id, district_code')}
  ), by_group as (
    insert into coverage_by_group ${countInto('branch_id, district_code, sector, sex, age_band')}
  )
  insert into coverage_by_agent ${countInto('branch_id, district_code, agency_id, agent_id')};
end
$$;

-- What the given participants count for in each opened month from in_from on, as one document to compare after a write.
create function coverage_snapshot(participants uuid[], in_from date) returns jsonb language sql stable as $$
  select coalesce(jsonb_agg(to_jsonb(p) || jsonb_build_object('month', m.month) order by m.month, p.participant_id, p.program), '[]')
  from coverage_months as m, coverage_positions_of(m.month, m.as_of, participants) as p
  where m.month >= in_from
$$;

-- Moves the rollups by the difference between the snapshot taken before a write and the positions after it.
create function apply_coverage_change(before jsonb, participants uuid[], in_from date) returns void language plpgsql as $$
declare
  after jsonb := coverage_snapshot(participants, in_from);
begin
  if before = after then
    return;
  end if;
  ${move('coverage_by_district', 'branch_id, district_code')}
  ${move('coverage_by_group', 'branch_id, district_code, sector, sex, age_band')}
  ${move('coverage_by_agent', 'branch_id, district_code, agency_id, agent_id')}
end
$$;
`;

// Instances keep reference data in memory: a change by one tells all the others.
const told = ['regions', 'branches', 'branch_districts', 'workforce_estimates', 'coverage_months'];
const announcements = `
create function announce_reference_change() returns trigger language plpgsql as $$
begin
  perform pg_notify('reference_changed', tg_table_name);
  return null;
end
$$;
${told
  .map(
    (table) => `create trigger announce_change after insert or update or delete or truncate on ${table}
  for each statement execute function announce_reference_change();`,
  )
  .join('\n')}
`;

const grants = `
do $$ begin
  if not exists (select from pg_roles where rolname = 'perisai_api') then
    raise exception 'role perisai_api is missing: create it before migrating (see README, External database)';
  end if;
end $$;
grant usage on schema public to perisai_api;
grant select on all tables in schema public to perisai_api;
grant insert, update on agents, participants, registrations, registration_incomes, serving_agents, enrolments, claims to perisai_api;
grant insert, update, delete on agent_statuses, agent_agencies, agent_territories, agent_certificates to perisai_api;
grant insert on payments, contributions, claim_lines, claim_transitions, audit_entries, idempotency_keys to perisai_api;
grant insert, update, delete on coverage_months, coverage_by_district, coverage_by_group, coverage_by_agent to perisai_api;
`;
