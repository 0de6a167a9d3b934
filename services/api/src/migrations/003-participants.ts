import type { MigrationInterface, QueryRunner } from 'typeorm';
import { historyOf } from './002-agents.ts';

/** Participants and what belongs to them. Each table's key begins with the participant, so that it can be split by participant. */
export class Participants1700000000003 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(participants);
    await runner.query(registrations);
    await runner.query(historyOf('registration_incomes'));
    await runner.query(historyOf('serving_agents'));
    await runner.query(payments);
    await runner.query(claims);
  }

  async down(): Promise<void> {
    throw new Error('Migrations only go forward.');
  }
}

// One participant = one NIK = one KPJ. The columns below "standing" repeat what the registrations say today
// (refresh_standing writes them), so that lists filter and sort on one indexed row.
const participants = `
create table participants (
  id uuid primary key default uuidv7(),
  kpj text not null unique check (kpj ~ '^[0-9]{11}$'),
  nik nik not null unique,
  name text not null check (length(name) between 1 and 200),
  born_on date not null,
  sex sex not null,
  phone phone,
  district_code text not null references regions,
  village_code text references regions,
  address text,
  bank_name text,
  bank_account text,
  died_on date check (died_on >= born_on),
  branch_id uuid not null references branches,
  -- standing
  registered_on date not null,
  acquired_by uuid references agents,
  agent_id uuid references agents,
  occupation_code text not null,
  sector sector not null,
  paid_through month_start,
  check (village_code is null or left(village_code, 8) = district_code),
  foreign key (occupation_code, sector) references occupations (code, sector)
);
create index participants_branch_registered on participants (branch_id, registered_on, id);
create index participants_registered on participants (registered_on, id);
create index participants_branch_paid_through on participants (branch_id, paid_through);
create index participants_branch_sector on participants (branch_id, sector, id);
create index participants_branch_born on participants (branch_id, born_on);
create index participants_branch_kpj on participants (branch_id, kpj);
create index participants_name on participants (lower(name), id);
create index participants_name_part on participants using gin (lower(name) gin_trgm_ops);
create index participants_district on participants (district_code, registered_on, id);
create index participants_district_name on participants (district_code, lower(name), id);
create index participants_agent on participants (agent_id, id);
create index participants_agent_registered on participants (agent_id, registered_on, id);
create index participants_acquired_by on participants (acquired_by, registered_on);
create index participants_acquired_on on participants (registered_on, branch_id) include (acquired_by, district_code) where acquired_by is not null;
`;

const registrations = `
-- An episode of membership: a lapse and a return are two. Two slots: at most two kinds of work at a time.
create table registrations (
  participant_id uuid not null references participants,
  number smallint not null check (number >= 1),
  slot smallint not null default 1 check (slot in (1, 2)),
  registered_on date not null,
  ended_on date check (ended_on > registered_on),
  end_reason registration_end,
  occupation_code text not null,
  sector sector not null,
  acquired_by uuid references agents,
  channel payment_channel not null,
  first_paid_on date check (first_paid_on >= registered_on),
  paid_through month_start,
  primary key (participant_id, number),
  foreign key (occupation_code, sector) references occupations (code, sector),
  check ((ended_on is null) = (end_reason is null)),
  check ((first_paid_on is null) = (paid_through is null)),
  constraint registrations_at_most_two_open exclude using gist
    (participant_id with =, slot with =, daterange(registered_on, ended_on) with &&)
);
create index registrations_open on registrations (paid_through) where ended_on is null;

create table registration_incomes (
  participant_id uuid not null,
  registration_number smallint not null,
  valid daterange not null check (not isempty(valid)),
  income rupiah not null check (income > 0),
  recorded_at timestamptz not null default clock_timestamp(),
  primary key (participant_id, registration_number, valid without overlaps),
  foreign key (participant_id, registration_number) references registrations
);

create table serving_agents (
  participant_id uuid not null,
  registration_number smallint not null,
  valid daterange not null check (not isempty(valid)),
  agent_id uuid not null references agents,
  recorded_at timestamptz not null default clock_timestamp(),
  primary key (participant_id, registration_number, valid without overlaps),
  foreign key (participant_id, registration_number) references registrations
);
create index serving_agents_agent on serving_agents (agent_id, participant_id);

create table enrolments (
  participant_id uuid not null,
  registration_number smallint not null,
  program program_code not null,
  since date not null,
  until date check (until > since),
  primary key (participant_id, registration_number, program),
  foreign key (participant_id, registration_number) references registrations
);
`;

