import { columnClasses } from './column-classes.ts';
import type { ClassedTables, Erasure, TableClasses } from './data-class.ts';

const word = "'(dihapus)'";

const values: Readonly<Record<Erasure, (column: string, keys: string) => string>> = {
  nothing: () => 'null',
  word: () => word,
  nik: () => `lpad(erased.number::text, 16, '0')`,
  kpj: () => `lpad(erased.number::text, 11, '0')`,
  month: (column) => `date_trunc('month', ${column})::date`,
  document: (column, keys) => `erased_document(${column}, ${keys})`,
  empty: () => `''::bytea`,
};

/**
 * The functions that pseudonymise a participant, written from the classes of the columns: a table that is classed is a
 * table that is erased. They run as the owner, since the role of the API may not rewrite history, and so they judge for
 * themselves whether they may.
 */
export function erasureFunctions(classed: ClassedTables = columnClasses): string {
  return [documents, obstacles, eraseParticipant(classed), rights].join('\n');
}

const documents = `
create or replace function erased_document(document jsonb, keys text[]) returns jsonb language plpgsql immutable as $$
begin
  return case jsonb_typeof(document)
    when 'object' then (select coalesce(jsonb_object_agg(m.key, case
        when m.key = any (keys) and m.value <> 'null' then to_jsonb(${word}::text)
        else erased_document(m.value, keys) end), '{}') from jsonb_each(document) as m)
    when 'array' then (select coalesce(jsonb_agg(erased_document(i.value, keys) order by i.ordinality), '[]')
      from jsonb_array_elements(document) with ordinality as i(value, ordinality))
    else document end;
end
$$;
`;

// The scheme still owes the person something, or still decides: then erasure has to wait.
const obstacles = `
create or replace function erasure_obstacle(in_participant uuid) returns text language sql stable as $$
  select case
    when exists (select from registrations as r where r.participant_id = in_participant and r.ended_on is null) then 'MEMBERSHIP_OPEN'
    when exists (select from claims as k where k.participant_id = in_participant
      and k.status not in ('PAID', 'REJECTED', 'LAPSED', 'WITHDRAWN')) then 'CLAIM_OPEN'
    when not exists (select from claims as k where k.participant_id = in_participant and k.program = 'JHT' and k.status = 'PAID')
      and (exists (select from jht_opening_balances as o where o.participant_id = in_participant and o.amount > 0)
        or exists (select from contributions as c where c.participant_id = in_participant and c.program = 'JHT')) then 'SAVINGS_UNPAID'
  end
$$;

-- The last day on which anything happened that the records of a participant tell of.
create or replace function last_activity(in_participant uuid) returns date language sql stable as $$
  select greatest(p.registered_on, p.died_on,
    (select max(coalesce(r.ended_on, 'infinity')) from registrations as r where r.participant_id = p.id),
    (select max(c.paid_on) from contributions as c where c.participant_id = p.id),
    (select max(coalesce(k.paid_on, k.filed_at::date)) from claims as k where k.participant_id = p.id))
  from participants as p where p.id = in_participant
$$;
`;

// The guard, the person and what is theirs, the changes, and at the end the words of the audit log.
function eraseParticipant(classed: ClassedTables): string {
  const updates = Object.entries(classed).flatMap(([table, classes]) => updateOf(table, classes));
  const keys = erasedKeys(classed).map((key) => `'${key}'`);
  return `
create or replace function erase_participant(in_participant uuid, in_request uuid, in_idle_since date, in_entry uuid) returns jsonb
language plpgsql security definer set search_path = public as $$
declare
  erased erasures;
  subjects uuid[];
  positions jsonb;
  first_month date := (select min(month) from coverage_months);
  personal_keys text[] := array[${keys.join(', ')}];
  entries jsonb;
begin
${guarded}
  subjects := in_participant${subjectsOf(classed)};
${updates.map((update) => `  ${update}`).join('\n')}
  delete from participant_nik_hashes where participant_id = in_participant;
  perform apply_coverage_change(positions, array[in_participant], first_month);
${auditWords}
  return entries;
end
$$;`;
}

const guarded = `
  perform from participants where id = in_participant for update;
  if not found or erasure_obstacle(in_participant) is not null or not coalesce(case when in_request is null
      then last_activity(in_participant) < in_idle_since and in_idle_since <= current_date - interval '5 years'
      else exists (select from erasure_requests as q where q.id = in_request and q.participant_id = in_participant and q.approved) end, false) then
    raise exception 'this participant may not be erased' using errcode = 'insufficient_privilege';
  end if;
  insert into erasures (participant_id, cause, request_id)
  values (in_participant, case when in_request is null then 'RETENTION' else 'REQUEST' end::erasure_cause, in_request)
  on conflict do nothing returning * into erased;
  if erased is null then
    return null;
  end if;
  -- A birth day moves to the first of its month; the counts by age follow where that matters.
  positions := coverage_snapshot(array[in_participant], first_month);`;

const auditWords = `
  with touched as (
    update audit_entries set before = erased_document(before, personal_keys), after = erased_document(after, personal_keys),
      reason = case when reason is not null then ${word} end, salt = null, erased_by = in_entry
    where entity_id = any (subjects) and erased_by is null and id <> in_entry returning id
  )
  select coalesce(jsonb_agg(id order by id), '[]') into entries from touched;`;

function updateOf(table: string, { person, erase = {} }: TableClasses): string[] {
  const columns = Object.entries(erase);
  if (columns.length === 0 || person === undefined) return [];
  const changes = columns.map(([column, how]) => `${column} = ${values[how](column, 'personal_keys')}`);
  return [`update ${table} set ${changes.join(', ')} where ${rowsOf(person)};`];
}

// What is theirs under an id of its own: the logs name it by that id.
const subjectsOf = (classed: ClassedTables): string =>
  Object.entries(classed)
    .map(([table, { person, subject }]) =>
      person === undefined || subject === undefined
        ? ''
        : `\n    || array(select ${subject} from ${table} where ${rowsOf(person)})`,
    )
    .join('');

const rowsOf = (person: string): string => (/^[a-z_]+$/.test(person) ? `${person} = in_participant` : person);

/** The names under which erased values stand in documents of the audit log: those of the columns, in camel case. */
export function erasedKeys(classed: ClassedTables = columnClasses): readonly string[] {
  const columns = Object.values(classed).flatMap(({ erase = {} }) => Object.keys(erase));
  return [...new Set([...columns.map(camelCase), 'reason', 'note'])].sort();
}

export const camelCase = (column: string): string =>
  column.replace(/_([a-z0-9])/g, (_, letter: string) => letter.toUpperCase());

const rights = `
revoke execute on function erase_participant from public;
grant execute on function erase_participant to perisai_api;
`;
