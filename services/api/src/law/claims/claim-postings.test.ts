import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatMoney, fromRupiah, type Money, money, negate, sum, ZERO } from '../../money/money.ts';
import { type ClaimEntry, determinationPostings, disbursementPostings } from './claim-postings.ts';

const rupiah = fc.bigInt({ min: 0n, max: 500_000_000n }).map(fromRupiah);
const program = fc.constantFrom('JKK' as const, 'JKM' as const, 'JHT' as const);
const payees = fc.array(
  fc.record({
    kind: fc.constantFrom('PARTICIPANT', 'HEIR', 'FUNERAL_ARRANGER', 'SOCIAL_SECURITY_FUND', 'HELD'),
    amount: rupiah,
  }),
  { maxLength: 6 },
);
const refunds = fc.array(fc.record({ program, amount: rupiah, isPaid: fc.boolean() }), { maxLength: 3 });

const shown = ({ kind, postings }: ClaimEntry) => [
  kind,
  ...postings.map(({ account, amount }) => `${account} ${formatMoney(amount)}`),
];
const onAccount = (entries: readonly ClaimEntry[], wanted: string): Money =>
  sum(
    entries
      .flatMap(({ postings }) => postings)
      .filter(({ account }) => account === wanted)
      .map(({ amount }) => amount),
  );
const isBalanced = ({ postings }: ClaimEntry) => sum(postings.map(({ amount }) => amount)) === ZERO;

describe('the postings of a determined claim', () => {
  it('move what is owed out of the fund of the program', () => {
    expect(determinationPostings('JKM', money('42000000.00'), ZERO).map(shown)).toEqual([
      ['BENEFIT_DETERMINED', 'FUND_JKM 42000000.00', 'BENEFITS_PAYABLE -42000000.00'],
    ]);
  });

  it('credit the return of savings first, then take them out of the own account', () => {
    expect(determinationPostings('JHT', money('500.00'), money('25.50')).map(shown)).toEqual([
      ['JHT_RETURN', 'JHT_RETURN 25.50', 'JHT_ACCOUNTS -25.50'],
      ['BENEFIT_DETERMINED', 'JHT_ACCOUNTS 500.00', 'BENEFITS_PAYABLE -500.00'],
    ]);
  });

  it('are none where nothing moves', () => {
    expect(determinationPostings('JKK', ZERO, ZERO)).toEqual([]);
  });

  it('balance, and name the participant on accounts of participants alone', () => {
    fc.assert(
      fc.property(program, rupiah, rupiah, (of, amount, gained) => {
        const entries = determinationPostings(of, amount, gained);
        expect(entries.every(isBalanced)).toBe(true);
        for (const { account, isOwn } of entries.flatMap(({ postings }) => postings))
          expect([account, isOwn]).toEqual([account, ['JHT_ACCOUNTS', 'BENEFITS_PAYABLE'].includes(account)]);
      }),
    );
  });
});

describe('the postings of a paid claim', () => {
  it('pay the heirs, keep in the fund what nobody inherits, leave owed what is held', () => {
    const paid = disbursementPostings({
      program: 'JKM',
      late: money('30.00'),
      payees: [
        { kind: 'HEIR', amount: money('1030.00') },
        { kind: 'SOCIAL_SECURITY_FUND', amount: money('200.00') },
        { kind: 'HELD', amount: money('50.00') },
      ],
      refunds: [
        { program: 'JKM', amount: money('6.80'), isPaid: true },
        { program: 'JHT', amount: money('20.00'), isPaid: false },
      ],
    });
    expect(paid.map(shown)).toEqual([
      ['LATE_COMPENSATION', 'LATE_COMPENSATION 30.00', 'BENEFITS_PAYABLE -30.00'],
      ['BENEFIT_PAID', 'BENEFITS_PAYABLE 1230.00', 'CASH_DISBURSEMENT -1030.00', 'FUND_JKM -200.00'],
      ['REFUND', 'FUND_JKM 6.80', 'CASH_DISBURSEMENT -6.80'],
      ['REFUND', 'JHT_ACCOUNTS 20.00', 'REFUNDS_PAYABLE -20.00'],
    ]);
  });

  it('balance, entry by entry, have no posting of zero, and leave owed exactly what is held', () => {
    fc.assert(
      fc.property(program, payees, refunds, (of, shares, returned) => {
        const amount = sum(shares.map((share) => share.amount));
        const held = sum(shares.filter(({ kind }) => kind === 'HELD').map((share) => share.amount));
        const paid = disbursementPostings({ program: of, payees: shares, refunds: returned, late: ZERO });
        expect(paid.every(isBalanced)).toBe(true);
        expect(paid.flatMap(({ postings }) => postings).some((one) => one.amount === ZERO)).toBe(false);
        const owed = onAccount([...determinationPostings(of, amount, ZERO), ...paid], 'BENEFITS_PAYABLE');
        expect(formatMoney(owed)).toBe(formatMoney(negate(held)));
      }),
    );
  });
});