const payments = `
create table payments (
  id uuid primary key default uuidv7(),
  channel payment_channel not null,
  reference text not null check (length(reference) between 1 and 64),
  paid_on date not null,
  amount rupiah not null check (amount > 0),
  payer payer not null,
  branch_id uuid not null references branches,
  recorded_at timestamptz not null default clock_timestamp(),
  unique (channel, reference),
  unique (id, paid_on, payer)
);

-- paid_on and payer repeat the payment's (the foreign key holds them equal), so that lists sort without a join.
create table contributions (
  participant_id uuid not null,
  registration_number smallint not null,
  program program_code not null,
  month month_start not null,
  amount rupiah not null check (amount > 0),
  bracket smallint not null check (bracket between 1 and 33),
  payer payer not null,
  paid_on date not null,
  payment_id uuid not null,
  primary key (participant_id, month, program, registration_number),
  foreign key (participant_id, registration_number, program) references enrolments,
  foreign key (payment_id, paid_on, payer) references payments (id, paid_on, payer)
) partition by range (month);
create table contributions_before_2022 partition of contributions for values from (minvalue) to ('2022-01-01');
do $$ begin
  for year in 2022..2035 loop
    execute format('create table contributions_%s partition of contributions for values from (%L) to (%L)',
      year, make_date(year, 1, 1), make_date(year + 1, 1, 1));
  end loop;
end $$;
create table contributions_from_2036 partition of contributions for values from ('2036-01-01') to (maxvalue);
create index contributions_payment on contributions (payment_id);
create index contributions_month on contributions (month, participant_id, program, registration_number);
create index contributions_paid_on on contributions (paid_on, participant_id, month, program, registration_number);
`;

const claims = `
create table claims (
  participant_id uuid not null references participants,
  id uuid not null default uuidv7(),
  number text not null unique check (number ~ '^[A-Z0-9/-]{4,40}$'),
  program program_code not null,
  registration_number smallint not null,
  branch_id uuid not null references branches,
  status claim_status not null,
  circumstance text not null,
  event_on date not null,
  filed_at timestamptz not null,
  determined_on date,
  paid_on date check (paid_on >= determined_on),
  amount rupiah check (amount >= 0),
  primary key (participant_id, id),
  foreign key (participant_id, registration_number) references registrations,
  check ((status = 'PAID') = (paid_on is not null)),
  check (status not in ('DETERMINED', 'PAID') or (amount is not null and determined_on is not null))
);
create index claims_filed on claims (filed_at, participant_id, id);
create index claims_branch_filed on claims (branch_id, filed_at, participant_id, id);
create index claims_paid on claims (coalesce(paid_on, '-infinity'), participant_id, id);
create index claims_paid_on on claims (paid_on);
create index claims_paid_totals on claims (branch_id, paid_on) include (program, amount) where status = 'PAID';
create index claims_amount on claims (coalesce(amount, -1), participant_id, id);
create index claims_amount_range on claims (amount);
create index claims_event on claims (event_on);
create index claims_status on claims (status, filed_at);
create index claims_program on claims (program, filed_at);

create table claim_lines (
  participant_id uuid not null,
  claim_id uuid not null,
  line smallint not null check (line >= 1),
  benefit text not null check (benefit ~ '^[A-Z_]+$'),
  amount rupiah not null,
  primary key (participant_id, claim_id, line),
  foreign key (participant_id, claim_id) references claims
);

create table claim_transitions (
  participant_id uuid not null,
  claim_id uuid not null,
  sequence smallint not null check (sequence >= 1),
  from_status claim_status,
  to_status claim_status not null,
  at timestamptz not null,
  actor text not null,
  reason text,
  primary key (participant_id, claim_id, sequence),
  foreign key (participant_id, claim_id) references claims
);

-- JHT balances brought into the service; posted from the opening account, so marked apart from contributions.
create table jht_opening_balances (
  participant_id uuid primary key references participants,
  as_of date not null,
  amount rupiah not null check (amount >= 0),
  source text not null
);
`;
