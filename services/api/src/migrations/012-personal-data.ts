import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Who saw whose data and why, who consented to what, whose data were erased, and how a NIK is found without being read. */
export class PersonalData1700000000012 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(accessLog);
    await runner.query(unmasking);
    await runner.query(nikHashes);
    await runner.query(consents);
    await runner.query(erasures);
    await runner.query(grants);
  }

  async down(): Promise<void> {
    throw new Error('Migrations only go forward.');
  }
}

// One row per value that was unmasked, and one per request, caller and hour for whom an answer showed.
const accessLog = `
create type access_kind as enum ('UNMASKED', 'DETAIL', 'LIST');

create table access_entries (
  id uuid primary key default uuidv7(),
  at timestamptz not null default clock_timestamp(),
  actor_subject text not null,
  actor_name text not null,
  actor_role user_role not null,
  branch_id uuid references branches,
  kind access_kind not null,
  entity text not null check (entity in ('Participant', 'Agent')),
  -- Whose data: one for an unmasked value. Empty when an answer named persons without telling which.
  persons uuid[] not null,
  fields text[] not null check (cardinality(fields) > 0),
  operation text not null,
  purpose text,
  note text check (length(note) between 1 and 500),
  request_id text not null,
  check ((kind = 'UNMASKED') = (purpose is not null)),
  check (kind <> 'UNMASKED' or (cardinality(persons) = 1 and cardinality(fields) = 1 and note is not null))
);
create index access_entries_persons on access_entries using gin (persons);
create index access_entries_actor on access_entries (actor_subject, id desc);
create index access_entries_unmasked on access_entries (actor_subject, at) where kind = 'UNMASKED';
`;

// The clear value is read through the entry that tells of it, and for a minute only: the time that it is shown.
const unmasking = `
create function unmasked_value(in_entry uuid) returns text language sql stable security definer set search_path = public as $$
  select case e.entity
    when 'Participant' then (select case e.fields[1] when 'NIK' then p.nik when 'PHONE' then p.phone
        when 'BANK_ACCOUNT' then concat_ws(' ', p.bank_name, p.bank_account) when 'ADDRESS' then p.address end
      from participants as p where p.id = e.persons[1])
    when 'Agent' then (select case e.fields[1] when 'NIK' then a.nik when 'PHONE' then a.phone end
      from agents as a where a.id = e.persons[1])
  end
  from access_entries as e
  where e.id = in_entry and e.kind = 'UNMASKED' and e.at > clock_timestamp() - interval '60 seconds'
$$;
revoke execute on function unmasked_value from public;
`;

// HMAC-SHA-256 of the NIK under a key that the database does not have. A table of its own, so that rows of
// participants keep their width and a new key means new hashes and nothing else.
const nikHashes = `
create table participant_nik_hashes (
  nik_hash bytea primary key check (length(nik_hash) = 32),
  participant_id uuid not null unique references participants
);
create table nik_hash_key (
  only_row boolean primary key default true check (only_row),
  fingerprint bytea not null
);

-- Hashes whoever has no hash yet; everybody, when the key is another one than before.
create function hash_niks(in_key bytea) returns integer language plpgsql security definer set search_path = public as $$
declare
  known bytea;
  hashed integer;
  now_known bytea := hmac('fingerprint'::bytea, in_key, 'sha256');
begin
  perform pg_advisory_xact_lock(hashtext('hash_niks'));
  select fingerprint into known from nik_hash_key;
  if known is distinct from now_known then
    delete from participant_nik_hashes;
    insert into nik_hash_key (fingerprint) values (now_known)
    on conflict (only_row) do update set fingerprint = excluded.fingerprint;
  end if;
  insert into participant_nik_hashes (nik_hash, participant_id)
  select hmac(convert_to(p.nik, 'UTF8'), in_key, 'sha256'), p.id from participants as p
  where not exists (select from participant_nik_hashes as h where h.participant_id = p.id);
  get diagnostics hashed = row_count;
  return hashed;
end
$$;
revoke execute on function hash_niks from public;
`;

// What was consented to and withdrawn stays; each is a row of its own.
const consents = `
create type consent_event as enum ('GIVEN', 'WITHDRAWN');

create table consent_events (
  participant_id uuid not null references participants,
  id uuid not null default uuidv7(),
  purpose text not null check (purpose ~ '^[A-Z_]+$'),
  event consent_event not null,
  text_version text not null check (length(text_version) between 1 and 40),
  channel text not null check (channel ~ '^[A-Z_]+$'),
  at timestamptz not null default clock_timestamp(),
  actor_subject text not null,
  actor_name text not null,
  request_id text not null,
  primary key (participant_id, id)
);
`;

const erasures = `
create table erasure_requests (
  id uuid primary key default uuidv7(),
  participant_id uuid not null references participants,
  branch_id uuid not null references branches,
  reason text not null check (length(reason) between 1 and 500),
  requested_at timestamptz not null default clock_timestamp(),
  requested_by text not null,
  requested_by_name text not null,
  decided_at timestamptz,
  decided_by text check (decided_by <> requested_by),
  decided_by_name text,
  approved boolean,
  decision_reason text check (length(decision_reason) between 1 and 500),
  check (num_nulls(decided_at, decided_by, decided_by_name, approved, decision_reason) in (0, 5))
);
create unique index erasure_requests_one_open on erasure_requests (participant_id) where decided_at is null;
create index erasure_requests_branch on erasure_requests (branch_id, id);

-- What remains of a person who was erased: that it was done, when and why.
create type erasure_cause as enum ('REQUEST', 'RETENTION');
create table erasures (
  participant_id uuid primary key references participants,
  number bigint not null generated always as identity unique,
  erased_at timestamptz not null default clock_timestamp(),
  cause erasure_cause not null,
  request_id uuid references erasure_requests,
  check ((cause = 'REQUEST') = (request_id is not null))
);
`;

const grants = `
grant select on access_entries, participant_nik_hashes, consent_events, erasure_requests, erasures to perisai_api;
grant insert on access_entries, participant_nik_hashes, consent_events, erasure_requests to perisai_api;
grant update (decided_at, decided_by, decided_by_name, approved, decision_reason) on erasure_requests to perisai_api;
grant execute on function unmasked_value, hash_niks to perisai_api;
`;
