import type { OperationId } from '../../operations/operation.ts';

/** A statement whose one row holds the answer's data as JSON text, and how its values come from the variables. */
export interface LimitStatement {
  readonly text: string;
  readonly values: (variables: never, caller: LimitCaller) => readonly unknown[];
}

export interface LimitCaller {
  readonly subject: string;
  readonly branchId: string | null;
}

const filedAt = `to_char(k.filed_at at time zone 'Asia/Jakarta', 'YYYY-MM-DD"T"HH24:MI:SS.MS"+07:00"')`;
const agent = `(select row_to_json(t) from (select 'agt_' || a.id as id, a.code, a.name) as t)`;
// Three rows that never change in a run; joined once instead of read for each row.
const program = (code: string): string =>
  `(select json_build_object('code', g.code, 'name', json_build_object('id', g.name_id)) from programs as g where g.code = ${code})`;

const participant = `
select json_build_object('participant', (select row_to_json(t) from (
  select 'par_' || p.id as id, p.kpj, p.name, p.nik_masked as nik, p.born_on as "bornOn", p.sex,
    p.registered_on as "registeredOn",
    case when a.id is not null then ${agent} end as agent,
    (select json_agg(row_to_json(t)) from (
      select 'enr_' || e.participant_id || '_' || e.registration_number || '_' || e.program as id, e.since, e.until,
        ${program('e.program')} as program
      from enrolments as e where e.participant_id = p.id
      order by e.registration_number, e.program) as t) as enrolments,
    json_build_object('nodes', (select coalesce(json_agg(row_to_json(t)), '[]') from (
      select 'ctb_' || c.participant_id || '_' || c.registration_number || '_' || c.program || '_' || to_char(c.month, 'YYYYMM') as id,
        to_char(c.month, 'YYYY-MM') as month, c.amount::text as amount, c.paid_on as "paidOn",
        json_build_object('code', c.program) as program
      from contributions as c where c.participant_id = p.id
      order by c.month desc, c.participant_id desc, c.program desc, c.registration_number desc limit 12) as t)) as contributions,
    json_build_object('nodes', (select coalesce(json_agg(row_to_json(t)), '[]') from (
      select 'clm_' || k.participant_id || '_' || k.id as id, k.number, k.status, k.event_on as "eventOn", ${filedAt} as "filedAt",
        k.paid_on as "paidOn", k.amount::text as amount, json_build_object('code', k.program) as program
      from claims as k where k.participant_id = p.id order by k.filed_at desc, k.id desc limit 20) as t)) as claims
  from participants as p left join agents as a on a.id = p.agent_id
  where p.kpj = $1 and p.branch_id = $2) as t))::text as json`;

const agents = `
select json_build_object('agents', json_build_object('nodes', (select json_agg(row_to_json(t)) from (
  select 'agt_' || a.id as id, a.code, a.name, json_build_object('nodes', (
    select coalesce(json_agg(row_to_json(t)), '[]') from (
      select 'par_' || p.id as id, p.kpj, p.name, (
        select json_agg(row_to_json(t)) from (
          select 'enr_' || e.participant_id || '_' || e.registration_number || '_' || e.program as id, e.since,
            json_build_object('code', e.program, 'name', json_build_object('id', g.name_id)) as program
          from enrolments as e join programs as g on g.code = e.program where e.participant_id = p.id
          order by e.registration_number, e.program) as t) as enrolments
      from participants as p where p.agent_id = a.id and p.branch_id = $3 order by p.id limit $2) as t)) as participants
  from agents as a where a.branch_id = $3 order by a.code limit $1) as t)))::text as json`;

const claims = `
select json_build_object('claims', json_build_object('nodes', (select json_agg(row_to_json(t)) from (
  select 'clm_' || k.participant_id || '_' || k.id as id, k.number, k.status, ${filedAt} as "filedAt", k.paid_on as "paidOn",
    k.amount::text as amount, json_build_object('code', k.program, 'name', json_build_object('id', g.name_id)) as program,
    (select row_to_json(t) from (select 'par_' || p.id as id, p.kpj, p.name,
      case when a.id is not null then ${agent} end as agent) as t) as participant
  from claims as k join programs as g on g.code = k.program
  join participants as p on p.id = k.participant_id left join agents as a on a.id = p.agent_id
  where k.branch_id = $2 order by k.filed_at desc, k.participant_id desc, k.id desc limit $1) as t)))::text as json`;

