import type pg from 'pg';

export interface ReferenceTable {
  readonly name: string;
  readonly key: readonly string[];
  readonly rows: readonly object[];
  /** Rows that are gone from the release are deleted: only for tables that nothing points to. */
  readonly replaced?: boolean;
}

/** Inserts new rows and brings known ones up to date, in one statement. */
export async function writeTable(client: pg.Client, table: ReferenceTable): Promise<void> {
  if (table.replaced) await client.query(`delete from ${table.name}`);
  const columns = Object.keys(table.rows[0] ?? {});
  const updates = columns.filter((column) => !table.key.includes(column) && column !== 'id');
  await client.query(
    `insert into ${table.name} (${columns.join(', ')})
     select ${columns.join(', ')} from jsonb_populate_recordset(null::${table.name}, $1)
     on conflict ${table.replaced ? 'do nothing' : `(${table.key.join(', ')}) do update set ${assignments(updates)}`}`,
    [JSON.stringify(table.rows)],
  );
}

const assignments = (columns: readonly string[]): string =>
  columns.map((column) => `${column} = excluded.${column}`).join(', ');
