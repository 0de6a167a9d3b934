import { savingsOn } from '@perisai/api/law/benefits/savings-benefit';
import {
  type ClaimEntry,
  determinationPostings,
  disbursementPostings,
} from '@perisai/api/law/claims/claim-postings';
import { savingsFactsOf } from '@perisai/api/law/claims/decide-savings';
import { formatMoney, ZERO } from '@perisai/api/money/money';
import { type Day, dayText } from '../calendar/days.ts';
import { uuidOf } from '../chance/uuid.ts';
import type { Claim } from '../claims/claim.ts';
import type { Decided } from '../claims/claim-decision.ts';
import { claimId } from './claim-rows.ts';
import { recordedOn } from './recorded.ts';
import { branchId } from './scheme-rows.ts';
import { row } from './table.ts';
import type { WrittenClaim } from './written-claim.ts';

interface Entry extends ClaimEntry {
  readonly on: Day;
}

/** The journal of determined claims, entry by entry, as the commands of the service write it. */
function entriesOf({ claim, decided }: WrittenClaim): readonly Entry[] {
  if (decided === null || claim.decided === null || decided.decision.kind !== 'PAYABLE') return [];
  const { paid, decided: determinedOn } = claim;
  return [
    ...determination(claim, decided).map((entry) => ({ ...entry, on: determinedOn })),
    ...(paid === null ? [] : disbursement(claim, decided).map((entry) => ({ ...entry, on: paid }))),
  ];
}

function determination({ program }: Claim, { facts, decision }: Decided): readonly ClaimEntry[] {
  const isSavings = facts.event.kind === 'SAVINGS';
  const gained = isSavings ? savingsOn(savingsFactsOf(facts), facts.decidedOn).gained : ZERO;
  return determinationPostings(program, decision.amount, gained);
}

// Every claim of the demo is paid in time: see the course of claims.
const disbursement = ({ program }: Claim, { decision }: Decided): readonly ClaimEntry[] =>
  disbursementPostings({
    program,
    payees: decision.shares.map(({ payee, amount }) => ({ kind: payee.kind, amount })),
    refunds: decision.refunds.map((refund) => ({ ...refund, isPaid: refund.payee !== 'BY_AGREEMENT' })),
    late: ZERO,
  });

// A claim has few entries: each takes its own number.
const entriesOfClaim = 16;
const entryId = ({ person }: Claim, place: number, on: Day): string =>
  uuidOf('ledgerEntry', person * entriesOfClaim + place, on);

export const entryRows = (of: WrittenClaim): string =>
  entriesOf(of)
    .map(({ kind, on }, place) =>
      row(
        ...[entryId(of.claim, place, on), kind, dayText(on), branchId(of.claim.branch)],
        ...['Claim', claimId(of.claim), null, recordedOn(on)],
      ),
    )
    .join('');

export const postingRows = (of: WrittenClaim): string =>
  entriesOf(of)
    .flatMap(({ on, postings }, place) =>
      postings.map(({ account, isOwn, amount }, at) =>
        row(
          ...[entryId(of.claim, place, on), at + 1, account],
          ...[isOwn ? of.participant : null, formatMoney(amount)],
        ),
      ),
    )
    .join('');
