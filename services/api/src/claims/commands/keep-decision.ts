import { firstDay, type Month } from '../../calendar/month.ts';
import type { ClaimDecision } from '../../law/claims/claim-decision.ts';
import type { ClaimFacts } from '../../law/claims/claim-facts.ts';
import { formatMoney } from '../../money/money.ts';
import type { WriteContext } from '../../platform/context.ts';
import { userOf } from '../../platform/context.ts';
import { run } from '../../platform/reading/read.ts';
import { sql } from '../../platform/reading/sql.ts';
import { decisionText, factsText, fingerprintOf } from '../claim-record.ts';
import { personOf } from '../reading/assessment.ts';
import type { ClaimKey } from './claim-outcome.ts';
import { momentOf } from './moment.ts';

interface Decided {
  readonly facts: ClaimFacts;
  readonly decision: ClaimDecision;
}

/** Keeps a decision with the facts that it was made from, and what it pays to whom. */
export async function keepDecision(
  tx: WriteContext,
  key: ClaimKey,
  { facts, decision }: Decided,
): Promise<void> {
  const text = decisionText(decision);
  await run(
    tx,
    sql`insert into claim_decisions (participant_id, claim_id, kind, amount, facts, decision, fingerprint, decided_at, decided_by)
      values (${key.participant}::uuid, ${key.claim}::uuid, ${decision.kind}, ${formatMoney(decision.amount)}, ${factsText(facts)},
        ${text}, ${fingerprintOf(text)}, ${momentOf(tx)}, ${userOf(tx).name})`,
  );
  await insertLines(tx, key, decision);
  await insertPayees(tx, key, decision);
  await insertRefunds(tx, key, decision);
}

async function insertLines(tx: WriteContext, key: ClaimKey, { components }: ClaimDecision): Promise<void> {
  const lines = components.map(({ code, amount }, at) => ({
    line: at + 1,
    benefit: code,
    amount: formatMoney(amount),
  }));
  await run(
    tx,
    sql`insert into claim_lines (participant_id, claim_id, line, benefit, amount)
      select ${key.participant}::uuid, ${key.claim}::uuid, o.line, o.benefit, o.amount
      from jsonb_to_recordset(${JSON.stringify(lines)}::jsonb) as o(line smallint, benefit text, amount numeric)`,
  );
}

async function insertPayees(tx: WriteContext, key: ClaimKey, { shares }: ClaimDecision): Promise<void> {
  const payees = shares.map(({ payee, code, amount }, at) => ({
    line: at + 1,
    kind: payee.kind,
    ...personOf(payee),
    benefit: code,
    amount: formatMoney(amount),
  }));
  await writePayees(tx, key, payees);
}

export interface PayeeLine {
  readonly line: number;
  readonly kind: string;
  readonly relation: string | null;
  readonly personKey: string | null;
  readonly benefit: string;
  readonly amount: string;
}

export async function writePayees(
  tx: WriteContext,
  key: ClaimKey,
  payees: readonly PayeeLine[],
): Promise<void> {
  await run(
    tx,
    sql`insert into claim_payees (participant_id, claim_id, line, kind, relation, person_key, benefit, amount)
      select ${key.participant}::uuid, ${key.claim}::uuid, o.line, o.kind, o.relation, o."personKey", o.benefit, o.amount
      from jsonb_to_recordset(${JSON.stringify(payees)}::jsonb)
        as o(line smallint, kind text, relation text, "personKey" text, benefit text, amount numeric)`,
  );
}

async function insertRefunds(tx: WriteContext, key: ClaimKey, { refunds }: ClaimDecision): Promise<void> {
  const rows = refunds.map(({ program, payer, payee, months, amount }, at) => ({
    line: at + 1,
    program,
    payer,
    months: months.map((month: Month) => firstDay(month)),
    amount: formatMoney(amount),
    paid: payee !== 'BY_AGREEMENT',
  }));
  await run(
    tx,
    sql`insert into claim_refunds (participant_id, claim_id, line, program, payer, months, amount, paid_with_claim)
      select ${key.participant}::uuid, ${key.claim}::uuid, o.line, o.program::program_code, o.payer::payer, o.months, o.amount, o.paid
      from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
        as o(line smallint, program text, payer text, months date[], amount numeric, paid boolean)`,
  );
}
