import type { CalendarDate } from '../../calendar/calendar-date.ts';
import { savingsOn } from '../../law/benefits/savings-benefit.ts';
import type { ClaimDecision } from '../../law/claims/claim-decision.ts';
import type { ClaimFacts } from '../../law/claims/claim-facts.ts';
import {
  type ClaimDisbursement,
  type ClaimEntry,
  type ClaimPosting,
  determinationPostings,
  disbursementPostings,
} from '../../law/claims/claim-postings.ts';
import { savingsEmptiedOn, savingsFactsOf } from '../../law/claims/decide-savings.ts';
import type { ProgramCode } from '../../law/programs.ts';
import type { Posting } from '../../ledger/accounts.ts';
import { post } from '../../ledger/post.ts';
import { type Money, money, subtract, ZERO } from '../../money/money.ts';
import type { WriteContext } from '../../platform/context.ts';
import { run } from '../../platform/reading/read.ts';
import { sql } from '../../platform/reading/sql.ts';
import type { ClaimRow } from '../claim.concept.ts';
import type { ClaimKey } from './claim-outcome.ts';

interface OfClaim {
  readonly key: ClaimKey;
  readonly claim: ClaimRow;
}

interface Determination extends OfClaim {
  readonly facts: ClaimFacts;
  readonly decision: ClaimDecision;
}

/** Posts what was determined as owed; of savings, first the return that was not posted yet. */
export async function postDetermination(tx: WriteContext, determination: Determination): Promise<void> {
  const { claim, facts, decision } = determination;
  const gained = facts.event.kind === 'SAVINGS' ? await returnNotPosted(tx, determination) : ZERO;
  const entries = determinationPostings(claim.programCode as ProgramCode, decision.amount, gained);
  await postAll(tx, { ...determination, postedOn: tx.today }, entries);
}

async function returnNotPosted(tx: WriteContext, { facts, key }: Determination): Promise<Money> {
  const emptiedOn = savingsEmptiedOn(facts);
  const [posted] = await run<{ amount: string }>(
    tx,
    sql`select coalesce(-sum(o.amount), 0)::numeric(20, 2)::text as amount from ledger_entry_postings as o
      join ledger_entries as e on e.id = o.entry_id
      where o.participant_id = ${key.participant}::uuid and o.account = 'JHT_ACCOUNTS' and e.kind = 'JHT_RETURN'
        and (${emptiedOn}::date is null or e.posted_on > ${emptiedOn}::date)`,
  );
  return subtract(savingsOn(savingsFactsOf(facts), facts.decidedOn).gained, money(posted?.amount ?? '0.00'));
}

export interface Disbursement extends OfClaim, Omit<ClaimDisbursement, 'program'> {
  readonly paidOn: CalendarDate;
}

/** Posts what was paid. */
export async function postPayment(tx: WriteContext, paid: Disbursement): Promise<void> {
  const program = paid.claim.programCode as ProgramCode;
  await postAll(tx, { ...paid, postedOn: paid.paidOn }, disbursementPostings({ ...paid, program }));
}

interface Posted extends OfClaim {
  readonly postedOn: CalendarDate;
}

async function postAll(
  tx: WriteContext,
  { key, claim, postedOn }: Posted,
  entries: readonly ClaimEntry[],
): Promise<void> {
  const source = { type: 'Claim', id: key.claim };
  const of = { postedOn, branchId: claim.branchKey, source, memo: claim.number };
  for (const { kind, postings } of entries)
    await post(tx, { ...of, kind, postings: postings.map(written(key.participant)) });
}

const written =
  (participantId: string) =>
  (posting: ClaimPosting): Posting =>
    posting.isOwn
      ? { account: posting.account, participantId, amount: posting.amount }
      : { account: posting.account, amount: posting.amount };
