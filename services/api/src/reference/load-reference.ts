import { createHash } from 'node:crypto';
import pg from 'pg';
import { readDataFile } from './data-file.ts';
import { holidayRows, occupationRows, parameterRows, programRows } from './law-rows.ts';
import { boundaryRows, regionRows } from './regions.ts';
import { workforceRows } from './workforce.ts';
import { type ReferenceTable, writeTable } from './write-table.ts';

/**
 * Brings regions, boundaries, programs, law, holidays, occupations and workforce estimates to the state
 * of this release. What was loaded is remembered as a hash in the comment of the table regions, so that
 * a start with nothing new costs one query.
 */
export async function loadReference(ownerUrl: string): Promise<void> {
  const tables = await referenceTables();
  const hash = createHash('sha256').update(JSON.stringify(tables)).digest('hex');
  const client = new pg.Client({ connectionString: ownerUrl });
  await client.connect();
  try {
    if ((await loadedHash(client)) !== hash) await writeAll(client, tables, hash);
  } finally {
    await client.end();
  }
}

async function loadedHash(client: pg.Client): Promise<string | undefined> {
  const { rows } = await client.query("select obj_description('regions'::regclass) as hash");
  return (rows[0]?.hash as string | null)?.replace('reference data ', '');
}

async function writeAll(client: pg.Client, tables: readonly ReferenceTable[], hash: string): Promise<void> {
  await client.query('begin');
  for (const table of tables) await writeTable(client, table);
  await client.query(`comment on table regions is 'reference data ${hash}'`);
  await client.query('commit');
  await client.query(`analyze ${tables.map((table) => table.name).join(', ')}`);
}

async function referenceTables(): Promise<readonly ReferenceTable[]> {
  const [regionsCsv, boundaries, workforce] = await Promise.all(
    ['regions.csv', 'banten-districts.geojson', 'workforce-estimates.csv'].map(readDataFile),
  );
  const regions = regionRows(regionsCsv ?? '');
  return [
    { name: 'regions', key: ['code'], rows: regions },
    { name: 'district_boundaries', key: ['district_code'], rows: boundaryRows(boundaries ?? '') },
    { name: 'programs', key: ['code'], rows: programRows() },
    { name: 'law_parameters', key: ['key', 'valid'], rows: parameterRows(), replaced: true },
    { name: 'occupations', key: ['code'], rows: occupationRows() },
    { name: 'holidays', key: ['day'], rows: holidayRows(), replaced: true },
    {
      name: 'workforce_estimates',
      key: ['region_code', 'year'],
      rows: workforceRows(workforce ?? '', regions),
      replaced: true,
    },
  ];
}
