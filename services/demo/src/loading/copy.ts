import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type pg from 'pg';
import { from as copyFrom } from 'pg-copy-streams';
import type { Table } from '../rows/table.ts';

const CHUNK = 1 << 18;

/** Rows joined to chunks of about 256 KiB, so that the socket is not asked for every line. */
export function* chunksOf(rows: Iterable<string>): Generator<Buffer> {
  let chunk = '';
  for (const row of rows) {
    chunk += row;
    if (chunk.length < CHUNK) continue;
    yield Buffer.from(chunk);
    chunk = '';
  }
  if (chunk !== '') yield Buffer.from(chunk);
}

/** Copies a table that was emptied in the same transaction: its rows are stored frozen. */
export async function copyTable(client: pg.Client, table: Table): Promise<number> {
  const stream = client.query(
    copyFrom(`copy ${table.name} (${table.columns.join(', ')}) from stdin with (format text, freeze)`),
  );
  await pipeline(Readable.from(chunksOf(table.rows), { objectMode: false }), stream);
  return stream.rowCount;
}
