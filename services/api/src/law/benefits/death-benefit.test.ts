import { describe, expect, it } from 'vitest';
import { calendarDate } from '../../calendar/calendar-date.ts';
import { month, monthsFrom } from '../../calendar/month.ts';
import { formatMoney } from '../../money/money.ts';
import type { PaidMonth, RegistrationFacts } from '../membership-facts.ts';
import { deathBenefit } from './death-benefit.ts';

const day = calendarDate;

function paid(from: string, to: string, on: string): PaidMonth[] {
  return monthsFrom(month(from), month(to)).flatMap((each) =>
    (['JKK', 'JKM'] as const).map((program) => ({ month: each, program, paidOn: day(on) })),
  );
}

/** Registered on a day and paid, all at once on that day, for so many months from that month on. */
function aMember(registeredOn: string, through: string, changes: Partial<RegistrationFacts> = {}) {
  const registration: RegistrationFacts = {
    number: 1,
    registeredOn: day(registeredOn),
    programs: ['JKK', 'JKM'],
    payments: paid(registeredOn.slice(0, 7), through, registeredOn),
    ...changes,
  };
  return { registrations: [registration] };
}

function outcome(facts: ReturnType<typeof aMember>, deathOn: string): string {
  const decision = deathBenefit(facts, day(deathOn));
  return decision.kind === 'refused' ? 'refused' : `${decision.kind} ${formatMoney(decision.amount)}`;
}

describe('JKM', () => {
  it('is Rp20.000.000, Rp12.000.000 and Rp10.000.000 (PP 82/2019 Pasal 34, S5b, S12)', () => {
    const decision = deathBenefit(aMember('2024-01-10', '2024-12'), day('2024-06-01'));
    expect(
      decision.kind !== 'refused' &&
        decision.components.map(({ code, amount }) => [code, formatMoney(amount)]),
    ).toEqual([
      ['DEATH_GRANT', '20000000.00'],
      ['PERIODIC_GRANT', '12000000.00'],
      ['FUNERAL', '10000000.00'],
    ]);
  });

  it.each([
    ['2019-12-01', 'entitled 24000000.00', 'the day before PP 82/2019'],
    ['2019-12-02', 'entitled 42000000.00', 'the day of PP 82/2019'],
  ])('for a death on %s is %s (%s)', (deathOn, expected) => {
    expect(outcome(aMember('2019-01-10', '2019-12'), deathOn)).toBe(expected);
  });

  it('for a death before PP 44/2015 says that its amounts are not loaded', () => {
    const decision = deathBenefit(aMember('2015-01-10', '2015-12'), day('2015-06-30'));
    expect(decision.kind).toBe('refused');
    expect(decision.because.map(({ rule, outcome: holds }) => `${rule} ${holds}`)).toEqual([
      'death-benefit.rules FAILS',
    ]);
    expect(outcome(aMember('2015-01-10', '2015-12'), '2015-07-01')).toBe('entitled 24000000.00');
  });

  it('before 2025-02-01 one day of membership was enough (S2)', () => {
    expect(outcome(aMember('2024-06-03', '2024-06'), '2024-06-04')).toBe('entitled 42000000.00');
  });

  // Decision 4: the same day of the month, clamped, inclusive; and three paid months that have ended.
  it.each([
    ['2024-12-10', '2025-06', '2025-01-31', 'entitled 42000000.00', 'the day before Permenaker 1/2025'],
    [
      '2024-12-10',
      '2025-06',
      '2025-02-01',
      'entitled 10000000.00',
      'its first day, two months after registration',
    ],
    ['2024-12-10', '2025-06', '2025-03-09', 'entitled 10000000.00', 'three months less a day'],
    [
      '2024-12-10',
      '2025-06',
      '2025-03-10',
      'entitled 42000000.00',
      'three months, and December to February ended',
    ],
    ['2024-11-30', '2025-06', '2025-02-27', 'entitled 10000000.00', 'clamped: the day before'],
    [
      '2024-11-30',
      '2025-06',
      '2025-02-28',
      'entitled 42000000.00',
      'the clamped day; November to January have ended',
    ],
    [
      '2024-12-31',
      '2025-11',
      '2025-03-30',
      'entitled 10000000.00',
      'three months less a day, clamped by no month',
    ],
    ['2024-12-31', '2025-11', '2025-03-31', 'entitled 42000000.00', '31 March, the same day of the month'],
  ])('registered %s, paid to %s, death on %s: %s (%s)', (registeredOn, through, deathOn, expected) => {
    expect(outcome(aMember(registeredOn, through), deathOn)).toBe(expected);
  });

  it('counts three paid months, not three calendar months', () => {
    const payments = [
      ...paid('2025-01', '2025-02', '2025-01-02'),
      ...paid('2025-03', '2025-03', '2025-04-20'),
    ];
    const late = aMember('2025-01-02', '2025-02', { payments });
    expect(outcome(late, '2025-04-15')).toBe('verification 10000000.00');
    expect(outcome(late, '2025-04-20')).toBe('verification 42000000.00');
  });

  it('does not count months paid in advance before they have passed', () => {
    const ahead = aMember('2025-01-01', '2025-12', { payments: paid('2025-02', '2025-12', '2025-02-01') });
    expect(outcome(ahead, '2025-04-30')).toBe('entitled 10000000.00');
    expect(outcome(ahead, '2025-05-01')).toBe('entitled 42000000.00');
  });

  it('starts its clocks again after a lapse (S33)', () => {
    const again: RegistrationFacts = {
      number: 2,
      registeredOn: day('2025-06-10'),
      programs: ['JKK', 'JKM'],
      payments: paid('2025-06', '2025-12', '2025-06-10'),
    };
    const facts = { registrations: [...aMember('2024-01-10', '2024-12').registrations, again] };
    expect(outcome(facts, '2025-09-09')).toBe('entitled 10000000.00');
    expect(outcome(facts, '2025-09-10')).toBe('entitled 42000000.00');
  });

  it.each([
    ['2024-04-16', 'entitled 42000000.00', 'the last day for April'],
    ['2024-04-17', 'verification 42000000.00', 'GRACE: a person decides (decision 3)'],
    ['2024-07-15', 'verification 42000000.00', 'the last day of GRACE'],
    ['2024-07-16', 'refused', 'INACTIVE'],
    ['2024-03-03', 'refused', 'before the registration'],
  ])('paid through March 2024, death on %s: %s (%s)', (deathOn, expected) => {
    expect(outcome(aMember('2024-03-04', '2024-03'), deathOn)).toBe(expected);
  });

  it('explains a refusal by the membership, and Rp10.000.000 by both clocks', () => {
    const refused = deathBenefit(aMember('2024-03-04', '2024-03'), day('2024-08-01'));
    expect(refused.because[0]?.text.id).toContain('tidak aktif sejak 16 Juli 2024');
    const early = deathBenefit(aMember('2025-03-03', '2025-12'), day('2025-05-02'));
    const period = early.because.find(({ rule }) => rule === 'death-benefit.qualifying-period');
    expect(period?.because.map(({ outcome: holds }) => holds)).toEqual(['FAILS', 'FAILS']);
    expect(period?.legalBasis?.instrument).toBe('Permenaker 1/2025');
  });
});
