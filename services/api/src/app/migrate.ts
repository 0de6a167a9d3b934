import { erasureFunctions } from '../platform/personal/erasure-sql.ts';
import { loadReference } from '../reference/load-reference.ts';
import { ownerDataSource } from './data-source.ts';

const oldestPostgres = 180_000;

/** Brings the schema and the reference data to their newest form. Errors when the database is unreachable or older than PostgreSQL 18. */
export async function migrate(ownerUrl: string): Promise<void> {
  const source = await ownerDataSource(ownerUrl).initialize();
  try {
    const [{ version }] = await source.query("select current_setting('server_version_num')::int as version");
    if (version < oldestPostgres)
      throw new Error(`PostgreSQL 18 or newer is needed; the database is ${version}.`);
    await source.runMigrations();
    await source.query(erasureFunctions());
  } finally {
    await source.destroy();
  }
  await loadReference(ownerUrl);
}
