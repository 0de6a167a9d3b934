import type { CalendarDate } from '../../calendar/calendar-date.ts';
import type { ProgramCode } from '../../law/programs.ts';
import { allocate } from '../../money/allocate.ts';
import { add, formatMoney, type Money, money, ZERO } from '../../money/money.ts';
import type { Context, WriteContext } from '../../platform/context.ts';
import { userOf } from '../../platform/context.ts';
import { run } from '../../platform/reading/read.ts';
import { sql } from '../../platform/reading/sql.ts';
import type { ClaimRow } from '../claim.concept.ts';
import type { PayClaimInput } from '../claim-command.inputs.ts';
import { claimLines, claimPayees, claimRefunds, type PayeeRow } from '../reading/claim-parts.ts';
import { contentsOf } from '../reading/claim-parts-of.ts';
import { latePayment } from '../reading/late-payment.ts';
import { type Applied, changeClaim, type Held } from './change-claim.ts';
import { type ChangeClaimOutcome, type ClaimKey, type Refused, refused } from './claim-outcome.ts';
import { writePayees } from './keep-decision.ts';
import { endingBy, endMembership } from './membership-end.ts';
import { type Disbursement, postPayment } from './post-benefit.ts';
import { paidOutOfTime, samePerson } from './step-reasons.ts';

/** Pays a determined claim, with what a late payment adds; who determined it does not pay it. */
export function payClaim(ctx: Context, input: PayClaimInput): Promise<ChangeClaimOutcome> {
  const paidOn = (input.paidOn ?? ctx.today) as CalendarDate;
  return changeClaim(ctx, {
    operation: 'payClaim',
    action: 'PAY',
    input,
    apply: (tx, held) => pay(tx, held, paidOn),
  });
}

async function pay(tx: WriteContext, held: Held, paidOn: CalendarDate): Promise<Applied | Refused> {
  const { key, claim } = held;
  if (paidOn > tx.today || paidOn < (claim.determinedOn ?? tx.today)) return refused([paidOutOfTime]);
  if ((await determinedBy(tx, key)) === userOf(tx).subject) return refused([samePerson]);
  const late = latePayment(claim, paidOn, money(claim.amount ?? '0.00'));
  const compensation = late?.kind === 'entitled' ? late.amount : ZERO;
  await addLate(tx, held, compensation);
  await run(
    tx,
    sql`update claims set paid_by = ${userOf(tx).subject}, amount = amount + ${formatMoney(compensation)}::numeric
      where participant_id = ${key.participant}::uuid and id = ${key.claim}::uuid`,
  );
  await postPayment(tx, await disbursementOf(tx, held, { paidOn, late: compensation }));
  await endIfOver(tx, held, paidOn);
  const after = { paidOn, lateCompensation: formatMoney(compensation), daysLate: late?.daysLate ?? 0 };
  return { kind: 'applied', to: 'PAID', reason: null, after, paidOn };
}

async function determinedBy(tx: WriteContext, { participant, claim }: ClaimKey): Promise<string | null> {
  const [row] = await run<{ subject: string | null }>(
    tx,
    sql`select k.determined_by as subject from claims as k where k.participant_id = ${participant}::uuid and k.id = ${claim}::uuid`,
  );
  return row?.subject ?? null;
}

// The compensation follows the shares of what is late, to the sen.
async function addLate(tx: WriteContext, { key, claim }: Held, amount: Money): Promise<void> {
  if (amount === ZERO) return;
  const [lines, payees] = await Promise.all([tx.load(claimLines, claim.key), payeesOf(tx, claim)]);
  await run(
    tx,
    sql`insert into claim_lines (participant_id, claim_id, line, benefit, amount)
      values (${key.participant}::uuid, ${key.claim}::uuid, ${lines.length + 1}, 'LATE_COMPENSATION', ${formatMoney(amount)})`,
  );
  const shares = sharesOf(amount, payees);
  await writePayees(tx, key, payees.map(lateShare(shares, payees.length)));
}

// Claims from before the service name nobody: the participant is paid.
async function payeesOf(tx: WriteContext, { key, amount }: ClaimRow): Promise<readonly PayeeRow[]> {
  const payees = await tx.load(claimPayees, key);
  if (payees.length > 0) return payees;
  return [{ kind: 'PARTICIPANT', relation: null, personKey: null, amount: amount ?? '0.00' }];
}

const sharesOf = (amount: Money, payees: readonly PayeeRow[]): readonly Money[] =>
  amount === ZERO
    ? []
    : allocate(
        amount,
        payees.map((payee) => money(payee.amount)),
      );

const lateShare = (shares: readonly Money[], before: number) => (payee: PayeeRow, at: number) => ({
  ...payee,
  line: before + at + 1,
  benefit: 'LATE_COMPENSATION',
  amount: formatMoney(shares[at] ?? ZERO),
});

interface Payment {
  readonly paidOn: CalendarDate;
  readonly late: Money;
}

async function disbursementOf(
  tx: WriteContext,
  { key, claim }: Held,
  { paidOn, late }: Payment,
): Promise<Disbursement> {
  const [payees, refunds] = await Promise.all([payeesOf(tx, claim), tx.load(claimRefunds, claim.key)]);
  const shares = sharesOf(late, payees);
  return {
    ...{ key, claim, paidOn, late },
    payees: payees.map((payee, at) => ({
      kind: payee.kind,
      amount: add(money(payee.amount), shares[at] ?? ZERO),
    })),
    refunds: refunds.map(({ program, amount, paidWithClaim }) => ({
      program: program as ProgramCode,
      amount: money(amount),
      isPaid: paidWithClaim,
    })),
  };
}

async function endIfOver(tx: WriteContext, { key, claim }: Held, paidOn: CalendarDate): Promise<void> {
  const contents = await contentsOf(tx, claim.key);
  const ending = contents === null ? null : endingBy(contents.event, paidOn);
  if (ending !== null) await endMembership(tx, key.participant, ending);
}
