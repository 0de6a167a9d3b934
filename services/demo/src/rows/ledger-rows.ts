import { savingsOn } from '@perisai/api/law/benefits/savings-benefit';
import { savingsFactsOf } from '@perisai/api/law/claims/decide-savings';
import { formatMoney, type Money, negate, subtract, sum, ZERO } from '@perisai/api/money/money';
import { type Day, dayText } from '../calendar/days.ts';
import { uuidOf } from '../chance/uuid.ts';
import type { Claim } from '../claims/claim.ts';
import type { Decided } from '../claims/claim-decision.ts';
import { claimId } from './claim-rows.ts';
import { recordedOn } from './recorded.ts';
import { branchId } from './scheme-rows.ts';
import { row } from './table.ts';
import type { WrittenClaim } from './written-claim.ts';

interface Posting {
  readonly account: string;
  /** Whether the account keeps a balance of the participant. */
  readonly isOwn: boolean;
  readonly amount: Money;
}

interface Entry {
  readonly kind: 'JHT_RETURN' | 'BENEFIT_DETERMINED' | 'BENEFIT_PAID' | 'REFUND';
  readonly on: Day;
  readonly postings: readonly Posting[];
}

/** The journal of determined claims, entry by entry, as the commands of the service write it. */
function entriesOf({ claim, decided }: WrittenClaim): readonly Entry[] {
  if (decided === null || claim.decided === null || decided.decision.kind !== 'PAYABLE') return [];
  const entries = [...determination(claim, claim.decided, decided), ...disbursement(claim, decided)];
  return entries.filter(({ postings }) => postings.some(({ amount }) => amount !== ZERO));
}

function determination({ program }: Claim, on: Day, { facts, decision }: Decided): readonly Entry[] {
  const determined: Entry = {
    kind: 'BENEFIT_DETERMINED',
    on,
    postings: [
      source(program, decision.amount),
      { account: 'BENEFITS_PAYABLE', isOwn: true, amount: negate(decision.amount) },
    ],
  };
  if (facts.event.kind !== 'SAVINGS') return [determined];
  const { gained } = savingsOn(savingsFactsOf(facts), facts.decidedOn);
  const credited = [
    { account: 'JHT_RETURN', isOwn: false, amount: gained },
    { account: 'JHT_ACCOUNTS', isOwn: true, amount: negate(gained) },
  ];
  return [{ kind: 'JHT_RETURN', on, postings: credited }, determined];
}

const source = (program: Claim['program'], amount: Money): Posting =>
  program === 'JHT'
    ? { account: 'JHT_ACCOUNTS', isOwn: true, amount }
    : { account: `FUND_${program}`, isOwn: false, amount };

function disbursement({ program, paid }: Claim, { decision }: Decided): readonly Entry[] {
  if (paid === null) return [];
  const of = (kinds: readonly string[]): Money =>
    sum(decision.shares.filter(({ payee }) => kinds.includes(payee.kind)).map(({ amount }) => amount));
  const kept = of(['SOCIAL_SECURITY_FUND']);
  const disbursed = subtract(decision.amount, sum([kept, of(['HELD'])]));
  const benefit: Entry = {
    kind: 'BENEFIT_PAID',
    on: paid,
    postings: [
      { account: 'BENEFITS_PAYABLE', isOwn: true, amount: sum([disbursed, kept]) },
      { account: 'CASH_DISBURSEMENT', isOwn: false, amount: negate(disbursed) },
      source(program, negate(kept)),
    ],
  };
  return [benefit, ...decision.refunds.map((refund) => refundOn(paid, refund))];
}

const refundOn = (on: Day, { program, payee, amount }: Decided['decision']['refunds'][number]): Entry => ({
  kind: 'REFUND',
  on,
  postings: [
    source(program, amount),
    payee === 'BY_AGREEMENT'
      ? { account: 'REFUNDS_PAYABLE', isOwn: true, amount: negate(amount) }
      : { account: 'CASH_DISBURSEMENT', isOwn: false, amount: negate(amount) },
  ],
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
      postings
        .filter(({ amount }) => amount !== ZERO)
        .map(({ account, isOwn, amount }, at) =>
          row(
            ...[entryId(of.claim, place, on), at + 1, account],
            ...[isOwn ? of.participant : null, formatMoney(amount)],
          ),
        ),
    )
    .join('');
