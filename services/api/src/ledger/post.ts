import type { CalendarDate } from '../calendar/calendar-date.ts';
import { formatMoney, sum, ZERO } from '../money/money.ts';
import type { WriteContext } from '../platform/context.ts';
import { newId } from '../platform/new-id.ts';
import { run } from '../platform/reading/read.ts';
import { sql } from '../platform/reading/sql.ts';
import type { PostedKind, Posting } from './accounts.ts';

/** A movement of money to write down: `source` names the row that it comes from. */
export interface LedgerEntry {
  readonly kind: PostedKind;
  readonly postedOn: CalendarDate;
  readonly branchId: string;
  readonly source: { readonly type: string; readonly id: string };
  readonly memo?: string | null;
  readonly postings: readonly Posting[];
}

/**
 * Writes a balanced entry in the transaction of the command that causes it, and gives its id. Postings of zero are
 * left out. Errors: an entry that does not balance is a bug of the caller and throws.
 */
export async function post(tx: WriteContext, entry: LedgerEntry): Promise<string> {
  const postings = entry.postings.filter(({ amount }) => amount !== ZERO);
  if (postings.length < 2 || sum(postings.map(({ amount }) => amount)) !== ZERO)
    throw new RangeError('a ledger entry has postings that add up to zero');
  const id = newId();
  await run(
    tx,
    sql`with entry as (
        insert into ledger_entries (id, kind, posted_on, branch_id, source_type, source_id, memo)
        values (${id}, ${entry.kind}::ledger_kind, ${entry.postedOn}, ${entry.branchId}, ${entry.source.type},
          ${entry.source.id}, ${entry.memo ?? null}) returning id
      )
      insert into ledger_entry_postings (entry_id, line, account, participant_id, agent_id, agency_id, amount)
      select entry.id, o.line, o.account, o."participantId", o."agentId", o."agencyId", o.amount
      from entry, jsonb_to_recordset(${written(postings)}::jsonb)
        as o(line smallint, account text, "participantId" uuid, "agentId" uuid, "agencyId" uuid, amount numeric)`,
  );
  return id;
}

const written = (postings: readonly Posting[]): string =>
  JSON.stringify(postings.map((one, at) => ({ ...one, line: at + 1, amount: formatMoney(one.amount) })));

/**
 * Writes the entry that mirrors an earlier one: an entry, a payment or an opening balance of the caller's branch, by
 * its id. At most once per entry, and never a reversal. Null when there is no such entry to reverse.
 */
export async function reverse(tx: WriteContext, entryId: string, reason: string): Promise<string | null> {
  // Two reversals of one entry at once: the second waits and finds the first.
  await tx.write.manager.query('select pg_advisory_xact_lock(hashtextextended($1, 2))', [entryId]);
  const id = newId();
  const [reversed] = await run<{ id: string }>(
    tx,
    sql`with entry as (
        insert into ledger_entries (id, kind, posted_on, branch_id, source_type, source_id, reverses, memo)
        select ${id}, 'REVERSAL', ${tx.today}, j.branch_id, j.source_type, j.source_id, j.id, ${reason}
        from ledger_journal as j where j.id = ${entryId} and j.kind <> 'REVERSAL'
          and not exists (select from ledger_entries as e where e.reverses = j.id)
        returning id, reverses
      ), postings as (
        insert into ledger_entry_postings (entry_id, line, account, participant_id, agent_id, agency_id, amount)
        select entry.id, row_number() over (order by o.line), o.account, o.participant_id, o.agent_id, o.agency_id, -o.amount
        from entry, ledger_postings as o where o.entry_id = ${entryId} and o.amount <> 0
      )
      select id from entry`,
  );
  return reversed?.id ?? null;
}
