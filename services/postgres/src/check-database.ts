import { Client } from 'pg';

const oldest = 180_000;

/** Refuses, in one line that names the variable but never the password, a database that is absent, closed or too old. */
export async function checkDatabase(variable: string, url: string): Promise<void> {
  const version = await versionOf(variable, url);
  if (version < oldest) {
    throw new Error(
      `${variable}: PostgreSQL 18 or newer is needed, this one is ${Math.floor(version / 10_000)}.`,
    );
  }
}

async function versionOf(variable: string, url: string): Promise<number> {
  const client = new Client({ connectionString: url, connectionTimeoutMillis: 5_000 });
  client.on('error', () => undefined);
  try {
    await client.connect();
    const { rows } = await client.query<{ version: number }>(
      "select current_setting('server_version_num')::int as version",
    );
    return rows[0]?.version ?? 0;
  } catch (error) {
    throw new Error(`${variable}: ${reason(error)} (${placeOf(url)}).`);
  } finally {
    await client.end().catch(() => undefined);
  }
}

const reasons: Readonly<Record<string, string>> = {
  ECONNREFUSED: 'nothing listens there',
  ENOTFOUND: 'there is no such host',
  EAI_AGAIN: 'the name of the host cannot be looked up',
  ETIMEDOUT: 'the host does not answer',
  EHOSTUNREACH: 'the host cannot be reached',
  '28P01': 'the user or the password is wrong',
  '28000': 'the user may not connect',
  '3D000': 'there is no such database',
  '42501': 'the user may not connect to this database',
  '53300': 'the database has no connection to spare',
  '57P03': 'the database is starting or stopping',
};

function reason(error: unknown): string {
  const { code = '', message = '' } = error as { code?: string; message?: string };
  return reasons[code] ?? (message.split('\n')[0] || code || 'the database does not answer');
}

function placeOf(url: string): string {
  const { hostname, port, pathname } = new URL(url);
  return `${hostname}:${port || '5432'}${pathname}`;
}
