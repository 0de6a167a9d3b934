import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Writes that wait less: coverage moves by what changed alone, by plans made once; a key and a reference are held and looked up in one step. */
export class CoverageChange1700000000007 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(dueDate);
    await runner.query(plannedOnce);
    await runner.query(changes);
    await runner.query(holding);
  }

  async down(): Promise<void> {
    throw new Error('Migrations only go forward.');
  }
}

// Day by day from the 15th on: most often the first day will do, where a series of thirty days was made and sorted.
const dueDate = `
create or replace function due_date(month date) returns date language plpgsql stable parallel safe as $$
declare
  due date := month + 14;
begin
  while extract(isodow from due) > 5 or exists (select from holidays as h where h.day = due) loop
    due := due + 1;
  end loop;
  return due;
end
$$;
`;

// Planning a question over all partitions of contributions takes several times as long as answering it for one person.
const plannedOnce = `
alter function coverage_snapshot(uuid[], date) set plan_cache_mode = force_generic_plan;
`;

const measures = {
  active: "status = 'ACTIVE'",
  grace: "status = 'GRACE'",
  inactive: "status = 'INACTIVE'",
  newly_registered: 'newly_registered',
  lapsed: 'lapsed',
  reactivated: 'reactivated',
} as const;
const names = Object.keys(measures) as (keyof typeof measures)[];
const all = (write: (name: keyof typeof measures) => string): string => names.map(write).join(', ');

// Rows are moved in the order of their keys, by everybody, so that two writes wait for each other and do not deadlock.
// A row that is not there yet is made afterwards: nobody was counted in it, so its steps are not negative.
function move(table: string, dimensions: string): string {
  const keys = ['month', 'program', ...dimensions.split(', ')];
  const same = (left: string, right: string): string =>
    keys
      .map((key) => `${left}.${key} ${nullable.has(key) ? 'is not distinct from' : '='} ${right}.${key}`)
      .join(' and ');
  return `
  with d as materialized (
    select ${keys.join(', ')}, ${all((name) => `coalesce(sum(step) filter (where ${measures[name]}), 0)::integer as ${name}`)}
    from unnest(steps) group by ${keys.join(', ')} order by ${keys.join(', ')}
  ), moved as (
    update ${table} as t set ${all((name) => `${name} = t.${name} + d.${name}`)} from d where ${same('t', 'd')}
    returning ${keys.map((key) => `t.${key}`).join(', ')}
  )
  insert into ${table} as t (${keys.join(', ')}, ${names.join(', ')})
  select ${keys.join(', ')}, ${names.join(', ')} from d where not exists (select from moved where ${same('moved', 'd')})
  on conflict (branch_id, program, month, ${conflictKeys(dimensions)}) do update set ${all((name) => `${name} = t.${name} + excluded.${name}`)};`;
}

const nullable = new Set(['agency_id', 'agent_id']);
const conflictKeys = (dimensions: string): string => dimensions.replace('branch_id, ', '');

const changes = `
create type coverage_step as (
  participant_id uuid, program coverage_program, branch_id uuid, district_code text, agency_id uuid, agent_id uuid,
  sector sector, sex sex, age_band age_band, status coverage_status, newly_registered boolean, lapsed boolean,
  reactivated boolean, month date, step integer
);

-- What counts no more, as steps of minus one, and what counts now, as steps of one.
create function coverage_steps(before jsonb, after jsonb) returns coverage_step[] language sql stable as $$
  select array_agg(jsonb_populate_record(null::coverage_step, position || step)) from (
    (select position, '{"step": -1}'::jsonb as step from jsonb_array_elements(before) as b(position)
      except all select position, '{"step": -1}' from jsonb_array_elements(after) as a(position))
    union all
    (select position, '{"step": 1}'::jsonb from jsonb_array_elements(after) as a(position)
      except all select position, '{"step": 1}' from jsonb_array_elements(before) as b(position))
  ) as change
$$;

create or replace function apply_coverage_change(before jsonb, participants uuid[], in_from date) returns void
language plpgsql set plan_cache_mode = force_generic_plan as $$
declare
  after jsonb := coverage_snapshot(participants, in_from);
  steps coverage_step[];
begin
  if before = after then
    return;
  end if;
  steps := coverage_steps(before, after);
  ${move('coverage_by_district', 'branch_id, district_code')}
  ${move('coverage_by_group', 'branch_id, district_code, sector, sex, age_band')}
  ${move('coverage_by_agent', 'branch_id, district_code, agency_id, agent_id')}
end
$$;
`;

// First the lock, then the look: as two statements of one function, so that the look sees what the lock waited for.
const holding = `
create function hold_idempotency_key(in_subject text, in_key text) returns setof idempotency_keys language plpgsql as $$
begin
  perform pg_advisory_xact_lock(hashtextextended(in_subject || ' ' || in_key, 0));
  return query select * from idempotency_keys as i where i.subject = in_subject and i.key = in_key;
end
$$;

-- The payment of a channel and reference, with all that it says in one form.
create function hold_payment_reference(in_channel payment_channel, in_reference text) returns table (id uuid, content text)
language plpgsql set plan_cache_mode = force_generic_plan as $$
begin
  perform pg_advisory_xact_lock(hashtextextended(in_channel || ' ' || in_reference, 1));
  return query
    select m.id, concat_ws('|', m.paid_on, m.amount, m.payer, (
      select string_agg(concat_ws(' ', l.participant_id, l.month, l.programs), ',' order by l.participant_id::text, l.month, l.programs)
      from (select c.participant_id, to_char(c.month, 'YYYY-MM') as month, string_agg(c.program::text, '+' order by c.program::text) as programs
        from contributions as c where c.payment_id = m.id
        group by c.participant_id, c.registration_number, c.month) as l))
    from payments as m where m.channel = in_channel and m.reference = in_reference;
end
$$;
`;
