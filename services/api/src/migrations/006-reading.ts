import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What reading needs to stay quick: an index for part of a name in a district, functions that are inlined, few parts to open. */
export class Reading1700000000006 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(namePart);
    await runner.query(inlined);
    await runner.query(contributionsAhead);
  }

  async down(): Promise<void> {
    throw new Error('Migrations only go forward.');
  }
}

// One index for a part of a name, in a district or anywhere: read apart, each side gives ten times as many rows as both.
const namePart = `
create extension if not exists btree_gin;
create index participants_name_part_district on participants using gin (lower(name) gin_trgm_ops, district_code);
drop index participants_name_part;
`;

// The same results. Text cast to an enum is only stable, and an immutable function with a stable body is never inlined:
// called for each person and program, that was more than half of counting a month.
const inlined = `
create or replace function membership_status(paid_through date, first_open_month date) returns coverage_status
language sql immutable parallel safe as $$
  select case
    when paid_through >= first_open_month - interval '1 month' then 'ACTIVE'::coverage_status
    when paid_through >= first_open_month - interval '4 months' then 'GRACE'::coverage_status
    else 'INACTIVE'::coverage_status
  end
$$;
create or replace function age_band_of(born_on date, day date) returns age_band language sql immutable parallel safe as $$
  select case
    when extract(year from age(day::timestamp, born_on::timestamp)) < 25 then 'UNDER_25'::age_band
    when extract(year from age(day::timestamp, born_on::timestamp)) < 35 then 'FROM_25_TO_34'::age_band
    when extract(year from age(day::timestamp, born_on::timestamp)) < 45 then 'FROM_35_TO_44'::age_band
    when extract(year from age(day::timestamp, born_on::timestamp)) < 55 then 'FROM_45_TO_54'::age_band
    when extract(year from age(day::timestamp, born_on::timestamp)) < 65 then 'FROM_55_TO_64'::age_band
    else 'FROM_65'::age_band
  end
$$;
`;

// Every statement that looks for a person's contributions opens every part. Ten empty years ahead cost as much as the
// filled ones, so one part takes all that lies ahead; a migration splits a year off before it comes.
const contributionsAhead = `
create temporary table contributions_moved on commit drop as select * from contributions where month >= '2027-01-01';
do $$ begin
  for year in 2027..2035 loop
    execute format('drop table contributions_%s', year);
  end loop;
end $$;
drop table contributions_from_2036;
create table contributions_from_2027 partition of contributions for values from ('2027-01-01') to (maxvalue);
grant select on contributions_from_2027 to perisai_api;
insert into contributions select * from contributions_moved;
`;
