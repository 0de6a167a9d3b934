import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The audit log as a chain: what was written cannot be changed, taken out or slipped in without a check finding it. */
export class AuditChain1700000000013 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(digests);
    await runner.query(seals);
    await runner.query(sealing);
    await runner.query(checking);
    await runner.query(grants);
  }

  async down(): Promise<void> {
    throw new Error('Migrations only go forward.');
  }
}

// The chain covers the digest of what an entry tells, not the words: they may have to be erased, the chain stays.
// The salt goes with the words, so that the digest of a short value cannot be guessed afterwards.
const digests = `
create function audit_digest(salt bytea, before jsonb, after jsonb, reason text) returns bytea
language sql immutable as $$
  select sha256(salt || convert_to(jsonb_build_array(before, after, reason)::text, 'UTF8'))
$$;

alter table audit_entries
  add column salt bytea default gen_random_bytes(16),
  add column content_digest bytea,
  -- The entry that tells of the erasure of a person named here.
  add column erased_by uuid references audit_entries deferrable initially deferred;
update audit_entries set content_digest = audit_digest(salt, before, after, reason);
alter table audit_entries alter column content_digest set not null;

create index audit_entries_actor on audit_entries (actor_subject, id desc);
create index audit_entries_action on audit_entries (action, id desc);
create index audit_entries_entity_id on audit_entries (entity_id, id desc);
`;

// Writers only put a row into the queue; nobody waits for another's commit. The numbers are given afterwards.
const seals = `
create table audit_unsealed (
  entry_id uuid primary key,
  content_digest bytea not null
);
insert into audit_unsealed select id, content_digest from audit_entries;

create function take_for_sealing() returns trigger language plpgsql security definer set search_path = public as $$
begin
  new.salt := coalesce(new.salt, gen_random_bytes(16));
  new.content_digest := audit_digest(new.salt, new.before, new.after, new.reason);
  insert into audit_unsealed values (new.id, new.content_digest);
  return new;
end
$$;
create trigger take_for_sealing before insert on audit_entries for each row execute function take_for_sealing();

create table audit_seals (
  sequence bigint primary key check (sequence > 0),
  entry_id uuid not null unique,
  hash bytea not null check (length(hash) = 32),
  sealed_at timestamptz not null default clock_timestamp()
);
`;

const sealing = `
create function audit_hash(previous bytea, sequence bigint, entry audit_entries) returns bytea
language sql immutable as $$
  select sha256(previous || convert_to(jsonb_build_array(
    sequence, entry.id, to_char(entry.at at time zone 'UTC', 'YYYY-MM-DD HH24:MI:SS.US'), entry.actor_subject, entry.actor_name,
    entry.actor_role, entry.branch_id, entry.action, entry.entity, entry.entity_id, encode(entry.content_digest, 'hex'),
    entry.request_id)::text, 'UTF8'))
$$;

-- Gives the entries that were committed since their places in the chain; one sealer at a time, and writers wait for none.
create function seal_audit_entries() returns integer language plpgsql security definer set search_path = public as $$
declare
  place bigint;
  previous bytea;
  taken record;
  entry audit_entries;
  sealed integer := 0;
begin
  if not pg_try_advisory_xact_lock(hashtext('seal_audit_entries')) then
    return 0;
  end if;
  select s.sequence, s.hash into place, previous from audit_seals as s order by s.sequence desc limit 1;
  place := coalesce(place, 0);
  previous := coalesce(previous, decode(repeat('00', 32), 'hex'));
  for taken in select q.entry_id, q.content_digest from audit_unsealed as q order by q.entry_id limit 10000 loop
    entry := null;
    select * into entry from audit_entries as e where e.id = taken.entry_id;
    place := place + 1;
    -- What was taken away or changed before its seal keeps its place, and the next check finds it.
    entry.id := taken.entry_id;
    entry.content_digest := taken.content_digest;
    previous := audit_hash(previous, place, entry);
    insert into audit_seals (sequence, entry_id, hash) values (place, taken.entry_id, previous);
    delete from audit_unsealed as q where q.entry_id = taken.entry_id;
    sealed := sealed + 1;
  end loop;
  return sealed;
end
$$;
revoke execute on function seal_audit_entries, take_for_sealing from public;
`;

const checking = `
create type audit_fault as enum ('PLACE_MISSING', 'ENTRY_MISSING', 'ENTRY_CHANGED', 'CONTENT_CHANGED', 'ENTRY_UNSEALED');

create table audit_checks (
  id uuid primary key default uuidv7(),
  checked_at timestamptz not null default clock_timestamp(),
  -- Every place up to this one holds what was written.
  intact_through bigint not null,
  -- The hash at that place: kept elsewhere, it shows later whether the end of the chain was cut off.
  head bytea,
  fault audit_fault,
  faulty_entry uuid
);

-- An entry whose words were erased is believed when the erasure is itself in the log and names it.
create function audit_content_holds(entry audit_entries) returns boolean language sql stable as $$
  select case when entry.erased_by is null
    then entry.content_digest = audit_digest(entry.salt, entry.before, entry.after, entry.reason)
    else exists (select from audit_entries as e where e.id = entry.erased_by and e.action = 'participant.erased'
      and e.after -> 'auditEntries' ? entry.id::text) end
$$;

create function check_audit_chain() returns audit_checks language plpgsql security definer set search_path = public as $$
declare
  place bigint := 0;
  previous bytea := decode(repeat('00', 32), 'hex');
  seal audit_seals;
  entry audit_entries;
  wrong audit_fault;
  faulty uuid;
  checked audit_checks;
begin
  perform seal_audit_entries();
  for seal in select * from audit_seals as s order by s.sequence loop
    entry := null;
    select * into entry from audit_entries as e where e.id = seal.entry_id;
    wrong := case
      when seal.sequence <> place + 1 then 'PLACE_MISSING'
      when entry.id is null then 'ENTRY_MISSING'
      when seal.hash <> audit_hash(previous, seal.sequence, entry) then 'ENTRY_CHANGED'
      when audit_content_holds(entry) is not true then 'CONTENT_CHANGED'
    end::audit_fault;
    faulty := seal.entry_id;
    exit when wrong is not null;
    place := seal.sequence;
    previous := seal.hash;
  end loop;
  if wrong is null then
    select 'ENTRY_UNSEALED', e.id into wrong, faulty from audit_entries as e
    where not exists (select from audit_seals as s where s.entry_id = e.id)
      and not exists (select from audit_unsealed as q where q.entry_id = e.id) limit 1;
  end if;
  insert into audit_checks (intact_through, head, fault, faulty_entry)
  values (place, previous, wrong, case when wrong is not null then faulty end) returning * into checked;
  return checked;
end
$$;
revoke execute on function check_audit_chain from public;
`;

const grants = `
grant select on audit_seals, audit_checks to perisai_api;
grant execute on function seal_audit_entries, check_audit_chain to perisai_api;
`;
