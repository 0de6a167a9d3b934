import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Who may do what, what was done, and what must not be done twice. */
export class Operations1700000000004 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(operations);
  }

  async down(): Promise<void> {
    throw new Error('Migrations only go forward.');
  }
}

const operations = `
create table users (
  subject text primary key,
  name text not null,
  role user_role not null,
  branch_id uuid references branches,
  agent_id uuid references agents,
  check ((role = 'agent') = (agent_id is not null)),
  check (role not in ('officer', 'roster', 'head', 'agent') or branch_id is not null)
);

-- Append-only: the API's role may insert and read, never change.
create table audit_entries (
  id uuid primary key default uuidv7(),
  at timestamptz not null default clock_timestamp(),
  actor_subject text not null,
  actor_name text not null,
  actor_role user_role not null,
  branch_id uuid references branches,
  action text not null,
  entity text not null,
  entity_id uuid not null,
  before jsonb,
  after jsonb,
  reason text,
  request_id text not null
);
create index audit_entries_entity on audit_entries (entity, entity_id, id desc);
create index audit_entries_at on audit_entries (at desc, id desc);

-- A key is stored with its effect, in the effect's transaction, for ever.
create table idempotency_keys (
  subject text not null,
  key text not null check (length(key) between 1 and 255),
  operation text not null,
  content_hash bytea not null,
  result_id uuid not null,
  at timestamptz not null default clock_timestamp(),
  primary key (subject, key)
);
`;
