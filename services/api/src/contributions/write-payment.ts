import type { PlacedContribution } from '../law/payment-facts.ts';
import { formatMoney } from '../money/money.ts';
import type { WriteContext } from '../platform/context.ts';
import { userOf } from '../platform/context.ts';
import { newId } from '../platform/new-id.ts';
import { Problem } from '../platform/problem.ts';
import { run } from '../platform/reading/read.ts';
import { sql } from '../platform/reading/sql.ts';
import { ContributionEntity } from './contribution.entity.ts';
import { PaymentEntity } from './payment.entity.ts';
import type { PaymentOrder } from './payment-order.ts';

/** Writes a placed payment, what it changes in the standing of its participants, and the coverage that follows. */
export async function writePayment(
  tx: WriteContext,
  order: PaymentOrder,
  placed: readonly PlacedContribution[],
): Promise<string> {
  const id = newId();
  const participantIds = [...new Set(placed.map((one) => one.participantId))];
  const fromMonth = `${order.paidOn.slice(0, 7)}-01`;
  const [before] = await run<{ positions: string }>(
    tx,
    sql`select coverage_snapshot(${participantIds}::uuid[], ${fromMonth}::date)::text as positions`,
  );
  await insertPayment(tx, order, { id, placed });
  await raiseStanding(tx, id);
  await run(
    tx,
    sql`select apply_coverage_change(${before?.positions}::jsonb, ${participantIds}::uuid[], ${fromMonth}::date)`,
  );
  return id;
}

async function insertPayment(
  tx: WriteContext,
  order: PaymentOrder,
  { id, placed }: { readonly id: string; readonly placed: readonly PlacedContribution[] },
): Promise<void> {
  const { channel, reference, paidOn, payer } = order;
  const { branchId } = userOf(tx);
  if (branchId === null) throw new Problem('FORBIDDEN', 'Only staff of a branch record payments.');
  const amount = formatMoney(order.amount);
  await tx.write.manager.insert(PaymentEntity, { id, channel, reference, paidOn, amount, payer, branchId });
  await tx.write.manager.insert(
    ContributionEntity,
    placed.map((one) => ({
      participantId: one.participantId,
      registrationNumber: one.registrationNumber,
      program: one.program,
      month: `${one.month}-01`,
      amount: formatMoney(one.amount),
      bracket: one.tier,
      payer,
      paidOn,
      paymentId: id,
    })),
  );
}

// Registrations and participants repeat the last paid month, for lists: see the migration of participants.
async function raiseStanding(tx: WriteContext, paymentId: string): Promise<void> {
  await run(
    tx,
    sql`with paid as (
        select c.participant_id, c.registration_number, max(c.month) as month, min(c.paid_on) as paid_on
        from contributions as c where c.payment_id = ${paymentId} group by c.participant_id, c.registration_number
      ), raised as (
        update registrations as r
        set paid_through = greatest(r.paid_through, paid.month), first_paid_on = coalesce(r.first_paid_on, paid.paid_on)
        from paid where r.participant_id = paid.participant_id and r.number = paid.registration_number
      )
      update participants as p set paid_through = greatest(p.paid_through, of_person.month)
      from (select participant_id, max(month) as month from paid group by participant_id) as of_person
      where p.id = of_person.participant_id`,
  );
}
