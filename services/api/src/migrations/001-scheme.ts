import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Words of the scheme, places, programs, law: what everything else points to. */
export class Scheme1700000000001 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(extensions);
    await runner.query(vocabulary);
    await runner.query(places);
    await runner.query(scheme);
  }

  async down(): Promise<void> {
    throw new Error('Migrations only go forward.');
  }
}

const extensions = `
create extension if not exists btree_gist;
create extension if not exists pg_trgm;
create extension if not exists pgcrypto;
`;

const vocabulary = `
create type region_level as enum ('PROVINCE', 'REGENCY', 'DISTRICT', 'VILLAGE');
create type program_code as enum ('JKK', 'JKM', 'JHT');
create type sector as enum ('TRANSPORT', 'EDUCATION_RELIGION', 'CONSTRUCTION_REPAIR', 'AGRICULTURE', 'LIVESTOCK', 'FISHERIES',
  'TRADE_FOOD', 'DAILY_LABOUR', 'PERSONAL_SERVICES', 'PROFESSIONS', 'CREATIVE_SPORT', 'CRAFTS', 'SOCIAL_OTHER');
create type payer as enum ('SELF', 'DONOR', 'GOVERNMENT');
create type sex as enum ('MALE', 'FEMALE');
create type age_band as enum ('UNDER_25', 'FROM_25_TO_34', 'FROM_35_TO_44', 'FROM_45_TO_54', 'FROM_55_TO_64', 'FROM_65');
create type agent_status as enum ('CANDIDATE', 'TRAINED', 'EXAMINED', 'CERTIFIED', 'ACTIVE', 'WARNED', 'SUSPENDED', 'ENDED');
create type claim_status as enum ('DRAFT', 'SUBMITTED', 'INCOMPLETE', 'UNDER_VERIFICATION', 'DETERMINED', 'PAID', 'REJECTED', 'LAPSED', 'WITHDRAWN');
create type payment_channel as enum ('PERISAI', 'BRANCH', 'BANK', 'E_WALLET', 'RETAIL', 'ONLINE');
create type confidence as enum ('REGULATION', 'OFFICIAL', 'PRESS', 'TRANSCRIPTION', 'ASSUMPTION');
create type coverage_status as enum ('ACTIVE', 'GRACE', 'INACTIVE');
create type coverage_program as enum ('ALL', 'JKK', 'JKM', 'JHT');
create type registration_end as enum ('LAPSED', 'DEATH', 'JHT_PAID', 'WITHDRAWN');
create type user_role as enum ('portal', 'officer', 'roster', 'head', 'analyst', 'auditor', 'agent', 'finance', 'support');

create domain rupiah as numeric(20, 2);
create domain month_start as date check (extract(day from value) = 1);
create domain nik as text check (value ~ '^[0-9]{16}$');
create domain phone as text check (value ~ '^[0-9+]{8,16}$');
`;

const places = `
create table regions (
  code text primary key,
  id uuid not null unique default uuidv7(),
  level region_level not null,
  parent_code text references regions,
  name text not null,
  population integer check (population >= 0),
  population_male integer,
  population_female integer,
  area_km2 numeric(12, 3),
  check (case level
    when 'PROVINCE' then code ~ '^[0-9]{2}$' and parent_code is null
    when 'REGENCY' then code ~ '^[0-9]{2}[.][0-9]{2}$' and parent_code = left(code, 2)
    when 'DISTRICT' then code ~ '^[0-9]{2}[.][0-9]{2}[.][0-9]{2}$' and parent_code = left(code, 5)
    when 'VILLAGE' then code ~ '^[0-9]{2}[.][0-9]{2}[.][0-9]{2}[.][0-9]{4}$' and parent_code = left(code, 8)
  end)
);
create index regions_parent on regions (parent_code, code);
create index regions_level on regions (level, code);

create table district_boundaries (
  district_code text primary key references regions,
  geometry jsonb not null,
  source text not null,
  licence text not null
);

create table branches (
  id uuid primary key default uuidv7(),
  code text not null unique check (code ~ '^[A-Z]{3,20}$'),
  name text not null
);

create table branch_districts (
  district_code text not null references regions,
  valid daterange not null check (not isempty(valid)),
  branch_id uuid not null references branches,
  recorded_at timestamptz not null default clock_timestamp(),
  primary key (district_code, valid without overlaps)
);
create index branch_districts_branch on branch_districts (branch_id, district_code);
`;

const scheme = `
create table programs (
  code program_code primary key,
  name_id text not null,
  name_en text not null,
  instrument text not null,
  article text not null,
  effective_from date not null,
  effective_to date,
  confidence confidence not null,
  source text not null
);

create table law_parameters (
  key text not null,
  valid daterange not null check (not isempty(valid)),
  value text not null,
  unit text not null,
  instrument text not null,
  article text not null,
  confidence confidence not null,
  source text not null,
  primary key (key, valid without overlaps)
);

create table holidays (
  day date primary key,
  name text not null,
  collective_leave boolean not null,
  confidence confidence not null,
  source text not null
);

create table occupations (
  code text primary key check (code ~ '^[A-Z0-9_]+$'),
  name_id text not null,
  name_en text not null,
  sector sector not null,
  unique (code, sector)
);

create table workforce_estimates (
  region_code text not null references regions,
  year smallint not null,
  workers integer,
  informal_share numeric(5, 4) not null check (informal_share between 0 and 1),
  potential_workers integer not null check (potential_workers >= 0),
  basis text not null,
  confidence confidence not null,
  source text not null,
  primary key (region_code, year)
);

-- The last day on which a month's contribution is on time: the 15th, or the next working day (PP 44/2015, Permenaker 5/2021).
create function due_date(month date) returns date language sql stable parallel safe as $$
  select candidate.day::date
  from generate_series(month + 14, month + 44, interval '1 day') as candidate(day)
  where extract(isodow from candidate.day) < 6 and not exists (select from holidays as h where h.day = candidate.day::date)
  order by candidate.day limit 1
$$;

-- The first month whose due date has not passed on the day: who has paid the month before it is active.
create function first_month_not_past_due(day date) returns date language sql stable parallel safe as $$
  select case
    when due_date(date_trunc('month', day - interval '1 month')::date) >= day then date_trunc('month', day - interval '1 month')::date
    when due_date(date_trunc('month', day)::date) >= day then date_trunc('month', day)::date
    else (date_trunc('month', day) + interval '1 month')::date
  end
$$;

-- Where an answer promises a row that is absent: the statement ends, and the resolvers say what is wrong.
create function absent_row() returns text language plpgsql as $$
begin
  raise exception 'absent row' using errcode = 'PX404';
end
$$;

create function membership_status(paid_through date, first_open_month date) returns coverage_status
language sql immutable parallel safe as $$
  select case
    when paid_through >= first_open_month - interval '1 month' then 'ACTIVE'
    when paid_through >= first_open_month - interval '4 months' then 'GRACE'
    else 'INACTIVE'
  end::coverage_status
$$;

create function age_band_of(born_on date, day date) returns age_band language sql immutable parallel safe as $$
  select case
    when years < 25 then 'UNDER_25' when years < 35 then 'FROM_25_TO_34' when years < 45 then 'FROM_35_TO_44'
    when years < 55 then 'FROM_45_TO_54' when years < 65 then 'FROM_55_TO_64' else 'FROM_65' end::age_band
  from (select extract(year from age(day, born_on)) as years) as aged
$$;
`;
