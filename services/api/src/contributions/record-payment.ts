import type { CalendarDate } from '../calendar/calendar-date.ts';
import type { PayableParticipant } from '../law/payment-facts.ts';
import { placePayment } from '../law/place-payment.ts';
import type { Reason } from '../law/reason.ts';
import { participants } from '../participants/participant.concept.ts';
import { type Change, record } from '../platform/audit/record.ts';
import type { Context, WriteContext } from '../platform/context.ts';
import { earlierResult, keepResult } from '../platform/idempotency.ts';
import { newId } from '../platform/new-id.ts';
import { notFound, Problem } from '../platform/problem.ts';
import { findRows, run } from '../platform/reading/read.ts';
import { sql } from '../platform/reading/sql.ts';
import { answersOf, planOnce } from '../platform/transaction.ts';
import type { PaymentRow } from './contribution.concept.ts';
import { payments } from './contribution.concept.ts';
import { membershipFacts } from './membership-facts.ts';
import type { RecordPaymentInput } from './payment.inputs.ts';
import { contentOf, orderOf, type PaymentOrder, writtenContent } from './payment-order.ts';
import { coverageBefore, writePayment } from './write-payment.ts';

export type RecordPaymentOutcome =
  | { readonly kind: 'PaymentRecorded'; readonly payment: PaymentRow; readonly replayed: boolean }
  | { readonly kind: 'PaymentRefused'; readonly because: readonly Reason[] };

/** Records a payment once: by its key, and by channel and reference. What the law cannot place is refused whole. */
export function recordPayment(ctx: Context, input: RecordPaymentInput): Promise<RecordPaymentOutcome> {
  const order = orderOf(ctx, input);
  const content = contentOf(order);
  const intention = { operation: 'recordPayment', key: input.idempotencyKey, content };
  return ctx.transaction(async (tx) => {
    const [, earlier, same, found] = await answersOf([
      planOnce(tx.write),
      earlierResult(tx, intention),
      samePayment(tx, order),
      lockedParticipants(tx, order),
    ]);
    if (earlier !== null) return replayed(tx, earlier);
    if (same !== null) {
      await keepResult(tx, intention, sameOrConflict(same, order));
      return replayed(tx, same.id);
    }
    if (!found.areAllVisible) throw notFound();
    const placement = placePayment(order, found.facts);
    if (placement.kind === 'refused')
      return { kind: 'PaymentRefused', because: placement.because.map(withWireIds) };
    const id = newId();
    // The payment last, then the commit: the rollups that it moves are locked for others until then.
    const [, , payment] = await answersOf([
      record(tx, recorded(id, content)),
      keepResult(tx, intention, id),
      writePayment(tx, order, { id, placed: placement.contributions, coverage: found.coverage }),
      tx.write.commit(),
    ]);
    return { kind: 'PaymentRecorded', payment, replayed: false };
  });
}

const recorded = (id: string, content: object): Change => ({
  action: 'payment.recorded',
  entity: 'Payment',
  entityId: id,
  before: null,
  after: content,
  reason: null,
});

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

interface WrittenPayment {
  readonly id: string;
  readonly content: string;
}

// The bank's message may come twice under two keys. Holds the reference until the transaction ends.
async function samePayment(
  tx: WriteContext,
  { channel, reference }: PaymentOrder,
): Promise<WrittenPayment | null> {
  const [found] = await run<WrittenPayment>(
    tx,
    sql`select id, content from hold_payment_reference(${channel}::payment_channel, ${reference})`,
  );
  return found ?? null;
}

// Then the first payment is the answer, if it says the same.
function sameOrConflict({ id, content }: WrittenPayment, order: PaymentOrder): string {
  if (content === writtenContent(order)) return id;
  throw new Problem('CONFLICT', 'input.reference: another payment has this channel and reference.', {
    field: 'input.reference',
  });
}

interface Found {
  readonly areAllVisible: boolean;
  readonly facts: readonly PayableParticipant[];
  /** What they count for before the payment. */
  readonly coverage: string;
}

// Locked in one order by everybody, so that two payments for the same people wait and do not deadlock; what is read
// after the lock is sent after it.
async function lockedParticipants(tx: WriteContext, order: PaymentOrder): Promise<Found> {
  const ids = [...new Set(order.lines.map((line) => line.participantId))];
  const visible = participants.visibleTo({ caller: tx.caller, day: tx.today });
  const [locked, coverage, facts] = await answersOf([
    run(
      tx,
      sql`select p.id from participants as p where p.id = any (${ids}) and ${visible} order by p.id for update`,
    ),
    coverageBefore(tx, order, ids),
    membershipFacts.read(tx, ids),
  ]);
  return {
    areAllVisible: locked.length === ids.length,
    coverage,
    facts: facts.filter((one) => one !== null).map((one) => withoutEnded(one, order.today)),
  };
}

// What has ended by today takes no money, whatever day the payment bears: returning is a new registration.
function withoutEnded(facts: PayableParticipant, today: CalendarDate): PayableParticipant {
  const registrations = facts.registrations.filter(({ endedOn }) => endedOn == null || endedOn > today);
  return { ...facts, registrations };
}
