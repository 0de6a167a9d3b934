import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { calendarDate } from '../../calendar/calendar-date.ts';
import { addMonths, month } from '../../calendar/month.ts';
import { formatMoney, fromSen, money, sum } from '../../money/money.ts';
import {
  type FullPaymentGround,
  fullPaymentOfSavings,
  monthlyReturn,
  type SavingsAccount,
  savingsBalance,
  savingsStatement,
} from './old-age-savings.ts';

const day = calendarDate;

const anAccount = (changes: Partial<SavingsAccount> = {}): SavingsAccount => ({
  openingBalance: money('12000000.00'),
  from: month('2024-01'),
  through: month('2024-02'),
  deposits: [],
  ...changes,
});

describe('JHT', () => {
  it.each([
    ['12000000.00', '2024-01', '55000.00', '5,5 % a year, decision 9'],
    ['12000000.00', '2016-12', '71900.00', '7,19 % in 2016, S7c'],
    ['12000000.00', '2015-12', '55000.00', 'the year before'],
    ['12000000.00', '2017-01', '55000.00', 'the year after'],
    ['12000000.00', '2015-06', '0.00', 'before PP 46/2015'],
    ['0.00', '2024-01', '0.00', 'nothing earns nothing'],
    ['20000.00', '2024-01', '91.67', '91,6666… half even'],
    ['12.00', '2024-01', '0.06', '5,5 sen: the even neighbour'],
    ['36.00', '2024-01', '0.16', '16,5 sen: the even neighbour'],
  ])('on Rp%s in %s gains Rp%s (%s)', (balance, of, gain) => {
    expect(formatMoney(monthlyReturn(money(balance), month(of)))).toBe(gain);
  });

  it('compounds from month to month; a deposit earns from the next month on', () => {
    const deposits = [
      { month: month('2024-01'), amount: money('20000.00') },
      { month: month('2024-01'), amount: money('20000.00') },
    ];
    const rows = savingsStatement(anAccount({ deposits }));
    expect(rows.map(({ closing }) => formatMoney(closing))).toEqual(['12095000.00', '12150435.42']);
    expect(rows[0]).toMatchObject({ gained: money('55000.00'), deposited: money('40000.00') });
  });

  it('keeps the opening balance when no month has passed', () => {
    expect(savingsBalance(anAccount({ through: month('2023-12') }))).toBe(money('12000000.00'));
  });

  it('adds up: opening, gains and deposits are the closing balance', () => {
    const deposit = fc.record({
      month: fc.integer({ min: 0, max: 36 }).map((step) => addMonths(month('2022-01'), step)),
      amount: fc.bigInt({ min: 1n, max: 10n ** 9n }).map(fromSen),
    });
    const opening = fc.bigInt({ min: 0n, max: 10n ** 12n }).map(fromSen);
    fc.assert(
      fc.property(opening, fc.array(deposit), (openingBalance, deposits) => {
        const account = { openingBalance, from: month('2022-01'), through: month('2025-01'), deposits };
        const rows = savingsStatement(account);
        const moved = rows.flatMap(({ gained, deposited }) => [gained, deposited]);
        expect(sum([openingBalance, ...moved])).toBe(savingsBalance(account));
        expect(sum(rows.map(({ deposited }) => deposited))).toBe(sum(deposits.map(({ amount }) => amount)));
      }),
    );
  });
});

describe('the whole balance', () => {
  it.each<[FullPaymentGround, string, string, string, string, string]>([
    ['AGE', '1968-07-11', '2024-07-10', '2024-07-10', 'refused', 'the day before turning 56'],
    ['AGE', '1968-07-10', '2024-07-10', '2024-07-10', 'entitled', 'on the 56th birthday'],
    ['DEATH', '1990-01-01', '2024-07-10', '2024-07-10', 'entitled', 'PP 46/2015 Pasal 22'],
    ['DEATH', '1990-01-01', '2024-07-10', '2024-07-09', 'refused', 'a death that lies ahead'],
    ['TOTAL_DISABILITY', '1990-01-01', '2024-07-10', '2024-08-01', 'entitled', 'PP 46/2015 Pasal 22'],
    ['STOPPED_BUSINESS', '1990-01-01', '2024-01-31', '2024-02-28', 'refused', 'the month has not passed'],
    [
      'STOPPED_BUSINESS',
      '1990-01-01',
      '2024-01-31',
      '2024-02-29',
      'entitled',
      'one month, clamped (S28, S39)',
    ],
  ])('%s, born %s, event %s, claimed %s: %s (%s)', (ground, bornOn, eventOn, claimedOn, kind) => {
    const decision = fullPaymentOfSavings({
      ground,
      bornOn: day(bornOn),
      eventOn: day(eventOn),
      claimedOn: day(claimedOn),
    });
    expect(decision.kind).toBe(kind);
    expect(decision.because[0]?.legalBasis).not.toBeNull();
  });
});
