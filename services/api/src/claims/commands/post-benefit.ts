import type { CalendarDate } from '../../calendar/calendar-date.ts';
import { savingsOn } from '../../law/benefits/savings-benefit.ts';
import type { ClaimDecision, ClaimShare } from '../../law/claims/claim-decision.ts';
import type { ClaimFacts } from '../../law/claims/claim-facts.ts';
import { savingsEmptiedOn, savingsFactsOf } from '../../law/claims/decide-savings.ts';
import type { ProgramCode } from '../../law/programs.ts';
import type { Posting } from '../../ledger/accounts.ts';
import { type LedgerEntry, post } from '../../ledger/post.ts';
import { type Money, money, negate, subtract, sum, ZERO } from '../../money/money.ts';
import type { WriteContext } from '../../platform/context.ts';
import { run } from '../../platform/reading/read.ts';
import { sql } from '../../platform/reading/sql.ts';
import type { ClaimRow } from '../claim.concept.ts';
import type { ClaimKey } from './claim-outcome.ts';

interface Determination {
  readonly key: ClaimKey;
  readonly claim: ClaimRow;
  readonly facts: ClaimFacts;
  readonly decision: ClaimDecision;
}

/** The account that a program pays from: a fund, or the participant's own savings. */
function source(program: ProgramCode, participantId: string, amount: Money): Posting {
  if (program === 'JHT') return { account: 'JHT_ACCOUNTS', participantId, amount };
  return { account: program === 'JKK' ? 'FUND_JKK' : 'FUND_JKM', amount };
}

/** Posts what was determined as owed; of savings, first the return that was not posted yet. */
export async function postDetermination(tx: WriteContext, determination: Determination): Promise<void> {
  const { key, claim, facts, decision } = determination;
  const participantId = key.participant;
  if (facts.event.kind === 'SAVINGS') await postReturn(tx, determination);
  await postOf(tx, determination, {
    kind: 'BENEFIT_DETERMINED',
    postedOn: tx.today,
    postings: [
      source(claim.programCode as ProgramCode, participantId, decision.amount),
      { account: 'BENEFITS_PAYABLE', participantId, amount: negate(decision.amount) },
    ],
  });
}

async function postReturn(tx: WriteContext, determination: Determination): Promise<void> {
  const { facts, key } = determination;
  const emptiedOn = savingsEmptiedOn(facts);
  const [posted] = await run<{ amount: string }>(
    tx,
    sql`select coalesce(-sum(o.amount), 0)::numeric(20, 2)::text as amount from ledger_entry_postings as o
      join ledger_entries as e on e.id = o.entry_id
      where o.participant_id = ${key.participant}::uuid and o.account = 'JHT_ACCOUNTS' and e.kind = 'JHT_RETURN'
        and (${emptiedOn}::date is null or e.posted_on > ${emptiedOn}::date)`,
  );
  const gained = subtract(
    savingsOn(savingsFactsOf(facts), facts.decidedOn).gained,
    money(posted?.amount ?? '0.00'),
  );
  await postOf(tx, determination, {
    kind: 'JHT_RETURN',
    postedOn: tx.today,
    postings: [
      { account: 'JHT_RETURN', amount: gained },
      { account: 'JHT_ACCOUNTS', participantId: key.participant, amount: negate(gained) },
    ],
  });
}

export interface Disbursement {
  readonly key: ClaimKey;
  readonly claim: ClaimRow;
  readonly paidOn: CalendarDate;
  /** What compensates a late payment; zero in time. */
  readonly late: Money;
  readonly payees: readonly { readonly kind: ClaimShare['payee']['kind']; readonly amount: Money }[];
  readonly refunds: readonly {
    readonly program: ProgramCode;
    readonly amount: Money;
    readonly isPaid: boolean;
  }[];
}

/** Posts what was paid. What nobody inherits stays in the fund, and what is held stays owed. */
export async function postPayment(tx: WriteContext, paid: Disbursement): Promise<void> {
  const { key, claim, late, payees, paidOn } = paid;
  const participantId = key.participant;
  const of = (kinds: readonly string[]): Money =>
    sum(payees.filter(({ kind }) => kinds.includes(kind)).map(({ amount }) => amount));
  const kept = of(['SOCIAL_SECURITY_FUND']);
  const disbursed = subtract(sum(payees.map(({ amount }) => amount)), of(['SOCIAL_SECURITY_FUND', 'HELD']));
  await postOf(tx, paid, {
    kind: 'LATE_COMPENSATION',
    postedOn: paidOn,
    postings: [
      { account: 'LATE_COMPENSATION', amount: late },
      { account: 'BENEFITS_PAYABLE', participantId, amount: negate(late) },
    ],
  });
  await postOf(tx, paid, {
    kind: 'BENEFIT_PAID',
    postedOn: paidOn,
    postings: [
      { account: 'BENEFITS_PAYABLE', participantId, amount: sum([disbursed, kept]) },
      { account: 'CASH_DISBURSEMENT', amount: negate(disbursed) },
      source(claim.programCode as ProgramCode, participantId, negate(kept)),
    ],
  });
  for (const refund of paid.refunds) await postRefund(tx, paid, refund);
}

function postRefund(
  tx: WriteContext,
  paid: Disbursement,
  { program, amount, isPaid }: Disbursement['refunds'][number],
): Promise<void> {
  const participantId = paid.key.participant;
  const owed = negate(amount);
  return postOf(tx, paid, {
    kind: 'REFUND',
    postedOn: paid.paidOn,
    postings: [
      source(program, participantId, amount),
      isPaid
        ? { account: 'CASH_DISBURSEMENT', amount: owed }
        : { account: 'REFUNDS_PAYABLE', participantId, amount: owed },
    ],
  });
}

interface OfClaim {
  readonly key: ClaimKey;
  readonly claim: ClaimRow;
}

// Nothing to move, nothing to post.
async function postOf(
  tx: WriteContext,
  { key, claim }: OfClaim,
  entry: Pick<LedgerEntry, 'kind' | 'postedOn' | 'postings'>,
): Promise<void> {
  if (entry.postings.every(({ amount }) => amount === ZERO)) return;
  const source = { type: 'Claim', id: key.claim };
  await post(tx, { ...entry, branchId: claim.branchKey, source, memo: claim.number });
}
