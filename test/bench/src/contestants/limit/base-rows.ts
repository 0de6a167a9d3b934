import type { OperationId } from '../../operations/operation.ts';
import type { LimitStatement } from './statements.ts';

const isOpen = (after: string): string =>
  `(r.ended_on is null or r.ended_on ${after} or r.end_reason = 'LAPSED')`;

// Each month as of its last day, from payments received by then. Who has paid to `active_from` is active, to
// `grace_from` in grace; as days to compare, because a function call for each row takes longer than the rest.
const asked = (months: string): string => `
  select m.month::date as month, m.as_of, (o.day - interval '1 month')::date as active_from,
    (o.day - interval '4 months')::date as grace_from,
    (m.month - interval '4 months')::date as was_grace_from
  from coverage_months as m cross join lateral first_month_not_past_due(m.as_of) as o(day) where ${months}`;

const coverage = `
with asked as materialized (${asked(`m.month = ($1 || '-01')::date`)}), paid as (
  select c.participant_id, c.registration_number, c.program, max(c.month)::date as through
  from contributions as c where c.paid_on <= (select asked.as_of from asked)
  group by c.participant_id, c.registration_number, c.program
), standing as (
  select e.participant_id, e.program, max(paid.through) filter (where ${isOpen('> asked.as_of')}) as through
  from enrolments as e cross join asked
  join registrations as r on r.participant_id = e.participant_id and r.number = e.registration_number
  left join paid on paid.participant_id = e.participant_id and paid.registration_number = e.registration_number
    and paid.program = e.program
  where r.registered_on <= asked.as_of and e.since <= asked.as_of group by e.participant_id, e.program
), cell as (
  select p.district_code, s.program, count(*) as registered, count(*) filter (where s.through >= asked.active_from) as active,
    count(*) filter (where s.through >= asked.grace_from) as not_inactive
  from standing as s cross join asked join participants as p on p.id = s.participant_id
  where p.branch_id = (select b.id from branches as b where b.code = $2) and p.registered_on <= asked.as_of
    and (p.died_on is null or p.died_on > asked.as_of)
  group by p.district_code, s.program
)
select json_build_object('coverage', (select coalesce(json_agg(row_to_json(t)), '[]') from (
  select json_build_object('code', d.code, 'name', d.name) as district, json_build_object('code', cell.program) as program,
    cell.registered, cell.active, cell.not_inactive - cell.active as grace, cell.registered - cell.not_inactive as inactive
  from cell join regions as d on d.code = cell.district_code order by cell.district_code, cell.program) as t))::text as json`;

const coverageTrend = `
with asked as materialized (${asked(`m.month between ($1 || '-01')::date and ($2 || '-01')::date`)}), paid as materialized (
  select asked.month, c.participant_id, c.registration_number, max(c.month::date) as through,
    max(c.month::date) filter (where c.paid_on < asked.month) as before
  from asked join contributions as c on c.paid_on <= asked.as_of
  group by asked.month, c.participant_id, c.registration_number
), enrolled as materialized (
  select e.participant_id, e.registration_number, min(e.since) as since from enrolments as e
  group by e.participant_id, e.registration_number
), standing as materialized (
  select asked.month, r.participant_id, min(e.since) as since,
    max(paid.through) filter (where ${isOpen('> asked.as_of')}) as through,
    max(paid.before) filter (where ${isOpen('>= asked.month')}) as before
  from asked join registrations as r on r.registered_on <= asked.as_of
  join enrolled as e on e.participant_id = r.participant_id and e.registration_number = r.number and e.since <= asked.as_of
  left join paid on paid.month = asked.month and paid.participant_id = r.participant_id and paid.registration_number = r.number
  group by asked.month, r.participant_id
), status as (
  select a.month, s.since >= a.month as is_new, s.since < a.month as was_there,
    coalesce(s.through >= a.active_from, false) as is_active, coalesce(s.through >= a.grace_from, false) as is_covered,
    coalesce(s.before >= a.was_grace_from, false) as was_covered
  from standing as s join asked as a on a.month = s.month join participants as p on p.id = s.participant_id
  where p.branch_id = (select b.id from branches as b where b.code = $3) and p.registered_on <= a.as_of
    and (p.died_on is null or p.died_on > a.as_of)
)
select json_build_object('coverageTrend', (select json_agg(row_to_json(t)) from (
  select to_char(s.month, 'YYYY-MM') as month, count(*) as registered, count(*) filter (where s.is_active) as active,
    count(*) filter (where s.is_covered and not s.is_active) as grace, count(*) filter (where not s.is_covered) as inactive,
    count(*) filter (where s.is_new) as "newlyRegistered",
    count(*) filter (where s.was_there and s.was_covered and not s.is_covered) as lapsed,
    count(*) filter (where s.was_there and not s.was_covered and s.is_active) as reactivated
  from status as s group by s.month order by s.month) as t))::text as json`;

/** What the rollups are held against: the same questions, asked of every enrolment and contribution. */
export const baseRowStatements: Readonly<Partial<Record<OperationId, LimitStatement>>> = {
  B4: { text: coverage, values: ({ month, branch }: { month: string; branch: string }) => [month, branch] },
  B5: {
    text: coverageTrend,
    values: ({ from, to, branch }: { from: string; to: string; branch: string }) => [from, to, branch],
  },
};

export const isOverBaseRows = (id: OperationId): boolean => id in baseRowStatements;
