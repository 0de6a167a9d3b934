import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The life of a claim: its clock, what it tells, its documents, whom it pays, and the decision that is kept. */
export class ClaimLifeCycle1700000000008 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(claims);
    await runner.query(parts);
    await runner.query(decisions);
    await runner.query(grants);
  }

  async down(): Promise<void> {
    throw new Error('Migrations only go forward.');
  }
}

const claims = `
create type claim_kind as enum ('WORK_ACCIDENT', 'DEATH', 'SAVINGS', 'SCHOLARSHIP');

-- What a program pays for unless the claim says otherwise.
create function claim_kind_of(program program_code) returns claim_kind language sql immutable parallel safe as $$
  select case program when 'JKK' then 'WORK_ACCIDENT' when 'JKM' then 'DEATH' else 'SAVINGS' end::claim_kind
$$;

alter table claims
  add column kind claim_kind,
  add column version integer not null default 1 check (version >= 1),
  -- The clock: the day on which the last required document was there, and the last day in time. Both stand still
  -- (null) while documents are missing.
  add column complete_on date,
  add column due_on date check (due_on >= complete_on),
  -- Users by subject: who determined a claim does not pay it.
  add column determined_by text,
  add column paid_by text,
  add constraint claims_two_persons check (determined_by <> paid_by),
  add constraint claims_clock check ((complete_on is null) = (due_on is null));

create function set_claim_kind() returns trigger language plpgsql as $$
begin
  new.kind := claim_kind_of(new.program);
  return new;
end
$$;
create trigger set_kind before insert on claims for each row when (new.kind is null) execute function set_claim_kind();
update claims set kind = claim_kind_of(program);
alter table claims alter column kind set not null;

-- The queue: claims with a running clock first, by their last day.
create index claims_due on claims (coalesce(due_on, 'infinity'), participant_id, id);
create index claims_due_range on claims (due_on) where due_on is not null;

create table claim_numbers (
  series text primary key,
  last integer not null check (last >= 1)
);
`;

const parts = `
-- What a claim tells, apart from the row that lists read. Texts in the canonical form of claims/claim-record.ts.
create table claim_contents (
  participant_id uuid not null,
  claim_id uuid not null,
  event text not null,
  findings text not null,
  chronology text check (length(chronology) between 1 and 2000),
  primary key (participant_id, claim_id),
  foreign key (participant_id, claim_id) references claims
);

create table claim_persons (
  participant_id uuid not null,
  claim_id uuid not null,
  key text not null check (key ~ '^[a-z]+-[0-9]+$'),
  name text not null check (length(name) between 1 and 200),
  bank_name text check (length(bank_name) between 1 and 100),
  bank_account text check (bank_account ~ '^[0-9]{5,20}$'),
  primary key (participant_id, claim_id, key),
  foreign key (participant_id, claim_id) references claims
);

create table claim_documents (
  participant_id uuid not null,
  claim_id uuid not null,
  code text not null check (code ~ '^[A-Z_0-9]+$'),
  received_on date not null,
  primary key (participant_id, claim_id, code),
  foreign key (participant_id, claim_id) references claims
);
`;

const decisions = `
-- The facts and the decision as they were: never changed, so that asking the rules again can be compared.
create table claim_decisions (
  participant_id uuid not null,
  claim_id uuid not null,
  kind text not null check (kind in ('PAYABLE', 'REFUSED', 'LAPSED')),
  amount rupiah not null check (amount >= 0),
  facts text not null,
  decision text not null,
  fingerprint text not null check (fingerprint ~ '^[0-9a-f]{64}$'),
  decided_at timestamptz not null,
  decided_by text not null,
  primary key (participant_id, claim_id),
  foreign key (participant_id, claim_id) references claims
);

create table claim_payees (
  participant_id uuid not null,
  claim_id uuid not null,
  line smallint not null check (line >= 1),
  kind text not null check (kind in ('PARTICIPANT', 'HEIR', 'CHILD', 'FUNERAL_ARRANGER', 'SOCIAL_SECURITY_FUND', 'HELD')),
  relation text,
  person_key text,
  benefit text not null check (benefit ~ '^[A-Z_]+$'),
  amount rupiah not null,
  primary key (participant_id, claim_id, line),
  foreign key (participant_id, claim_id) references claims
);

create table claim_refunds (
  participant_id uuid not null,
  claim_id uuid not null,
  line smallint not null check (line >= 1),
  program program_code not null,
  payer payer not null,
  months date[] not null,
  amount rupiah not null check (amount > 0),
  paid_with_claim boolean not null,
  primary key (participant_id, claim_id, line),
  foreign key (participant_id, claim_id) references claims
);
`;

const grants = `
grant select on claim_numbers, claim_contents, claim_persons, claim_documents, claim_decisions, claim_payees, claim_refunds to perisai_api;
grant insert, update on claim_numbers, claim_contents, claim_documents to perisai_api;
grant delete on claim_documents to perisai_api;
grant insert, update, delete on claim_persons to perisai_api;
grant insert on claim_decisions, claim_payees, claim_refunds to perisai_api;
`;
