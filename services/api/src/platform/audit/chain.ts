import type { Database } from '../database.ts';

/** What a check of the chain found. */
export interface ChainCheck {
  readonly intactThrough: number;
  readonly fault: string | null;
  readonly faultyEntry: string | null;
  /** Hash at the last intact place, in hexadecimal. */
  readonly head: string;
}

/** One connection of its own: a check reads the whole log. */
interface Client {
  query<Row extends object>(text: string): Promise<{ rows: Row[] }>;
}

const sealing = { name: 'seal_audit_entries', text: 'select seal_audit_entries() as sealed' };

/** Gives the entries that were committed since the last time their places in the chain. */
export async function sealAuditEntries(database: Pick<Database, 'query'>): Promise<void> {
  await database.query(sealing, []);
}

/** Goes through the whole chain and records what it found. */
export async function checkAuditChain(client: Client): Promise<ChainCheck> {
  const { rows } = await client.query<ChainCheck>(
    `select intact_through::int as "intactThrough", fault, faulty_entry as "faultyEntry", encode(head, 'hex') as head
    from check_audit_chain()`,
  );
  const [checked] = rows;
  if (checked === undefined) throw new Error('the check of the audit chain gave no answer');
  return checked;
}
