import { createHash, randomUUID } from 'node:crypto';
import { type EntityManager, In, IsNull } from 'typeorm';
import type { UsualContext } from './context.ts';
import { ParticipantEntity, RegistrationEntity } from './entities.ts';
import {
  AuditEntryEntity,
  ContributionEntity,
  IdempotencyKeyEntity,
  PaymentEntity,
} from './payment-entities.ts';
import type { RecordPaymentInput } from './types.ts';

type Outcome =
  | { readonly payment: PaymentEntity; readonly replayed: boolean }
  | { readonly because: readonly { readonly rule: string }[] };

/** Key, payment, contributions, standing, coverage and audit in one transaction, through repositories. */
export function recordPayment(ctx: UsualContext, input: RecordPaymentInput): Promise<Outcome> {
  return ctx.source.transaction(async (manager) => {
    const { subject } = ctx.user;
    await lock(manager, `${subject} ${input.idempotencyKey}`);
    const earlier = await manager.findOneBy(IdempotencyKeyEntity, { subject, key: input.idempotencyKey });
    if (earlier !== null) return replayed(manager, earlier, input);
    if (await manager.existsBy(PaymentEntity, { channel: input.channel, reference: input.reference }))
      return refused('another payment has this channel and reference');
    const due = await nextDue(manager, ctx, input);
    if (due === null) return refused('the month is not the next one');
    const payment = await write(manager, ctx, { input, due });
    return { payment, replayed: false };
  });
}

interface Due {
  readonly participant: ParticipantEntity;
  readonly registration: RegistrationEntity;
  readonly contributions: readonly ContributionEntity[];
  readonly month: string;
}

const refused = (rule: string): Outcome => ({ because: [{ rule }] });

const lock = (manager: EntityManager, name: string): Promise<unknown> =>
  manager.query('select pg_advisory_xact_lock(hashtextextended($1, 0))', [name]);

async function replayed(
  manager: EntityManager,
  earlier: IdempotencyKeyEntity,
  input: RecordPaymentInput,
): Promise<Outcome> {
  if (!earlier.contentHash.equals(hashOf(input))) return refused('the key was used for another request');
  return { payment: await manager.findOneByOrFail(PaymentEntity, { id: earlier.resultId }), replayed: true };
}

async function nextDue(
  manager: EntityManager,
  { branchId }: UsualContext,
  { lines, amount }: RecordPaymentInput,
): Promise<Due | null> {
  const [line] = lines;
  if (line === undefined) return null;
  const id = line.participantId.replace(/^par_/, '');
  const month = `${line.month}-01`;
  const participant = await manager.findOne(ParticipantEntity, {
    where: { id, branchId, diedOn: IsNull() },
    lock: { mode: 'pessimistic_write' },
  });
  const registration = await manager.findOneBy(RegistrationEntity, {
    participantId: id,
    endedOn: IsNull(),
    paidThrough: monthBefore(month),
  });
  if (participant === null || registration === null) return null;
  const contributions = await manager.findBy(ContributionEntity, {
    participantId: id,
    registrationNumber: registration.number,
    month: monthBefore(month),
    programCode: In(line.programs),
  });
  const owed = contributions.reduce((sum, one) => sum + BigInt(one.amount.replace('.', '')), 0n);
  return owed === BigInt(amount.replace('.', ''))
    ? { participant, registration, contributions, month }
    : null;
}

interface Writing {
  readonly input: RecordPaymentInput;
  readonly due: Due;
}

async function write(
  manager: EntityManager,
  { user }: UsualContext,
  { input, due }: Writing,
): Promise<PaymentEntity> {
  const { participant, registration, contributions, month } = due;
  const { channel, reference, paidOn, amount, payer } = input;
  const branchId = participant.branchId;
  const since = `${paidOn.slice(0, 7)}-01`;
  const [{ before }] = await manager.query(
    'select coverage_snapshot(array[$1]::uuid[], $2::date)::text as before',
    [participant.id, since],
  );
  const payment = manager.create(PaymentEntity, {
    id: randomUUID(),
    channel,
    reference,
    paidOn,
    amount,
    payer,
    branchId,
  });
  await manager.insert(PaymentEntity, payment);
  await manager.insert(
    ContributionEntity,
    contributions.map((one) => ({ ...one, month, payer, paidOn, paymentId: payment.id })),
  );
  const key = { participantId: participant.id, number: registration.number };
  await manager.update(RegistrationEntity, key, { paidThrough: month });
  await manager.update(ParticipantEntity, { id: participant.id }, { paidThrough: month });
  await manager.query('select apply_coverage_change($1::jsonb, array[$2]::uuid[], $3::date)', [
    before,
    participant.id,
    since,
  ]);
  await manager.insert(AuditEntryEntity, {
    id: randomUUID(),
    actorSubject: user.subject,
    actorName: user.name,
    actorRole: user.role,
    branchId: user.branchId,
    action: 'payment.recorded',
    entity: 'Payment',
    entityId: payment.id,
    after: { ...input },
    requestId: randomUUID(),
  });
  await manager.insert(IdempotencyKeyEntity, {
    subject: user.subject,
    key: input.idempotencyKey,
    operation: 'recordPayment',
    contentHash: hashOf(input),
    resultId: payment.id,
  });
  return payment;
}

const hashOf = (input: RecordPaymentInput): Buffer =>
  createHash('sha256').update(JSON.stringify(input)).digest();

function monthBefore(firstDay: string): string {
  const index = Number(firstDay.slice(0, 4)) * 12 + Number(firstDay.slice(5, 7)) - 2;
  return `${Math.floor(index / 12)}-${String((index % 12) + 1).padStart(2, '0')}-01`;
}
