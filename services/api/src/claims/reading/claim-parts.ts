import type { Batch, Context } from '../../platform/context.ts';
import { initials, named } from '../../platform/reading/masks.ts';
import { run } from '../../platform/reading/read.ts';
import { raw, sql } from '../../platform/reading/sql.ts';
import { dateTime } from '../../platform/scalars.ts';

interface OfClaim {
  readonly claimKey: string;
}

interface Part {
  readonly table: string;
  readonly columns: (ctx: Context) => string;
  readonly order: string;
}

/** The rows of a table that belong to claims, by the key of the claim: one statement for any number of claims. */
function partOf<Row extends object>({ table, columns, order }: Part): Batch<string, readonly Row[]> {
  return {
    name: table,
    async read(ctx, keys) {
      const pairs = keys.map((key) => key.split('_'));
      const rows = await run<Row & OfClaim>(
        ctx,
        sql`select t.participant_id || '_' || t.claim_id as "claimKey", ${raw(columns(ctx))}
          from unnest(${pairs.map(([participant]) => participant)}::uuid[], ${pairs.map(([, claim]) => claim)}::uuid[])
            as wanted(participant_id, claim_id)
          join ${raw(table)} as t using (participant_id, claim_id) order by ${raw(order)}`,
      );
      const byClaim = Map.groupBy(rows, ({ claimKey }) => claimKey);
      return keys.map((key) => byClaim.get(key) ?? []);
    },
  };
}

export interface LineRow {
  readonly code: string;
  readonly amount: string;
}

export const claimLines = partOf<LineRow>({
  table: 'claim_lines',
  columns: () => 't.benefit as code, t.amount',
  order: 't.line',
});

export interface TransitionRow {
  readonly from: string | null;
  readonly to: string;
  readonly at: string;
  readonly actor: string;
  readonly reason: string | null;
}

export const claimTransitions = partOf<TransitionRow>({
  table: 'claim_transitions',
  columns: () => `t.from_status as "from", t.to_status as "to", ${dateTime('t.at')} as at, t.actor, t.reason`,
  order: 't.sequence',
});

export interface ReceivedRow {
  readonly code: string;
  readonly receivedOn: string;
}

export const receivedDocuments = partOf<ReceivedRow>({
  table: 'claim_documents',
  columns: () => 't.code, t.received_on as "receivedOn"',
  order: 't.code',
});

export interface ContentRow {
  readonly event: string;
  readonly findings: string;
  readonly chronology: string | null;
}

export const claimContents = partOf<ContentRow>({
  table: 'claim_contents',
  columns: (ctx) => `t.event, t.findings, ${named('t.chronology', 'null::text')(ctx)} as chronology`,
  order: 't.claim_id',
});

export interface PersonRow {
  readonly key: string;
  readonly name: string;
  readonly bankName: string | null;
  readonly bankAccount: string | null;
}

/** Persons whom a claim names, as the caller sees persons; of an account everybody sees the last four digits. */
export const claimPersons = partOf<PersonRow>({
  table: 'claim_persons',
  columns: (ctx) =>
    `t.key, ${named('t.name', initials('t.name'))(ctx)} as name, t.bank_name as "bankName", ${maskedAccount('t.bank_account')} as "bankAccount"`,
  order: 't.key',
});

function maskedAccount(column: string): string {
  return `repeat('*', length(${column}) - 4) || right(${column}, 4)`;
}

export interface PayeeRow {
  readonly kind: string;
  readonly relation: string | null;
  readonly personKey: string | null;
  readonly amount: string;
}

/** Whom a determined claim pays, part by part. */
export const claimPayees = partOf<PayeeRow>({
  table: 'claim_payees',
  columns: () => 't.kind, t.relation, t.person_key as "personKey", t.amount',
  order: 't.line',
});

export interface RefundRow {
  readonly program: string;
  readonly payer: string;
  readonly months: readonly string[];
  readonly amount: string;
  readonly paidWithClaim: boolean;
}

export const claimRefunds = partOf<RefundRow>({
  table: 'claim_refunds',
  columns:
    () => `t.program, t.payer, array(select to_char(m, 'YYYY-MM') from unnest(t.months) as m order by m) as months,
    t.amount, t.paid_with_claim as "paidWithClaim"`,
  order: 't.line',
});

export interface DecisionRow {
  readonly kind: string;
  readonly amount: string;
  readonly facts: string;
  readonly decision: string;
  readonly fingerprint: string;
  readonly decidedAt: string;
  readonly decidedBy: string;
}

export const keptDecision = partOf<DecisionRow>({
  table: 'claim_decisions',
  columns: () =>
    `t.kind, t.amount, t.facts, t.decision, t.fingerprint, ${dateTime('t.decided_at')} as "decidedAt", t.decided_by as "decidedBy"`,
  order: 't.claim_id',
});
