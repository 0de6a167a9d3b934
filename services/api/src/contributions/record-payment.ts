import type { CalendarDate } from '../calendar/calendar-date.ts';
import type { PayableParticipant } from '../law/payment-facts.ts';
import { placePayment } from '../law/place-payment.ts';
import type { Reason } from '../law/reason.ts';
import { participants } from '../participants/participant.concept.ts';
import { record } from '../platform/audit/record.ts';
import type { Context, WriteContext } from '../platform/context.ts';
import { earlierResult, keepResult } from '../platform/idempotency.ts';
import { notFound, Problem } from '../platform/problem.ts';
import { findRows, run } from '../platform/reading/read.ts';
import { sql } from '../platform/reading/sql.ts';
import type { PaymentRow } from './contribution.concept.ts';
import { payments } from './contribution.concept.ts';
import { membershipFacts } from './membership-facts.ts';
import type { RecordPaymentInput } from './payment.inputs.ts';
import { contentOf, orderOf, type PaymentOrder, writtenContent } from './payment-order.ts';
import { writePayment } from './write-payment.ts';

export type RecordPaymentOutcome =
  | { readonly kind: 'PaymentRecorded'; readonly payment: PaymentRow; readonly replayed: boolean }
  | { readonly kind: 'PaymentRefused'; readonly because: readonly Reason[] };

/** Records a payment once: by its key, and by channel and reference. What the law cannot place is refused whole. */
export function recordPayment(ctx: Context, input: RecordPaymentInput): Promise<RecordPaymentOutcome> {
  const order = orderOf(ctx, input);
  const content = contentOf(order);
  const intention = { operation: 'recordPayment', key: input.idempotencyKey, content };
  return ctx.transaction(async (tx) => {
    const earlier = await earlierResult(tx, intention);
    if (earlier !== null) return replayed(tx, earlier);
    const same = await samePayment(tx, order);
    if (same !== null) {
      await keepResult(tx, intention, same);
      return replayed(tx, same);
    }
    const facts = await lockedFacts(tx, order);
    const placement = placePayment(order, facts);
    if (placement.kind === 'refused')
      return { kind: 'PaymentRefused', because: placement.because.map(withWireIds) };
    const id = await writePayment(tx, order, placement.contributions);
    await record(tx, {
      action: 'payment.recorded',
      entity: 'Payment',
      entityId: id,
      before: null,
      after: content,
      reason: null,
    });
    await keepResult(tx, intention, id);
    return { kind: 'PaymentRecorded', payment: await paymentOf(tx, id), replayed: false };
  });
}

// The law knows participants by their keys; whoever sent the payment knows them by their ids.
function withWireIds(reason: Reason): Reason {
  const inputs = reason.inputs.map(({ name, value }) => ({
    name,
    value: name === 'participantId' ? `par_${value}` : value,
  }));
  return { ...reason, inputs, because: reason.because.map(withWireIds) };
}

async function replayed(tx: WriteContext, id: string): Promise<RecordPaymentOutcome> {
  return { kind: 'PaymentRecorded', payment: await paymentOf(tx, id), replayed: true };
}

async function paymentOf(tx: WriteContext, id: string): Promise<PaymentRow> {
  const [payment] = await findRows(tx, payments, sql`m.id = ${id}`);
  if (payment === undefined) throw notFound();
  return payment;
}

// The bank's message may come twice under two keys: then the first payment is the answer, if it says the same.
async function samePayment(tx: WriteContext, order: PaymentOrder): Promise<string | null> {
  const { channel, reference } = order;
  await tx.write.manager.query('select pg_advisory_xact_lock(hashtextextended($1, 1))', [
    `${channel} ${reference}`,
  ]);
  const [found] = await run<{ id: string; content: string }>(
    tx,
    sql`select m.id, concat_ws('|', m.paid_on, m.amount, m.payer, (
        select string_agg(concat_ws(' ', l.participant_id, l.month, l.programs), ',' order by l.participant_id::text, l.month, l.programs)
        from (select c.participant_id, to_char(c.month, 'YYYY-MM') as month, string_agg(c.program::text, '+' order by c.program::text) as programs
          from contributions as c where c.payment_id = m.id
          group by c.participant_id, c.registration_number, c.month) as l)) as content
      from payments as m where m.channel = ${channel}::payment_channel and m.reference = ${reference}`,
  );
  if (found === undefined) return null;
  if (found.content === writtenContent(order)) return found.id;
  throw new Problem('CONFLICT', 'input.reference: another payment has this channel and reference.', {
    field: 'input.reference',
  });
}

// Locked in one order by everybody, so that two payments for the same people wait and do not deadlock.
async function lockedFacts(tx: WriteContext, order: PaymentOrder): Promise<PayableParticipant[]> {
  const ids = [...new Set(order.lines.map((line) => line.participantId))];
  const visible = participants.visibleTo({ caller: tx.caller, day: tx.today });
  const locked = await run(
    tx,
    sql`select p.id from participants as p where p.id = any (${ids}) and ${visible} order by p.id for update`,
  );
  if (locked.length < ids.length) throw notFound();
  const facts = await Promise.all(ids.map((id) => tx.load(membershipFacts, id)));
  return facts.filter((one) => one !== null).map((one) => withoutEnded(one, order.today));
}

// What has ended by today takes no money, whatever day the payment bears: returning is a new registration.
function withoutEnded(facts: PayableParticipant, today: CalendarDate): PayableParticipant {
  const registrations = facts.registrations.filter(({ endedOn }) => endedOn == null || endedOn > today);
  return { ...facts, registrations };
}
