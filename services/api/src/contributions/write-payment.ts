import type { PlacedContribution } from '../law/payment-facts.ts';
import { formatMoney } from '../money/money.ts';
import type { WriteContext } from '../platform/context.ts';
import { userOf } from '../platform/context.ts';
import { Problem } from '../platform/problem.ts';
import { run } from '../platform/reading/read.ts';
import { sql } from '../platform/reading/sql.ts';
import { answersOf } from '../platform/transaction.ts';
import type { PaymentRow } from './contribution.concept.ts';
import { payments } from './contribution.concept.ts';
import type { PaymentOrder } from './payment-order.ts';

export interface Placed {
  readonly id: string;
  readonly placed: readonly PlacedContribution[];
  /** What `coverageBefore` said. */
  readonly coverage: string;
}

/** What participants count for in the months that the payment can change; asked when they are locked. */
export async function coverageBefore(
  tx: WriteContext,
  order: PaymentOrder,
  participantIds: readonly string[],
): Promise<string> {
  const [before] = await run<{ positions: string }>(
    tx,
    sql`select coverage_snapshot(${participantIds}::uuid[], ${fromMonth(order)}::date)::text as positions`,
  );
  return before?.positions ?? '[]';
}

/** Writes a placed payment, what it changes in the standing of its participants, and the coverage that follows. */
export async function writePayment(
  tx: WriteContext,
  order: PaymentOrder,
  payment: Placed,
): Promise<PaymentRow> {
  const { placed, coverage } = payment;
  const participantIds = [...new Set(placed.map((one) => one.participantId))];
  await answersOf([
    insertPayment(tx, order, payment),
    run(
      tx,
      sql`select apply_coverage_change(${coverage}::jsonb, ${participantIds}::uuid[], ${fromMonth(order)}::date)`,
    ),
  ]);
  return rowOf(order, payment);
}

/** As it would be read: whoever records a payment sees it. */
function rowOf({ channel, reference, paidOn, amount }: PaymentOrder, { id }: Placed): PaymentRow {
  return { id: `${payments.prefix}_${id}`, key: id, channel, reference, paidOn, amount: formatMoney(amount) };
}

const fromMonth = ({ paidOn }: PaymentOrder): string => `${paidOn.slice(0, 7)}-01`;

// Registrations and participants repeat the last paid month, for lists: see the migration of participants.
async function insertPayment(tx: WriteContext, order: PaymentOrder, { id, placed }: Placed): Promise<void> {
  const { channel, reference, paidOn, payer } = order;
  const { branchId } = userOf(tx);
  if (branchId === null) throw new Problem('FORBIDDEN', 'Only staff of a branch record payments.');
  const columns = columnsOf(placed);
  await run(
    tx,
    sql`with payment as (
        insert into payments (id, channel, reference, paid_on, amount, payer, branch_id)
        values (${id}, ${channel}, ${reference}, ${paidOn}, ${formatMoney(order.amount)}, ${payer}, ${branchId})
      ), placed as (
        select * from unnest(${columns.participantIds}::uuid[], ${columns.numbers}::smallint[], ${columns.programs}::program_code[],
          ${columns.months}::date[], ${columns.amounts}::numeric[], ${columns.tiers}::smallint[])
          as p(participant_id, registration_number, program, month, amount, bracket)
      ), contribution as (
        insert into contributions (participant_id, registration_number, program, month, amount, bracket, payer, paid_on, payment_id)
        select p.*, ${payer}::payer, ${paidOn}::date, ${id}::uuid from placed as p
      ), raised as (
        update registrations as r
        set paid_through = greatest(r.paid_through, paid.month), first_paid_on = coalesce(r.first_paid_on, ${paidOn}::date)
        from (select participant_id, registration_number, max(month) as month from placed group by 1, 2) as paid
        where r.participant_id = paid.participant_id and r.number = paid.registration_number
      )
      update participants as p set paid_through = greatest(p.paid_through, paid.month)
      from (select participant_id, max(month) as month from placed group by 1) as paid where p.id = paid.participant_id`,
  );
}

function columnsOf(placed: readonly PlacedContribution[]) {
  return {
    participantIds: placed.map((one) => one.participantId),
    numbers: placed.map((one) => one.registrationNumber),
    programs: placed.map((one) => one.program),
    months: placed.map((one) => `${one.month}-01`),
    amounts: placed.map((one) => formatMoney(one.amount)),
    tiers: placed.map((one) => one.tier),
  };
}
