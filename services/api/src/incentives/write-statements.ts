import { createHash } from 'node:crypto';
import type { CalendarDate } from '../calendar/calendar-date.ts';
import { type Month, monthOf } from '../calendar/month.ts';
import { incentivePaymentDay } from '../law/incentives/incentive-payment-day.ts';
import { formatMoney } from '../money/money.ts';
import type { WriteContext } from '../platform/context.ts';
import { newId } from '../platform/new-id.ts';
import { runLong } from '../platform/reading/large.ts';
import { sql } from '../platform/reading/sql.ts';
import type { StatementDraft } from './draft-statements.ts';
import type { Preparation } from './gather-earnings.ts';

/** Writes statements with their lines in one statement of SQL, whatever their number. */
export async function writeStatements(
  tx: WriteContext,
  { id, branchId, month, preparedBy, scheme }: Preparation,
  drafts: readonly StatementDraft[],
): Promise<void> {
  if (drafts.length === 0) return;
  const days = {
    first: incentivePaymentDay(month.slice(0, 7) as Month),
    later: incentivePaymentDay(monthOf(tx.today)),
  };
  await runLong(
    tx,
    sql`with run as (
        insert into incentive_runs (id, branch_id, month, prepared_by)
        values (${id}, ${branchId}, ${month}, ${preparedBy}) on conflict (id) do nothing
      ), draft as materialized (
        select * from jsonb_to_recordset(${written(id, drafts, days)}::jsonb) as d(id uuid, "agentId" uuid, "agencyId" uuid,
          sequence smallint, corrects uuid, "newParticipants" integer, total numeric, "payBy" date, lines jsonb)
      ), statement as (
        insert into incentive_statements (id, run_id, branch_id, month, agent_id, agency_id, sequence, corrects, scheme,
          new_participants, total, pay_by)
        select d.id, ${id}::uuid, ${branchId}::uuid, ${month}::date, d."agentId", d."agencyId", d.sequence, d.corrects,
          ${scheme.code}::incentive_scheme, d."newParticipants", d.total, d."payBy"
        from draft as d
      )
      insert into incentive_lines (statement_id, line, kind, rule, count, base, basis_points, unit, amount)
      select d.id, l.line, l.kind, l.rule, l.count, l.base, l."basisPoints", l.unit, l.amount
      from draft as d, jsonb_to_recordset(d.lines) as l(line smallint, kind incentive_line_kind, rule text, count integer,
        base numeric, "basisPoints" integer, unit numeric, amount numeric)`,
  );
}

/** The id of an agent's statement, as `gatherEarnings` gave it to what the run counted. */
const statementIdOf = (runId: string, agentId: string): string =>
  createHash('md5')
    .update(runId + agentId)
    .digest('hex')
    .replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');

// What is corrected is settled with the incentives of the month in which the correction is made.
const written = (
  runId: string,
  drafts: readonly StatementDraft[],
  { first, later }: { readonly first: CalendarDate; readonly later: CalendarDate },
): string =>
  JSON.stringify(
    drafts.map((draft) => ({
      ...draft,
      id: draft.agentId === null ? newId() : statementIdOf(runId, draft.agentId),
      total: formatMoney(draft.total),
      payBy: draft.sequence === 1 ? first : later,
      lines: draft.lines.map((line, at) => ({
        ...line,
        line: at + 1,
        base: formatMoney(line.base),
        basisPoints: line.basisPoints === null ? null : Number(line.basisPoints),
        unit: line.unit === null ? null : formatMoney(line.unit),
        amount: formatMoney(line.amount),
      })),
    })),
  );
