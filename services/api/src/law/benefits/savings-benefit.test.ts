import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, calendarDate } from '../../calendar/calendar-date.ts';
import { addMonths, firstDay, month } from '../../calendar/month.ts';
import { formatMoney, fromSen, money, subtract, sum } from '../../money/money.ts';
import { prepaidRefund } from './prepaid-refund.ts';
import { type SavingsFacts, type SavingsRequest, savingsBenefit, savingsOn } from './savings-benefit.ts';
import { membershipReachedOn, partialPayment } from './savings-partial.ts';

const day = calendarDate;

const facts = (changes: Partial<SavingsFacts> = {}): SavingsFacts => ({
  bornOn: day('1980-05-05'),
  openingBalance: money('12000000.00'),
  openingFrom: month('2024-01'),
  contributions: [],
  withdrawals: [],
  memberships: [{ from: day('2014-02-10'), to: null }],
  ...changes,
});

const paidIn = (on: string, amount: string, of = on.slice(0, 7)) => ({
  month: month(of),
  paidOn: day(on),
  amount: money(amount),
});

const balance = (on: string, changes: Partial<SavingsFacts> = {}) =>
  formatMoney(savingsOn(facts(changes), day(on)).balance);

function amountOf(request: SavingsRequest, changes: Partial<SavingsFacts> = {}): string {
  const decision = savingsBenefit(facts(changes), request);
  return decision.kind === 'refused' ? 'refused' : formatMoney(decision.amount);
}

describe('the balance on a day (PP 46/2015 Pasal 22 ayat (2))', () => {
  it.each([
    ['2024-01-31', '12000000.00', 'January has not ended'],
    ['2024-02-01', '12055000.00', 'January has earned 5,5 % / 12'],
    ['2023-11-30', '12000000.00', 'before the account begins'],
  ])('on %s is %s (%s)', (on, expected) => {
    expect(balance(on)).toBe(expected);
  });

  it.each([
    ['2024-01-09', '12000000.00', 'the day before it is paid'],
    ['2024-01-10', '12020000.00', 'the day it is paid'],
    ['2024-02-01', '12075000.00', 'it did not earn in January'],
    ['2024-03-01', '12130343.75', 'and earns in February'],
  ])('counts a contribution when it is paid: on %s %s (%s)', (on, expected) => {
    expect(balance(on, { contributions: [paidIn('2024-01-10', '20000.00', '2024-03')] })).toBe(expected);
  });

  it('leaves out what was paid before the opening balance', () => {
    expect(balance('2024-02-01', { contributions: [paidIn('2023-12-10', '20000.00')] })).toBe('12055000.00');
  });

  it.each([
    ['2024-02-14', '12055000.00', 'the day before'],
    ['2024-02-15', '10855000.00', 'Rp1.200.000 were taken out'],
    ['2024-03-01', '10904752.08', 'February earned on what stayed'],
  ])('is less after a partial payment: on %s %s (%s)', (on, expected) => {
    const withdrawals = [
      { ground: 'RETIREMENT_PREPARATION' as const, paidOn: day('2024-02-15'), amount: money('1200000.00') },
    ];
    expect(balance(on, { withdrawals })).toBe(expected);
  });

  it('adds up: opening, contributions and returns less what was taken out', () => {
    const moved = fc.record({
      after: fc.integer({ min: 0, max: 900 }),
      amount: fc.bigInt({ min: 1n, max: 10n ** 8n }).map(fromSen),
    });
    fc.assert(
      fc.property(fc.array(moved), fc.integer({ min: 0, max: 1000 }), (movements, after) => {
        const contributions = movements.map((each) => {
          const paidOn = addDays(day('2024-01-01'), each.after);
          return { month: month(paidOn.slice(0, 7)), paidOn, amount: each.amount };
        });
        const on = addDays(day('2024-01-01'), after);
        const found = savingsOn(facts({ contributions }), on);
        const inTime = contributions.filter(({ paidOn }) => paidOn <= on);
        expect(found.contributed).toBe(sum(inTime.map(({ amount }) => amount)));
        expect(found.balance).toBe(sum([found.opening, found.contributed, found.gained]));
        expect(found.gained >= 0n).toBe(true);
      }),
    );
  });

  it('never falls while nothing is taken out', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 60 }), (months) => {
        const on = (step: number) => savingsOn(facts(), firstDay(addMonths(month('2024-01'), step))).balance;
        expect(on(months + 1) >= on(months)).toBe(true);
      }),
    );
  });
});

