import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The role of the API cannot read a NIK, nor an address: it reads the masked number, and one in clear by unmasked_value alone. */
export class NikOutOfSight1700000000021 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const table of ['participants', 'agents']) await runner.query(masked(table));
    await runner.query(readable('participants', ['nik', 'address']));
    await runner.query(readable('agents', ['nik']));
  }

  async down(): Promise<void> {
    throw new Error('Migrations only go forward.');
  }
}

// A virtual column takes no type of our own below it, so the domain's check moves to the table. Nothing is rewritten.
const masked = (table: string): string => `
alter table ${table} alter column nik type text;
alter table ${table} add constraint ${table}_nik_form check (nik ~ '^[0-9]{16}$');
alter table ${table} add column nik_masked text generated always as ('************' || right(nik, 4)) virtual;
`;

// Every other column by name: one that comes later has to be granted by its own migration.
const readable = (table: string, hidden: readonly string[]): string => `
do $$ begin
  revoke select on ${table} from perisai_api;
  execute (select format('grant select (%s) on ${table} to perisai_api', string_agg(quote_ident(attname), ', ' order by attnum))
    from pg_attribute where attrelid = '${table}'::regclass and attnum > 0 and not attisdropped
      and attname <> all (array['${hidden.join("', '")}']));
end $$;
`;
