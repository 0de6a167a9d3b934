import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Registering people: participant numbers that the database allots, and what was attested for each registration. */
export class Registrations1700000000011 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(participantNumbers);
    await runner.query(attestations);
  }

  async down(): Promise<void> {
    throw new Error('Migrations only go forward.');
  }
}

// Eleven digits without meaning: multiplied by a number that shares no factor with 10^11, the steps of a sequence visit
// every number once before one comes back. Numbers that came from elsewhere are passed over.
const participantNumbers = `
create sequence participant_numbers;
create function next_participant_number() returns text language plpgsql as $$
declare
  candidate text;
begin
  loop
    candidate := lpad(mod(nextval('participant_numbers')::numeric * 61803398863 + 27182818284, 100000000000)::text, 11, '0');
    exit when not exists (select from participants as p where p.kpj = candidate);
  end loop;
  return candidate;
end
$$;
grant usage on sequence participant_numbers to perisai_api;
`;

// Branch practice: who registers attests to be working and not ill, again after each lapse. Written once.
const attestations = `
create table registration_attestations (
  id uuid primary key,
  participant_id uuid not null,
  registration_number smallint not null,
  is_working boolean not null,
  is_healthy boolean not null,
  attested_on date not null,
  recorded_by text not null,
  recorded_at timestamptz not null default clock_timestamp(),
  unique (participant_id, registration_number),
  foreign key (participant_id, registration_number) references registrations
);
grant select, insert on registration_attestations to perisai_api;
`;