describe('the whole savings', () => {
  it.each<[SavingsRequest, string, string]>([
    [
      { ground: 'AGE', eventOn: day('2036-05-05'), claimedOn: day('2036-05-04') },
      'refused',
      'the day before 56',
    ],
    [
      {
        ground: 'AGE',
        eventOn: day('2036-05-05'),
        claimedOn: day('2036-05-05'),
        balanceOn: day('2024-02-01'),
      },
      '12055000.00',
      '56',
    ],
    [{ ground: 'DEATH', eventOn: day('2024-01-20'), claimedOn: day('2024-02-01') }, '12055000.00', 'death'],
    [
      { ground: 'STOPPED_BUSINESS', eventOn: day('2024-01-15'), claimedOn: day('2024-02-14') },
      'refused',
      'a day early',
    ],
    [
      { ground: 'STOPPED_BUSINESS', eventOn: day('2024-01-15'), claimedOn: day('2024-02-15') },
      '12055000.00',
      'a month later',
    ],
  ])('%#', (request, expected, why) => {
    expect([amountOf(request), why]).toEqual([expected, why]);
  });

  it('refuses an empty account', () => {
    const request = { ground: 'DEATH', eventOn: day('2024-01-20'), claimedOn: day('2024-02-01') } as const;
    expect(amountOf(request, { openingBalance: money('0.00') })).toBe('refused');
  });

  it('says that no tax is computed, and how the balance came about', () => {
    const request = { ground: 'DEATH', eventOn: day('2024-01-20'), claimedOn: day('2024-02-01') } as const;
    expect(savingsBenefit(facts(), request).because.map(({ rule }) => rule)).toEqual([
      'savings.full-payment.death',
      'savings.balance',
      'savings.tax',
    ]);
  });

  it('and the refund of months paid ahead are together the balance, nothing paid twice', () => {
    const contributions = [
      paidIn('2024-01-10', '20000.00', '2024-01'),
      paidIn('2024-01-10', '20000.00', '2024-02'),
      paidIn('2024-01-10', '20000.00', '2024-03'),
    ];
    const request = { ground: 'DEATH', eventOn: day('2024-02-20'), claimedOn: day('2024-03-01') } as const;
    expect(amountOf(request, { contributions })).toBe(
      formatMoney(
        subtract(savingsOn(facts({ contributions }), day('2024-03-01')).balance, money('20000.00')),
      ),
    );
    const refund = prepaidRefund({
      ground: 'DEATH',
      eventOn: day('2024-02-20'),
      contributions: contributions.map((each) => ({
        ...each,
        program: 'JHT' as const,
        payer: 'SELF' as const,
      })),
    });
    expect(refund.kind !== 'refused' && formatMoney(refund.amount)).toBe('20000.00');
  });
});

describe('a part of the savings (PP 46/2015 Pasal 22 ayat (4)-(6))', () => {
  const part = (
    ground: 'HOME' | 'RETIREMENT_PREPARATION',
    claimedOn: string,
    asked?: string,
  ): SavingsRequest => ({
    ground,
    claimedOn: day(claimedOn),
    balanceOn: day('2024-01-15'),
    ...(asked === undefined ? {} : { asked: money(asked) }),
  });

  it.each<[SavingsRequest, string, string]>([
    [part('HOME', '2024-02-10'), '3600000.00', '30 % after ten years to the day'],
    [part('HOME', '2024-02-09'), 'refused', 'the day before'],
    [part('RETIREMENT_PREPARATION', '2024-02-10'), '1200000.00', '10 %'],
    [part('RETIREMENT_PREPARATION', '2024-02-10', '1200000.00'), '1200000.00', 'the most'],
    [part('RETIREMENT_PREPARATION', '2024-02-10', '1200000.01'), 'refused', 'a sen more'],
    [part('HOME', '2024-02-10', '0.01'), '0.01', 'a sen'],
    [part('HOME', '2024-02-10', '0.00'), 'refused', 'nothing'],
    [part('HOME', '2024-02-10', '-1.00'), 'refused', 'less than nothing'],
  ])('%#', (request, expected, why) => {
    expect([amountOf(request), why]).toEqual([expected, why]);
  });

  it('rounds down, because the article names a most', () => {
    expect(amountOf(part('HOME', '2024-02-10'), { openingBalance: money('0.09') })).toBe('0.02');
  });

  it('is paid once in a lifetime', () => {
    const before = { ground: 'HOME' as const, paidOn: day('2020-01-01'), amount: money('1.00') };
    expect(amountOf(part('RETIREMENT_PREPARATION', '2024-02-10'), { withdrawals: [before] })).toBe('refused');
  });

  it('names every condition that fails', () => {
    const { because } = partialPayment({
      ground: 'HOME',
      claimedOn: day('2020-01-01'),
      balance: money('100.00'),
      asked: money('31.00'),
      memberships: [],
      withdrawals: [{ ground: 'HOME', paidOn: day('2019-01-01'), amount: money('1.00') }],
    });
    expect(because.map(({ outcome }) => outcome)).toEqual(['FAILS', 'FAILS', 'FAILS']);
  });

  it.each<[[string, string | null][], string | null, string]>([
    [[['2014-02-10', null]], '2024-02-10', 'one episode'],
    [
      [
        ['2010-01-01', '2010-01-31'],
        ['2014-02-10', null],
      ],
      '2024-01-11',
      'thirty days before count',
    ],
    [
      [
        ['2014-02-10', null],
        ['2015-01-01', '2016-01-01'],
      ],
      '2024-02-10',
      'two jobs at once count once',
    ],
    [
      [
        ['2014-02-10', '2015-01-01'],
        ['2014-06-01', null],
      ],
      '2024-02-10',
      'overlapping jobs',
    ],
    [[['2014-02-28', null]], '2024-02-28', 'the same day of the month'],
    [[], null, 'never a member'],
  ])('ten years of %j are full on %s (%s)', (episodes, expected) => {
    const memberships = episodes.map(([from, to]) => ({ from: day(from), to: to === null ? null : day(to) }));
    expect(membershipReachedOn(memberships, 120, day('2024-12-31'))).toBe(expected);
  });

  it('counts no day after membership ended', () => {
    const memberships = [{ from: day('2014-02-10'), to: day('2024-02-09') }];
    expect(amountOf(part('HOME', '2024-06-10'), { memberships })).toBe('refused');
    const longEnough = [{ from: day('2014-02-10'), to: day('2024-02-10') }];
    expect(amountOf(part('HOME', '2024-06-10'), { memberships: longEnough })).toBe('3600000.00');
  });
});
