import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, calendarDate } from '../../calendar/calendar-date.ts';
import { formatMoney, fromSen, money } from '../../money/money.ts';
import type { ProgramCode } from '../programs.ts';
import { lateCompensation, paymentDueOn } from './late-compensation.ts';

const day = calendarDate;

describe('the last day in time', () => {
  it.each<[ProgramCode, string, string, string]>([
    ['JKM', '2024-07-01', '2024-07-04', 'Monday and three working days (PP 44/2015 Pasal 40 ayat (3))'],
    ['JKM', '2024-07-04', '2024-07-09', 'over a weekend'],
    ['JKM', '2024-07-06', '2024-07-10', 'complete on a Saturday'],
    ['JKK', '2024-07-01', '2024-07-10', 'seven working days (Pasal 37)'],
    ['JKM', '2024-04-05', '2024-04-19', 'over the holidays and the leave of Idul Fitri 2024'],
    ['JHT', '2024-07-01', '2024-07-08', 'five working days, assumed'],
  ])('%s complete on %s is %s (%s)', (program, completeOn, due) => {
    expect(paymentDueOn(program, day(completeOn))).toBe(due);
  });
});

describe('late compensation', () => {
  it.each<[ProgramCode, string, string, string, string]>([
    ['JKM', '2024-07-04', '42000000.00', 'refused', 'the last day in time'],
    ['JKM', '2024-07-05', '42000000.00', '420000.00', 'a day late'],
    ['JKM', '2024-07-08', '42000000.00', '1680000.00', 'four calendar days, two of them a weekend'],
    ['JKM', '2024-07-02', '42000000.00', 'refused', 'early'],
    ['JKK', '2024-07-10', '1000.50', 'refused', 'the last day in time'],
    ['JKK', '2024-07-11', '1000.50', '10.01', '10,005: half up to the sen'],
    ['JKK', '2024-07-13', '1000.50', '30.02', '30,015: rounded once'],
    ['JHT', '2024-08-30', '5000000.00', 'refused', 'no rule read for JHT'],
  ])('%s complete on 1 July, paid on %s, of %s: %s (%s)', (program, paidOn, amount, expected) => {
    const decision = lateCompensation({
      program,
      completeOn: day('2024-07-01'),
      paidOn: day(paidOn),
      amount: money(amount),
    });
    expect(decision.kind === 'refused' ? 'refused' : formatMoney(decision.amount)).toBe(expected);
  });

  it('says from where it counts', () => {
    const late = lateCompensation({
      program: 'JKM',
      completeOn: day('2024-07-01'),
      paidOn: day('2024-07-05'),
      amount: money('42000000.00'),
    });
    expect(late).toMatchObject({ dueOn: '2024-07-04', daysLate: 1 });
    expect(late.because[0]?.text.id).toBe(
      'Lengkap 1 Juli 2024, 3 hari kerja sampai 4 Juli 2024; dibayar 5 Juli 2024.',
    );
    expect(late.because[1]?.legalBasis?.confidence).toBe('ASSUMPTION');
  });

  it('never falls from one day to the next', () => {
    const amounts = fc.bigInt({ min: 0n, max: 10n ** 12n }).map(fromSen);
    fc.assert(
      fc.property(amounts, fc.integer({ min: 0, max: 400 }), (amount, after) => {
        const of = (days: number) => {
          const paidOn = addDays(day('2024-07-01'), days);
          const decision = lateCompensation({
            program: 'JKK',
            completeOn: day('2024-07-01'),
            paidOn,
            amount,
          });
          return decision.kind === 'refused' ? 0n : decision.amount;
        };
        expect(of(after + 1) >= of(after)).toBe(true);
      }),
    );
  });
});
