import type pg from 'pg';

interface Definition {
  readonly table: string;
  readonly name: string;
  readonly definition: string;
}

/** Keys, foreign keys and indexes of tables as the catalog defines them, to drop and make again. */
export interface Definitions {
  readonly keys: readonly Definition[];
  readonly foreignKeys: readonly Definition[];
  readonly indexes: readonly Definition[];
}

/** Reads what is defined on the tables, and the foreign keys that point to them. */
export async function definitionsOf(client: pg.Client, tables: readonly string[]): Promise<Definitions> {
  const constraints = `
    select conrelid::regclass::text as table, quote_ident(conname) as name, pg_get_constraintdef(oid) as definition
    from pg_constraint where conparentid = 0 and`;
  const keys = await client.query<Definition>(
    `${constraints} conrelid = any ($1::regclass[]) and contype in ('p', 'u', 'x') order by contype = 'x', conrelid, conname`,
    [tables],
  );
  const foreignKeys = await client.query<Definition>(
    `${constraints} contype = 'f' and (conrelid = any ($1::regclass[]) or confrelid = any ($1::regclass[])) order by conrelid, conname`,
    [tables],
  );
  const indexes = await client.query<Definition>(
    `select i.indrelid::regclass::text as table, i.indexrelid::regclass::text as name, pg_get_indexdef(i.indexrelid) as definition
     from pg_index as i
     where i.indrelid = any ($1::regclass[])
       and not exists (select from pg_constraint as c where c.conindid = i.indexrelid and c.contype in ('p', 'u', 'x'))
       and not exists (select from pg_inherits as h where h.inhrelid = i.indexrelid)
     order by 1, 2`,
    [tables],
  );
  return { keys: keys.rows, foreignKeys: foreignKeys.rows, indexes: indexes.rows };
}

export async function dropDefinitions(
  client: pg.Client,
  { keys, foreignKeys, indexes }: Definitions,
): Promise<void> {
  for (const { table, name } of [...foreignKeys, ...keys])
    await client.query(`alter table ${table} drop constraint ${name}`);
  for (const { name } of indexes) await client.query(`drop index ${name}`);
}

export const addConstraint = ({ table, name, definition }: Definition): string =>
  `alter table ${table} add constraint ${name} ${definition}`;

// A partitioned index is printed as "on only": made so again it would have no parts.
export const addIndex = ({ definition }: Definition): string => definition.replace(' ON ONLY ', ' ON ');
