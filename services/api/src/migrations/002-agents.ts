import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Agencies and agents: identity apart from dated facts, and the history of what we held true. */
export class Agents1700000000002 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(keepHistory);
    await runner.query(agencies);
    await runner.query(agents);
    for (const table of periodTables) await runner.query(historyOf(table));
  }

  async down(): Promise<void> {
    throw new Error('Migrations only go forward.');
  }
}

// A period row is what we hold true now. When it changes, the row as it was goes to the history with the time
// during which we held it true, so that a second clock ("as known then") can be asked later.
const keepHistory = `
create function keep_history() returns trigger language plpgsql security definer set search_path = public as $$
begin
  execute format('insert into %I select ($1).*, tstzrange(($1).recorded_at, clock_timestamp())', tg_table_name || '_history') using old;
  if tg_op = 'DELETE' then
    return old;
  end if;
  new.recorded_at := clock_timestamp();
  return new;
end
$$;
`;

export function historyOf(table: string): string {
  return `
create table ${table}_history (like ${table}, held tstzrange not null);
create trigger keep_history before update or delete on ${table} for each row execute function keep_history();
`;
}

const periodTables = [
  'branch_districts',
  'agency_agreements',
  'agent_statuses',
  'agent_agencies',
  'agent_territories',
  'agent_certificates',
];

const agencies = `
create table agencies (
  id uuid primary key default uuidv7(),
  code text not null unique check (code ~ '^[A-Z0-9-]{2,20}$'),
  name text not null check (length(name) between 1 and 200),
  branch_id uuid not null references branches
);
create index agencies_branch on agencies (branch_id, code);
create index agencies_name on agencies (lower(name));
create index agencies_name_part on agencies using gin (lower(name) gin_trgm_ops);

-- PKS: the cooperation agreement of an agency with its branch.
create table agency_agreements (
  agency_id uuid not null references agencies,
  valid daterange not null check (not isempty(valid)),
  number text not null,
  recorded_at timestamptz not null default clock_timestamp(),
  primary key (agency_id, valid without overlaps)
);
`;

const agents = `
create table agents (
  id uuid primary key default uuidv7(),
  code text not null unique check (code ~ '^[A-Z0-9-]{2,20}$'),
  branch_id uuid not null references branches,
  name text not null check (length(name) between 1 and 200),
  nik nik not null unique,
  phone phone,
  version integer not null default 1 check (version > 0)
);
create index agents_branch_code on agents (branch_id, code);
create index agents_name on agents (lower(name), id);
create index agents_name_part on agents using gin (lower(name) gin_trgm_ops);

create table agent_statuses (
  agent_id uuid not null references agents,
  valid daterange not null check (not isempty(valid)),
  status agent_status not null,
  reason text not null,
  recorded_at timestamptz not null default clock_timestamp(),
  primary key (agent_id, valid without overlaps)
);
create index agent_statuses_status on agent_statuses using gist (status, valid);

create table agent_agencies (
  agent_id uuid not null references agents,
  valid daterange not null check (not isempty(valid)),
  agency_id uuid not null references agencies,
  recorded_at timestamptz not null default clock_timestamp(),
  primary key (agent_id, valid without overlaps)
);
create index agent_agencies_agency on agent_agencies using gist (agency_id, valid);

-- Several agents may share a district; one agent holds a district once at a time.
create table agent_territories (
  agent_id uuid not null references agents,
  district_code text not null references regions,
  valid daterange not null check (not isempty(valid)),
  recorded_at timestamptz not null default clock_timestamp(),
  primary key (agent_id, district_code, valid without overlaps)
);
create index agent_territories_district on agent_territories using gist (district_code, valid);

create table agent_certificates (
  agent_id uuid not null references agents,
  valid daterange not null check (not isempty(valid)),
  number text not null unique,
  recorded_at timestamptz not null default clock_timestamp(),
  primary key (agent_id, valid without overlaps)
);
`;