const coverage = `
select json_build_object('coverage', (select coalesce(json_agg(row_to_json(t)), '[]') from (
  select json_build_object('code', r.code, 'name', r.name) as district, json_build_object('code', c.program) as program,
    c.active + c.grace + c.inactive as registered, c.active, c.grace, c.inactive
  from coverage_by_district as c join branches as b on b.id = c.branch_id join regions as r on r.code = c.district_code
  where b.code = $2 and c.month = ($1 || '-01')::date and c.program in ('JKK', 'JKM', 'JHT')
  order by c.district_code, c.program) as t))::text as json`;

const coverageTrend = `
select json_build_object('coverageTrend', (select coalesce(json_agg(row_to_json(t)), '[]') from (
  select to_char(c.month, 'YYYY-MM') as month, sum(c.active + c.grace + c.inactive) as registered, sum(c.active) as active,
    sum(c.grace) as grace, sum(c.inactive) as inactive, sum(c.newly_registered) as "newlyRegistered", sum(c.lapsed) as lapsed,
    sum(c.reactivated) as reactivated
  from coverage_by_district as c join branches as b on b.id = c.branch_id
  where b.code = $3 and c.program = 'ALL' and c.month between ($1 || '-01')::date and ($2 || '-01')::date
  group by c.month order by c.month) as t))::text as json`;

const participants = `
with wanted as (
  select p.id, p.kpj, p.name, p.born_on, p.district_code from participants as p
  where p.branch_id = $3 and p.district_code = $2 and lower(p.name) like $1
), page as (
  select wanted.* from wanted order by lower(wanted.name), wanted.id limit 21
)
select json_build_object('participants', json_build_object(
  'totalCount', (select count(*) from (select from wanted limit 10001) as counted),
  'pageInfo', json_build_object('hasNextPage', (select count(*) > 20 from page)),
  'nodes', (select coalesce(json_agg(row_to_json(t)), '[]') from (
    select 'par_' || page.id as id, page.kpj, page.name, page.born_on as "bornOn",
      json_build_object('code', r.code, 'name', r.name) as district
    from page join regions as r on r.code = page.district_code order by lower(page.name), page.id limit 20) as t)))::text as json`;

const recordPayment = `
select json_build_object('recordPayment', json_build_object('__typename', 'PaymentRecorded', 'replayed', false,
  'payment', json_build_object('id', 'pay_' || m.id, 'channel', m.channel, 'reference', m.reference, 'paidOn', m.paid_on,
    'amount', m.amount::text)))::text as json
from (select set_config('bench.subject', $1, true)) as caller
  cross join lateral bench.record_payment($2, $3, $4, $5, $6, $7, $8, $9, $10) as m`;

interface PaymentVariables {
  readonly input: {
    readonly idempotencyKey: string;
    readonly channel: string;
    readonly reference: string;
    readonly paidOn: string;
    readonly amount: string;
    readonly payer: string;
    readonly lines: readonly {
      readonly participantId: string;
      readonly month: string;
      readonly programs: readonly string[];
    }[];
  };
}

function paymentValues({ input }: PaymentVariables, { subject }: LimitCaller): readonly unknown[] {
  const [line] = input.lines;
  if (line === undefined) throw new Error('A payment has a line.');
  const { idempotencyKey, channel, reference, paidOn, amount, payer } = input;
  const participant = line.participantId.slice('par_'.length);
  return [
    subject,
    idempotencyKey,
    channel,
    reference,
    paidOn,
    amount,
    payer,
    participant,
    `${line.month}-01`,
    line.programs,
  ];
}

/** The least that PostgreSQL has to do for each operation, written by hand. */
export const limitStatements: Readonly<Record<OperationId, LimitStatement>> = {
  B1: { text: participant, values: ({ kpj }: { kpj: string }, { branchId }) => [kpj, branchId] },
  B2: {
    text: agents,
    values: (variables: { agents: number; participants: number }, { branchId }) => [
      variables.agents,
      variables.participants,
      branchId,
    ],
  },
  B3: { text: claims, values: ({ first }: { first: number }, { branchId }) => [first, branchId] },
  B4: { text: coverage, values: ({ month, branch }: { month: string; branch: string }) => [month, branch] },
  B5: {
    text: coverageTrend,
    values: ({ from, to, branch }: { from: string; to: string; branch: string }) => [from, to, branch],
  },
  B7: {
    text: participants,
    values: ({ part, district }: { part: string; district: string }, { branchId }) => [
      `%${part.toLowerCase()}%`,
      district,
      branchId,
    ],
  },
  B8: { text: recordPayment, values: paymentValues },
};
