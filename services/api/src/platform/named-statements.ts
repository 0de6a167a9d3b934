import type { PoolClient, QueryResultRow } from 'pg';
import type { Statement } from './database.ts';

/** So many prepared statements stay on one connection: each holds its plan in memory there. */
const mostPrepared = 128;

/** What the driver keeps of a connection: which statements it has prepared, and how one is given up. */
interface Prepared {
  readonly parsedStatements: Record<string, string>;
  close(message: { readonly type: 'S'; readonly name: string }): void;
}

const usedLast = new WeakMap<PoolClient, Set<string>>();

/** Sends a statement. Those with a name stay prepared while they are among the last that the connection used. */
export async function send<Row extends object>(
  client: PoolClient,
  { name, text, timeoutMs }: Statement,
  values: readonly unknown[],
): Promise<Row[]> {
  const statement = { text, values: [...values], query_timeout: timeoutMs };
  if (name !== '') keepAmongLast(client, name);
  const { rows } = await client.query<Row & QueryResultRow>(name === '' ? statement : { name, ...statement });
  return rows;
}

function keepAmongLast(client: PoolClient, name: string): void {
  const names = usedLast.get(client) ?? new Set<string>();
  if (names.size === 0) usedLast.set(client, names);
  names.delete(name);
  names.add(name);
  if (names.size > mostPrepared) giveUpOldest(client, names);
}

// The message goes out with those of the next statement, and needs no answer of its own.
function giveUpOldest(client: PoolClient, names: Set<string>): void {
  const [oldest] = names;
  if (oldest === undefined) return;
  names.delete(oldest);
  const { connection } = client as unknown as { readonly connection: Prepared };
  if (connection.parsedStatements[oldest] === undefined) return;
  delete connection.parsedStatements[oldest];
  connection.close({ type: 'S', name: oldest });
}
