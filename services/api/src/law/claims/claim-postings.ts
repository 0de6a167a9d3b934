import { type Money, negate, subtract, sum, ZERO } from '../../money/money.ts';
import type { ProgramCode } from '../programs.ts';

type OwnAccount = 'JHT_ACCOUNTS' | 'BENEFITS_PAYABLE' | 'REFUNDS_PAYABLE';
type CommonAccount = 'FUND_JKK' | 'FUND_JKM' | 'JHT_RETURN' | 'LATE_COMPENSATION' | 'CASH_DISBURSEMENT';

/** One side of an entry: a debit is above zero, a credit below. `isOwn`: the account keeps a balance per participant. */
export type ClaimPosting =
  | { readonly account: OwnAccount; readonly isOwn: true; readonly amount: Money }
  | { readonly account: CommonAccount; readonly isOwn: false; readonly amount: Money };

/** An entry of the journal that a claim causes. Its postings add up to zero, and none of them is zero. */
export interface ClaimEntry {
  readonly kind: 'JHT_RETURN' | 'BENEFIT_DETERMINED' | 'LATE_COMPENSATION' | 'BENEFIT_PAID' | 'REFUND';
  readonly postings: readonly ClaimPosting[];
}

/** What is paid of a claim, in rupiah and sen. */
export interface ClaimDisbursement {
  readonly program: ProgramCode;
  /** Who is paid what, with the part of the compensation; the kinds of `ClaimShare`. */
  readonly payees: readonly { readonly kind: string; readonly amount: Money }[];
  readonly refunds: readonly ClaimRefund[];
  /** What compensates a late payment; zero in time. */
  readonly late: Money;
}

export interface ClaimRefund {
  readonly program: ProgramCode;
  readonly amount: Money;
  /** Paid with the claim; else owed to who paid it in. */
  readonly isPaid: boolean;
}

const own = (account: OwnAccount, amount: Money): ClaimPosting => ({ account, isOwn: true, amount });
const common = (account: CommonAccount, amount: Money): ClaimPosting => ({ account, isOwn: false, amount });

/** What a program pays from: a fund, or the participant's own savings (PP 44/2015, PP 46/2015). */
function source(program: ProgramCode, amount: Money): ClaimPosting {
  if (program === 'JHT') return own('JHT_ACCOUNTS', amount);
  return common(program === 'JKK' ? 'FUND_JKK' : 'FUND_JKM', amount);
}

/**
 * The entries of a determination, in order: of savings first the return that was not posted yet (`gained`; PP 46/2015
 * Pasal 22), then what is owed. `gained` is zero for JKK and JKM.
 */
export const determinationPostings = (
  program: ProgramCode,
  amount: Money,
  gained: Money,
): readonly ClaimEntry[] =>
  moving([
    { kind: 'JHT_RETURN', postings: [common('JHT_RETURN', gained), own('JHT_ACCOUNTS', negate(gained))] },
    {
      kind: 'BENEFIT_DETERMINED',
      postings: [source(program, amount), own('BENEFITS_PAYABLE', negate(amount))],
    },
  ]);

/**
 * The entries of a payment, in order. What nobody inherits stays in the fund (PP 44/2015 Pasal 40), and what is held
 * stays owed: no command settles it yet, nor a refund that is not paid with the claim.
 */
export const disbursementPostings = ({
  program,
  payees,
  refunds,
  late,
}: ClaimDisbursement): readonly ClaimEntry[] =>
  moving([
    {
      kind: 'LATE_COMPENSATION',
      postings: [common('LATE_COMPENSATION', late), own('BENEFITS_PAYABLE', negate(late))],
    },
    { kind: 'BENEFIT_PAID', postings: paid(program, payees) },
    ...refunds.map((refund): ClaimEntry => ({ kind: 'REFUND', postings: refunded(refund) })),
  ]);

function paid(program: ProgramCode, payees: ClaimDisbursement['payees']): readonly ClaimPosting[] {
  const of = (wanted: string): Money =>
    sum(payees.filter(({ kind }) => kind === wanted).map(({ amount }) => amount));
  const kept = of('SOCIAL_SECURITY_FUND');
  const settled = subtract(sum(payees.map(({ amount }) => amount)), of('HELD'));
  return [
    own('BENEFITS_PAYABLE', settled),
    common('CASH_DISBURSEMENT', negate(subtract(settled, kept))),
    source(program, negate(kept)),
  ];
}

const refunded = ({ program, amount, isPaid }: ClaimRefund): readonly ClaimPosting[] => [
  source(program, amount),
  isPaid ? common('CASH_DISBURSEMENT', negate(amount)) : own('REFUNDS_PAYABLE', negate(amount)),
];

// Nothing to move, nothing to post.
const moving = (entries: readonly ClaimEntry[]): readonly ClaimEntry[] =>
  entries
    .map(({ kind, postings }) => ({ kind, postings: postings.filter(({ amount }) => amount !== ZERO) }))
    .filter(({ postings }) => postings.length > 0);
