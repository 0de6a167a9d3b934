import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Incentives of agents and agencies: what was earned, once; statements with their lines; approvals. Nothing is ever changed. */
export class Incentives1700000000010 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(earnings);
    await runner.query(statements);
    await runner.query(acquiredSince);
    await runner.query(rules);
    await runner.query(grants);
  }

  async down(): Promise<void> {
    throw new Error('Migrations only go forward.');
  }
}

const earnings = `
create type incentive_earning_kind as enum ('ACQUISITION', 'CONTRIBUTION', 'ACQUISITION_WITHDRAWN', 'CONTRIBUTION_WITHDRAWN');
create type incentive_line_kind as enum ('ACQUISITION', 'CONTRIBUTION', 'AGENCY_SHARE', 'ROUNDING');
create type incentive_scheme as enum ('OLD', 'NEW');

-- A NIK that turned out to have been registered as BPU before it was acquired.
create table earlier_registrations (
  participant_id uuid primary key references participants,
  registered_on date not null,
  reason text not null check (length(reason) between 1 and 500),
  recorded_by text not null,
  recorded_at timestamptz not null default clock_timestamp()
);

-- One preparation of a branch's month that found something new.
create table incentive_runs (
  id uuid primary key default uuidv7(),
  branch_id uuid not null references branches,
  month month_start not null,
  prepared_by text not null,
  prepared_at timestamptz not null default clock_timestamp()
);

-- What counts for an agent in a month, frozen when it was first counted: a contribution or an acquisition once, for ever,
-- and taken back at most once. "received_in" is the month of the statement, "month" the contribution month.
create table incentive_earnings (
  participant_id uuid not null,
  registration_number smallint not null,
  kind incentive_earning_kind not null,
  program program_code,
  month month_start,
  -- Written in one statement with its run; a foreign key would be asked hundreds of thousands of times a month.
  run_id uuid not null,
  agent_id uuid not null,
  -- The statement of the agent and the run, whose id is made of the two: here it is known before the statement is written.
  statement_id uuid not null,
  received_in month_start not null,
  -- Of a contribution: which month since the acquisition, and how much.
  month_number smallint check (month_number >= 1),
  amount rupiah check (amount > 0),
  -- Of an acquisition: the programs of the first payment, and whether the NIK was new to the segment.
  programs smallint check (programs >= 1),
  first_ever boolean,
  constraint incentive_earnings_once unique nulls not distinct (participant_id, registration_number, kind, program, month),
  check ((kind in ('CONTRIBUTION', 'CONTRIBUTION_WITHDRAWN')) = (program is not null)),
  check ((program is null) = (month is null) and (program is null) = (month_number is null) and (program is null) = (amount is null)),
  check ((program is null) = (programs is not null) and (program is null) = (first_ever is not null))
);
create index incentive_earnings_month on incentive_earnings (received_in, agent_id);
create index incentive_earnings_statement on incentive_earnings (statement_id, participant_id, registration_number);
`;

// A statement of an agent, or of an agency (agent_id is null). The agency of an agent's statement is that of the last day
// of the month, and stays so in its corrections.
const statements = `
create table incentive_statements (
  id uuid primary key default uuidv7(),
  run_id uuid not null references incentive_runs,
  branch_id uuid not null references branches,
  month month_start not null,
  agent_id uuid references agents,
  agency_id uuid references agencies,
  -- The agency whose own statement this is.
  held_by_agency uuid generated always as (case when agent_id is null then agency_id end) stored,
  sequence smallint not null check (sequence >= 1),
  corrects uuid references incentive_statements,
  scheme incentive_scheme not null,
  -- As counted for the whole month when this statement was prepared.
  new_participants integer not null check (new_participants >= 0),
  total rupiah not null check (total = trunc(total)),
  pay_by date not null,
  check (agent_id is not null or agency_id is not null),
  check ((sequence = 1) = (corrects is null))
);
create unique index incentive_statements_agent on incentive_statements (agent_id, month, sequence) where agent_id is not null;
create unique index incentive_statements_held on incentive_statements (held_by_agency, month, sequence) where held_by_agency is not null;
create index incentive_statements_agency on incentive_statements (agency_id, month);
create index incentive_statements_month on incentive_statements (month, branch_id, id);
create index incentive_statements_corrects on incentive_statements (corrects) where corrects is not null;

create table incentive_lines (
  statement_id uuid not null references incentive_statements,
  line smallint not null check (line >= 1),
  kind incentive_line_kind not null,
  rule text not null check (rule ~ '^[a-z0-9.-]+$'),
  count integer not null,
  base rupiah not null,
  basis_points integer,
  unit rupiah,
  amount rupiah not null,
  primary key (statement_id, line),
  unique (statement_id, rule)
);

create table incentive_approvals (
  statement_id uuid primary key references incentive_statements,
  approved_by text not null,
  approved_on date not null,
  approved_at timestamptz not null default clock_timestamp(),
  -- Null when the statement comes to nothing.
  entry_id uuid references ledger_entries
);
`;

// The day of the acquisition from which contribution months are counted: an acquired registration that began while another
// was open goes on with its count; one after the end of all others begins anew.
const acquiredSince = `
create view acquired_registrations with (security_invoker = true) as
  select participant_id, number, acquired_by, first_paid_on,
    max(beginning) over (partition by participant_id order by registered_on, number rows unbounded preceding) as acquired_on
  from (
    select r.participant_id, r.number, r.acquired_by, r.first_paid_on, r.registered_on,
      case when r.registered_on < max(coalesce(r.ended_on, 'infinity')) over (partition by r.participant_id
        order by r.registered_on, r.number rows between unbounded preceding and 1 preceding) then null else r.registered_on end as beginning
    from registrations as r where r.acquired_by is not null
  ) as r;
`;

// The words of a finding may have to be erased with their person; the service itself can only add to it.
const appendOnly = [
  'incentive_runs',
  'incentive_earnings',
  'incentive_statements',
  'incentive_lines',
  'incentive_approvals',
];
const rules = `
create function statement_adds_up() returns trigger language plpgsql as $$
begin
  if (select sum(l.amount) from incentive_lines as l where l.statement_id = coalesce((to_jsonb(new) ->> 'statement_id')::uuid, (to_jsonb(new) ->> 'id')::uuid))
    is distinct from (select i.total from incentive_statements as i where i.id = coalesce((to_jsonb(new) ->> 'statement_id')::uuid, (to_jsonb(new) ->> 'id')::uuid)) then
    raise exception 'the lines of a statement add up to its total' using errcode = 'check_violation';
  end if;
  return null;
end
$$;
create constraint trigger statement_adds_up after insert on incentive_statements deferrable initially deferred
  for each row execute function statement_adds_up();
create constraint trigger statement_adds_up after insert on incentive_lines deferrable initially deferred
  for each row execute function statement_adds_up();
${appendOnly
  .map(
    (table) => `create trigger refuse_rewriting before update or delete on ${table}
  for each row execute function refuse_rewriting();`,
  )
  .join('\n')}
`;

const grants = `
grant select on ${appendOnly.join(', ')}, earlier_registrations, acquired_registrations to perisai_api;
grant insert on ${appendOnly.join(', ')}, earlier_registrations to perisai_api;
`;
