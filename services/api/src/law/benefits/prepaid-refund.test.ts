import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { calendarDate } from '../../calendar/calendar-date.ts';
import { addMonths, month, monthsFrom } from '../../calendar/month.ts';
import { formatMoney, fromSen, money, sum } from '../../money/money.ts';
import type { Payer, ProgramCode } from '../programs.ts';
import { isPrepaid, prepaidRefund, type RefundableContribution } from './prepaid-refund.ts';

const day = calendarDate;

const paid = (
  program: ProgramCode,
  [from, to]: readonly [string, string],
  [amount, payer]: readonly [string, Payer],
): RefundableContribution[] =>
  monthsFrom(month(from), month(to)).map((each) => ({
    program,
    month: each,
    payer,
    amount: money(amount),
  }));

const YEAR = ['2024-01', '2024-12'] as const;

describe('refund of months paid ahead (Perdir 22/PERDIR.02/072022)', () => {
  it.each([
    ['2024-08-01', ['JKK HEIRS 40000.00', 'JKM HEIRS 27200.00'], 'the first day of August'],
    [
      '2024-08-31',
      ['JKK HEIRS 40000.00', 'JKM HEIRS 27200.00'],
      'its last day: August is owed, four months are not',
    ],
    ['2024-09-01', ['JKK HEIRS 30000.00', 'JKM HEIRS 20400.00'], 'a day later: three months'],
    ['2024-12-01', [], 'nothing was paid ahead'],
  ])('of a year paid, death on %s: %j (%s)', (eventOn, expected) => {
    const contributions = [
      ...paid('JKK', YEAR, ['10000.00', 'SELF']),
      ...paid('JKM', YEAR, ['6800.00', 'SELF']),
    ];
    const decision = prepaidRefund({ ground: 'DEATH', eventOn: day(eventOn), contributions });
    expect(decision.kind).toBe(expected.length === 0 ? 'refused' : 'entitled');
    const shown = decision.kind === 'refused' ? [] : decision.components;
    expect(shown.map(({ program, payee, amount }) => `${program} ${payee} ${formatMoney(amount)}`)).toEqual(
      expected,
    );
  });

  it('goes to who paid: the participant after a claim of the savings, donors and governments as agreed', () => {
    const contributions = [
      ...paid('JHT', ['2024-06', '2024-08'], ['20000.00', 'SELF']),
      ...paid('JKM', ['2024-08', '2024-08'], ['6800.00', 'DONOR']),
      ...paid('JKK', ['2024-08', '2024-08'], ['10000.00', 'GOVERNMENT']),
    ];
    const decision = prepaidRefund({ ground: 'JHT_PAID', eventOn: day('2024-06-20'), contributions });
    expect(decision.kind !== 'refused' && decision.components).toMatchObject([
      { program: 'JKK', payer: 'GOVERNMENT', payee: 'BY_AGREEMENT', months: ['2024-08'] },
      { program: 'JKM', payer: 'DONOR', payee: 'BY_AGREEMENT', amount: money('6800.00') },
      { program: 'JHT', payer: 'SELF', payee: 'PARTICIPANT', months: ['2024-07', '2024-08'] },
    ]);
  });

  it('gives back exactly what was paid for those months', () => {
    const contribution = fc.record({
      program: fc.constantFrom<ProgramCode>('JKK', 'JKM', 'JHT'),
      month: fc.integer({ min: 0, max: 23 }).map((step) => addMonths(month('2024-01'), step)),
      payer: fc.constantFrom<Payer>('SELF', 'DONOR', 'GOVERNMENT'),
      amount: fc.bigInt({ min: 1n, max: 10n ** 9n }).map(fromSen),
    });
    fc.assert(
      fc.property(fc.array(contribution), (contributions) => {
        const eventOn = day('2024-11-15');
        const decision = prepaidRefund({ ground: 'DEATH', eventOn, contributions });
        const ahead = contributions.filter((each) => isPrepaid(each.month, eventOn));
        const refunded = decision.kind === 'refused' ? sum([]) : decision.amount;
        expect(refunded).toBe(sum(ahead.map(({ amount }) => amount)));
      }),
    );
  });
});
