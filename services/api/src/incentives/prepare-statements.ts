import type { CalendarDate } from '../calendar/calendar-date.ts';
import { firstDay, type Month, monthOf } from '../calendar/month.ts';
import { schemeOf } from '../law/incentives/incentive-schemes.ts';
import { type Reason, reason } from '../law/reason.ts';
import { monthText } from '../law/wording.ts';
import { askedBranch } from '../ledger/asked-branch.ts';
import { record } from '../platform/audit/record.ts';
import type { Context, WriteContext } from '../platform/context.ts';
import { userOf } from '../platform/context.ts';
import { earlierResult, keepResult } from '../platform/idempotency.ts';
import { newId } from '../platform/new-id.ts';
import { prepareForLarge } from '../platform/reading/large.ts';
import { run } from '../platform/reading/read.ts';
import { sql } from '../platform/reading/sql.ts';
import { agencyDrafts, agentDrafts } from './draft-statements.ts';
import type { Preparation } from './gather-earnings.ts';
import { gatherEarnings } from './gather-earnings.ts';
import type { PrepareIncentiveStatementsInput } from './incentive.inputs.ts';
import { agencyFacts, agentFacts } from './month-facts.ts';
import { writeStatements } from './write-statements.ts';

/** What a preparation wrote. */
export interface Prepared {
  readonly statements: number;
  readonly corrections: number;
  readonly total: string;
}

export type PrepareOutcome =
  | ({
      readonly kind: 'IncentiveStatementsPrepared';
      readonly month: string;
      readonly replayed: boolean;
    } & Prepared)
  | { readonly kind: 'IncentiveStatementsRefused'; readonly because: readonly Reason[] };

/**
 * Prepares the statements of a closed month for all agents of a branch and their agencies. Done again, it writes only
 * what has changed since, as corrections.
 */
export function prepareIncentiveStatements(
  ctx: Context,
  input: PrepareIncentiveStatementsInput,
): Promise<PrepareOutcome> {
  const branchId = askedBranch(ctx, input.branchCode, 'input.branchCode');
  const month = input.month as Month;
  const content = { month, branchId };
  const intention = { operation: 'prepareIncentiveStatements', key: input.idempotencyKey, content };
  return ctx.transaction(async (tx) => {
    const earlier = await earlierResult(tx, intention);
    if (earlier !== null) return preparedBy(tx, { id: earlier, month, replayed: true });
    const scheme = schemeOf(month)?.value;
    const refusals = refusalsOf(month, tx.today, scheme !== undefined);
    if (scheme === undefined || refusals.length > 0)
      return { kind: 'IncentiveStatementsRefused', because: refusals };
    const id = newId();
    await prepare(tx, { id, branchId, month: firstDay(month), preparedBy: userOf(tx).subject, scheme });
    const outcome = await preparedBy(tx, { id, month, replayed: false });
    await record(tx, {
      action: 'incentives.prepared',
      entity: 'IncentiveRun',
      entityId: id,
      before: null,
      after: {
        ...content,
        statements: outcome.statements,
        corrections: outcome.corrections,
        total: outcome.total,
      },
      reason: null,
    });
    await keepResult(tx, intention, id);
    return outcome;
  });
}

async function prepare(tx: WriteContext, preparation: Preparation): Promise<void> {
  const { branchId, month, scheme } = preparation;
  // One preparation of a branch's month at a time: the second finds what the first has counted.
  await tx.write.manager.query('select pg_advisory_xact_lock(hashtextextended($1, 3))', [
    `${branchId} ${month}`,
  ]);
  await prepareForLarge(tx);
  await gatherEarnings(tx, preparation);
  await writeStatements(tx, preparation, agentDrafts(scheme, await agentFacts(tx, preparation)));
  await writeStatements(tx, preparation, agencyDrafts(scheme, await agencyFacts(tx, preparation)));
}

interface Asked {
  readonly id: string;
  readonly month: Month;
  readonly replayed: boolean;
}

type PreparedOutcome = Extract<PrepareOutcome, { kind: 'IncentiveStatementsPrepared' }>;

async function preparedBy(tx: WriteContext, { id, month, replayed }: Asked): Promise<PreparedOutcome> {
  const [row] = await run<Prepared>(
    tx,
    sql`select count(*) filter (where i.sequence = 1)::int as statements, count(*) filter (where i.sequence > 1)::int as corrections,
        coalesce(sum(i.total), 0)::numeric(20, 2) as total
      from incentive_runs as r join incentive_statements as i on i.run_id = r.id where r.id = ${id}`,
  );
  const nothing: Prepared = { statements: 0, corrections: 0, total: '0.00' };
  return { kind: 'IncentiveStatementsPrepared', month, replayed, ...nothing, ...row };
}

/** Perdir 13/PERDIR.02/042022: only a month that is over, and for which a scheme is known. */
function refusalsOf(month: Month, today: CalendarDate, hasScheme: boolean): Reason[] {
  const name = monthText(month);
  const running = reason({
    rule: 'incentive.month-over',
    outcome: 'FAILS',
    id: `${name.id} belum berakhir; insentif disiapkan setelah bulan berakhir.`,
    en: `${name.en} is not over; incentives are prepared after the end of the month.`,
    inputs: { month, today },
  });
  const unknown = reason({
    rule: 'incentive.scheme',
    outcome: 'FAILS',
    id: `Tidak ada skema insentif yang diketahui untuk ${name.id}.`,
    en: `No scheme of incentives is known for ${name.en}.`,
    inputs: { month },
  });
  return [...(month < monthOf(today) ? [] : [running]), ...(hasScheme ? [] : [unknown])];
}
