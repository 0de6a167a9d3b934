import type { CalendarDate } from '../calendar/calendar-date.ts';
import type { Reason } from '../law/reason.ts';
import { reason } from '../law/reason.ts';
import type { Posting } from '../ledger/accounts.ts';
import { post } from '../ledger/post.ts';
import { type Money, money, negate, subtract, ZERO } from '../money/money.ts';
import { record } from '../platform/audit/record.ts';
import type { Context, WriteContext } from '../platform/context.ts';
import { userOf } from '../platform/context.ts';
import { earlierResult, keepResult } from '../platform/idempotency.ts';
import { notFound } from '../platform/problem.ts';
import { findRows, run } from '../platform/reading/read.ts';
import { sql } from '../platform/reading/sql.ts';
import { uuidOf } from '../platform/reading/wire-id.ts';
import type { IncentiveStatementRow } from './incentive.concept.ts';
import { incentiveStatements } from './incentive.concept.ts';
import type { ApproveIncentiveStatementInput } from './incentive.inputs.ts';

export type ApproveOutcome =
  | { readonly kind: 'IncentiveStatementApproved'; readonly statement: IncentiveStatementRow }
  | { readonly kind: 'IncentiveApprovalRefused'; readonly because: readonly Reason[] };

/** Approves a statement that somebody else prepared, and posts it to the ledger. */
export function approveIncentiveStatement(
  ctx: Context,
  input: ApproveIncentiveStatementInput,
): Promise<ApproveOutcome> {
  const id = uuidOf('ist', input.id, 'input.id');
  const intention = { operation: 'approveIncentiveStatement', key: input.idempotencyKey, content: { id } };
  return ctx.transaction(async (tx) => {
    if ((await earlierResult(tx, intention)) !== null) return approved(tx, id);
    // Nothing of a statement can be changed, so there is no row to lock: two approvals at once wait here.
    await tx.write.manager.query('select pg_advisory_xact_lock(hashtextextended($1, 4))', [id]);
    const statement = await visibleStatement(tx, id);
    const because = refusalsOf(statement, userOf(tx).subject);
    if (because.length > 0) return { kind: 'IncentiveApprovalRefused', because };
    await approve(tx, statement);
    await record(tx, {
      action: 'incentives.approved',
      entity: 'IncentiveStatement',
      entityId: id,
      before: null,
      after: { month: statement.month, total: statement.total },
      reason: null,
    });
    await keepResult(tx, intention, id);
    return approved(tx, id);
  });
}

async function visibleStatement(tx: WriteContext, id: string): Promise<IncentiveStatementRow> {
  const [statement] = await findRows(tx, incentiveStatements, sql`i.id = ${id}`);
  if (statement === undefined) throw notFound();
  return statement;
}

async function approved(tx: WriteContext, id: string): Promise<ApproveOutcome> {
  return { kind: 'IncentiveStatementApproved', statement: await visibleStatement(tx, id) };
}

function refusalsOf({ status, preparedBy, total }: IncentiveStatementRow, subject: string): Reason[] {
  const refusals: Reason[] = [];
  if (status === 'APPROVED')
    refusals.push(
      reason({
        rule: 'incentive.approved-before',
        outcome: 'FAILS',
        id: 'Laporan insentif ini sudah disetujui.',
        en: 'The statement is approved already.',
      }),
    );
  if (preparedBy === subject)
    refusals.push(
      reason({
        rule: 'incentive.second-person',
        outcome: 'FAILS',
        id: 'Yang menyiapkan tidak menyetujui: mintalah orang kedua.',
        en: 'Whoever prepared it does not approve it: ask a second person.',
        inputs: { total },
      }),
    );
  return refusals;
}

async function approve(tx: WriteContext, statement: IncentiveStatementRow): Promise<void> {
  const total = money(statement.total);
  const entry = total === ZERO ? null : await postStatement(tx, statement, total);
  await run(
    tx,
    sql`insert into incentive_approvals (statement_id, approved_by, approved_on, entry_id)
      values (${statement.key}, ${userOf(tx).subject}, ${tx.today}, ${entry})`,
  );
}

async function postStatement(
  tx: WriteContext,
  statement: IncentiveStatementRow,
  total: Money,
): Promise<string> {
  const [row] = await run<{ rounding: string }>(
    tx,
    sql`select coalesce(sum(l.amount), 0)::numeric(20, 2) as rounding from incentive_lines as l
      where l.statement_id = ${statement.key} and l.kind = 'ROUNDING'`,
  );
  const rounding = money(row?.rounding ?? '0.00');
  return post(tx, {
    kind: 'INCENTIVE_APPROVED',
    postedOn: tx.today as CalendarDate,
    branchId: statement.branchKey,
    source: { type: 'IncentiveStatement', id: statement.key },
    postings: [
      { account: 'INCENTIVE_EXPENSE', amount: subtract(total, rounding) },
      { account: 'ROUNDING', amount: rounding },
      payable(statement, negate(total)),
    ],
  });
}

function payable({ agentKey, agencyKey }: IncentiveStatementRow, amount: Money): Posting {
  if (agentKey !== null) return { account: 'INCENTIVES_PAYABLE_AGENTS', agentId: agentKey, amount };
  return { account: 'INCENTIVES_PAYABLE_AGENCIES', agencyId: agencyKey ?? '', amount };
}
