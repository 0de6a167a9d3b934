import { Client, escapeIdentifier, escapeLiteral } from 'pg';
import type { Credentials } from './credentials.ts';

/** Makes the database and its two roles, or finds them made: asked at every start, because a start may be cut off. */
export async function ensureRoles(superuserUrl: string, credentials: Credentials): Promise<void> {
  const client = new Client({ connectionString: superuserUrl });
  await client.connect();
  try {
    await ensureRole(client, 'perisai_owner', credentials.owner);
    await ensureRole(client, 'perisai_api', credentials.api);
    await ensureDatabase(client);
    await client.query(grants);
  } finally {
    await client.end();
  }
}

async function ensureRole(client: Client, role: string, password: string): Promise<void> {
  const { rowCount } = await client.query('select from pg_roles where rolname = $1', [role]);
  const verb = rowCount === 0 ? 'create' : 'alter';
  const rights = 'login nosuperuser nocreatedb nocreaterole nobypassrls noreplication';
  await client.query(`${verb} role ${escapeIdentifier(role)} ${rights} password ${escapeLiteral(password)}`);
}

async function ensureDatabase(client: Client): Promise<void> {
  const { rowCount } = await client.query("select from pg_database where datname = 'perisai'");
  if (rowCount === 0) await client.query('create database perisai owner perisai_owner');
}

// The bulk load of the demo data switches triggers off for its own session; the API's role never may.
const grants = `
revoke all on database perisai from public;
grant connect on database perisai to perisai_api;
grant set on parameter session_replication_role to perisai_owner;
`;
