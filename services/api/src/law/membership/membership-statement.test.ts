import { describe, expect, it } from 'vitest';
import { calendarDate } from '../../calendar/calendar-date.ts';
import { type Month, month, monthsFrom } from '../../calendar/month.ts';
import { formatMoney, money } from '../../money/money.ts';
import { membershipOn } from '../membership-status.ts';
import type { PayableParticipant, PayableRegistration } from '../payment-facts.ts';
import type { ProgramCode } from '../programs.ts';
import type { Reason } from '../reason.ts';
import { amountDueFor } from './amount-due.ts';
import {
  arrearsAmount,
  arrearsOf,
  explainedMembership,
  nextDueAmount,
  programMemberships,
} from './membership-statement.ts';
import { explainFirstPayment, explainSettlement } from './settlement-reasons.ts';

const day = calendarDate;
const pair: readonly ProgramCode[] = ['JKK', 'JKM'];

const paid = (last: string, programs = pair) =>
  monthsFrom(month('2024-03'), month(last)).flatMap((each) =>
    programs.map((program) => ({ month: each, program, paidOn: day('2024-03-04') })),
  );

const aRegistration = (changes: Partial<PayableRegistration> = {}): PayableRegistration => ({
  number: 1,
  registeredOn: day('2024-03-04'),
  programs: pair,
  payments: paid('2024-03'),
  sector: 'TRADE_FOOD',
  incomes: [{ from: day('2024-03-04'), to: null, income: money('3200000.00') }],
  ...changes,
});

const aPerson = (changes: Partial<PayableRegistration> = {}, bornOn?: string): PayableParticipant => ({
  participantId: 'p',
  registrations: [aRegistration(changes)],
  ...(bornOn === undefined ? {} : { bornOn: day(bornOn) }),
});

const everyReason = (reasons: readonly Reason[]): readonly Reason[] =>
  reasons.flatMap((each) => [each, ...everyReason(each.because)]);
const rulesOn = (facts: PayableParticipant, on: string): readonly string[] =>
  everyReason(explainedMembership(facts, membershipOn(facts, day(on)))).map(({ rule }) => rule);

describe('what is due next', () => {
  it.each<[string, string | null, string]>([
    ['2024-03-31', '41300.00', 'April, bracket 11: 34.500 + 6.800'],
    ['2024-07-15', '41300.00', 'the oldest of the arrears'],
    ['2024-07-16', null, 'lapsed: arrears are not charged'],
  ])('on %s is %s (%s)', (on, amount) => {
    const facts = aPerson();
    const due = nextDueAmount(facts, membershipOn(facts, day(on)));
    expect(due === null ? null : formatMoney(due)).toBe(amount);
  });

  it.each<[Month, string | null]>([
    [month('2026-03'), '41300.00'],
    [month('2026-04'), '20650.00'],
    [month('2026-12'), '20650.00'],
    [month('2027-01'), '41300.00'],
  ])('costs a trader in %s %s (PP 50/2025)', (of, amount) => {
    const due = amountDueFor(aRegistration(), of);
    expect(due === null ? null : formatMoney(due)).toBe(amount);
  });

  it('is unknown without an income', () => {
    expect(amountDueFor(aRegistration({ incomes: [] }), month('2024-04'))).toBeNull();
  });
});

describe('arrears', () => {
  it.each<[string, readonly string[], string]>([
    ['2024-04-16', [], '0.00'],
    ['2024-04-17', ['2024-04'], '41300.00'],
    ['2024-05-16', ['2024-04', '2024-05'], '82600.00'],
    ['2024-07-15', ['2024-04', '2024-05', '2024-06'], '123900.00'],
    ['2024-07-16', [], '0.00'],
  ])('on %s are %j, %s', (on, months, total) => {
    const facts = aPerson();
    const arrears = arrearsOf(facts, membershipOn(facts, day(on)));
    expect(arrears.map((one) => one.month)).toEqual(months);
    expect(formatMoney(arrearsAmount(arrears) ?? money('-1.00'))).toBe(total);
  });

  it('have no sum where the amount of a month is not known', () => {
    const facts = aPerson({ incomes: [] });
    expect(arrearsAmount(arrearsOf(facts, membershipOn(facts, day('2024-05-16'))))).toBeNull();
  });
});

describe('the reasons', () => {
  it('name each unpaid month, what settles them, and what becomes of an event meanwhile', () => {
    const rules = rulesOn(aPerson(), '2024-07-01');
    expect(rules.filter((rule) => rule === 'membership.unpaid-month')).toHaveLength(3);
    expect(rules).toContain('membership.settlement');
    expect(rules).toContain('membership.event-in-grace');
  });

  it('name the four months that ended a lapsed registration', () => {
    const rules = rulesOn(aPerson(), '2024-07-16');
    expect(rules.filter((rule) => rule === 'contribution.due-date')).toHaveLength(4);
    expect(rules).not.toContain('membership.settlement');
  });

  it('say what the first payment costs while it is awaited', () => {
    const facts = aPerson({ payments: [] });
    const reasons = everyReason(explainedMembership(facts, membershipOn(facts, day('2024-03-10'))));
    const found = reasons.find(({ rule }) => rule === 'membership.first-payment');
    expect(found?.inputs).toContainEqual({ name: 'amount', value: '41300.00' });
  });

  it.each<[string, string, string | undefined, string]>([
    ['1959-03-05', '2024-03-31', 'HOLDS', '64 on the registration day, 65 since: may stay'],
    ['1959-04-01', '2024-03-31', undefined, 'not yet 65 on that day'],
    ['1959-03-31', '2024-03-31', 'HOLDS', '65 on the day itself'],
    ['1959-03-04', '2024-03-31', 'FAILS', '65 on the registration day'],
  ])('born on %s, on %s: the age limit %s (%s)', (bornOn, on, outcome) => {
    const facts = aPerson({}, bornOn);
    const reasons = everyReason(explainedMembership(facts, membershipOn(facts, day(on))));
    expect(reasons.find(({ rule }) => rule === 'membership.age-limit')?.outcome).toBe(outcome);
  });

  it('do without amounts where none is known', () => {
    const settlement = explainSettlement([], null, day('2024-07-16'));
    expect(settlement.text.en).toBe(
      'To settle the arrears, pay the contributions of these months before 16 July 2024. There is no fine.',
    );
    expect(explainFirstPayment(month('2024-03'), null).text.id).toBe(
      'Iuran pertama untuk Maret 2024. Perlindungan mulai pada hari iuran itu dibayar.',
    );
  });

  it('say nothing of age to whom the birth date is not known', () => {
    expect(rulesOn(aPerson(), '2099-01-01')).not.toContain('membership.age-limit');
  });
});

describe('each program', () => {
  it('goes by its own contributions', () => {
    const facts = aPerson({
      programs: ['JKK', 'JKM', 'JHT'],
      payments: [...paid('2024-06'), ...paid('2024-03', ['JHT'])],
    });
    const found = programMemberships(facts, day('2024-06-30'));
    expect(
      found.map(({ program, membership }) => [program, membership.status, membership.paidThrough]),
    ).toEqual([
      ['JKK', 'ACTIVE', '2024-06'],
      ['JKM', 'ACTIVE', '2024-06'],
      ['JHT', 'GRACE', '2024-03'],
    ]);
  });

  it('is left out before a registration takes part in it', () => {
    expect(programMemberships(aPerson(), day('2024-03-03'))).toEqual([]);
    expect(programMemberships(aPerson(), day('2024-03-04')).map(({ program }) => program)).toEqual(pair);
  });
});
