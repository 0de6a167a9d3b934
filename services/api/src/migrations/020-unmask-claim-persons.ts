import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Accounts of whom a claim pays are unmasked like any other value; who was erased gets no hash of a NIK again. */
export class UnmaskClaimPersons1700000000020 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(accessLog);
    await runner.query(unmasking);
    await runner.query(nikHashes);
  }

  async down(): Promise<void> {
    throw new Error('Migrations only go forward.');
  }
}

// An heir is found by the participant whose claim it is; the detail says which claim, and who in it.
const accessLog = `
alter table access_entries
  drop constraint access_entries_entity_check,
  add constraint access_entries_entity check (entity in ('Participant', 'Agent', 'Claim')),
  add column detail text,
  add constraint access_entries_detail check ((entity = 'Claim') = (detail is not null));
`;

const unmasking = `
create or replace function unmasked_value(in_entry uuid) returns text language sql stable security definer set search_path = public as $$
  select case e.entity
    when 'Participant' then (select case e.fields[1] when 'NIK' then p.nik when 'PHONE' then p.phone
        when 'BANK_ACCOUNT' then concat_ws(' ', p.bank_name, p.bank_account) when 'ADDRESS' then p.address end
      from participants as p where p.id = e.persons[1])
    when 'Agent' then (select case e.fields[1] when 'NIK' then a.nik when 'PHONE' then a.phone end
      from agents as a where a.id = e.persons[1])
    when 'Claim' then (select case e.fields[1] when 'BANK_ACCOUNT' then concat_ws(' ', o.bank_name, o.bank_account) end
      from claim_persons as o where o.participant_id = e.persons[1] and o.claim_id || '/' || o.key = e.detail)
  end
  from access_entries as e
  where e.id = in_entry and e.kind = 'UNMASKED' and e.at > clock_timestamp() - interval '60 seconds'
$$;
`;

const nikHashes = `
create or replace function hash_niks(in_key bytea) returns integer language plpgsql security definer set search_path = public as $$
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
  where not exists (select from participant_nik_hashes as h where h.participant_id = p.id)
    and not exists (select from erasures as e where e.participant_id = p.id);
  get diagnostics hashed = row_count;
  return hashed;
end
$$;
`;
