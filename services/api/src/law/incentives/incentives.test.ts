import { describe, expect, it } from 'vitest';
import { calendarDate } from '../../calendar/calendar-date.ts';
import { month } from '../../calendar/month.ts';
import { formatMoney, money } from '../../money/money.ts';
import { agencyIncentive } from './agency-incentive.ts';
import {
  type AgentMonth,
  agentIncentive,
  bandOf,
  bandRule,
  contributionMonthNumber,
  feeRule,
} from './agent-incentive.ts';
import { totalOf } from './incentive-line.ts';
import { incentivePaymentDay } from './incentive-payment-day.ts';
import { incentiveLineReason, leastNewReason } from './incentive-reasons.ts';
import { type IncentiveScheme, schemeOf } from './incentive-schemes.ts';

const schemeIn = (text: string): IncentiveScheme => {
  const row = schemeOf(month(text));
  if (row === undefined) throw new Error(`no scheme in ${text}`);
  return row.value;
};
const OLD = schemeIn('2022-04');
const NEW = schemeIn('2022-05');

/** People with three programs in tier 1 in their first month, as the published examples have them: Rp36.800 each. */
const firstMonths = (count: number, { programs = 3, firstEver = true } = {}): AgentMonth => ({
  acquired: [{ programs, firstEver, count }],
  received: [{ monthNumber: 1, count: count * programs, amount: money(`${count * 36_800}.00`) }],
  hasAgency: true,
});
const amountsOf = (scheme: IncentiveScheme, facts: AgentMonth): Record<string, string> =>
  Object.fromEntries(
    agentIncentive(scheme, facts).lines.map(({ rule, amount }) => [rule, formatMoney(amount)]),
  );

describe('the published examples', () => {
  // S32, S50 (old) and S21h, S32 (new): 3 programs, tier 1, first month.
  it.each([
    {
      scheme: NEW,
      count: 30,
      fee: '450000.00',
      contribution: '165600.00',
      total: '615600.00',
      agency: '61560.00',
    },
    {
      scheme: OLD,
      count: 50,
      fee: '500000.00',
      contribution: '138000.00',
      total: '574200.00',
      agency: '63800.00',
    },
  ])('$scheme.code with $count new participants', ({ scheme, count, fee, contribution, total, agency }) => {
    const facts = firstMonths(count);
    const { lines, total: earned } = agentIncentive(scheme, facts);
    expect(totalOf(lines.filter(({ kind }) => kind === 'ACQUISITION'))).toBe(money(fee));
    expect(totalOf(lines.filter(({ kind }) => kind === 'CONTRIBUTION'))).toBe(money(contribution));
    expect(earned).toBe(money(total));
    const taken = totalOf(lines.filter(({ rule }) => rule === 'agency-share.taken'));
    const share = agencyIncentive(scheme, {
      agents: 1,
      total: earned,
      taken: money(formatMoney(taken).replace('-', '')),
    });
    expect(share.total).toBe(money(agency));
  });
});

describe('the fee for new participants', () => {
  it.each([
    [NEW, 24, undefined],
    [NEW, 25, '375000.00'],
    [OLD, 49, undefined],
    [OLD, 50, '500000.00'],
    [OLD, 51, '500000.00'],
  ])('%o with %i of them', (scheme, count, expected) => {
    const amounts = amountsOf(scheme, firstMonths(count));
    expect(amounts['acquisition.3-programs'] ?? amounts['acquisition.flat']).toBe(expected);
  });

  it('is Rp15.000 with three programs and Rp10.000 with two, and both count together', () => {
    const acquired = [
      { programs: 3, firstEver: true, count: 13 },
      { programs: 2, firstEver: true, count: 12 },
    ];
    expect(amountsOf(NEW, { acquired, received: [], hasAgency: true })).toMatchObject({
      'acquisition.3-programs': '195000.00',
      'acquisition.2-programs': '120000.00',
    });
    expect([feeRule(NEW, 3), feeRule(NEW, 2), feeRule(OLD, 2)]).toEqual([
      'acquisition.3-programs',
      'acquisition.2-programs',
      'acquisition.flat',
    ]);
  });

  it('asks under the new scheme for a NIK never registered as BPU, under the old one for any acquisition', () => {
    const returned = firstMonths(60, { firstEver: false });
    expect(agentIncentive(NEW, returned).newParticipants).toBe(0);
    expect(agentIncentive(OLD, returned).newParticipants).toBe(60);
  });
});

describe('the part of the contributions', () => {
  it.each([
    [NEW, 1, '15000.00'],
    [NEW, 24, '15000.00'],
    [NEW, 25, '5000.00'],
    [NEW, 60, '5000.00'],
    [NEW, 61, '0.00'],
    [OLD, 1, '7500.00'],
    [OLD, 61, '7500.00'],
  ])('%o in contribution month %i of Rp100.000', (scheme, monthNumber, expected) => {
    const received = [{ monthNumber, count: 1, amount: money('100000.00') }];
    expect(agentIncentive(scheme, { acquired: [], received, hasAgency: false }).total).toBe(money(expected));
  });

  it('counts months from the acquisition, whose own month is the first', () => {
    const acquiredOn = calendarDate('2022-06-30');
    expect(contributionMonthNumber(acquiredOn, month('2022-06'))).toBe(1);
    expect(contributionMonthNumber(acquiredOn, month('2024-05'))).toBe(24);
    expect(contributionMonthNumber(acquiredOn, month('2024-06'))).toBe(25);
    expect(contributionMonthNumber(acquiredOn, month('2027-06'))).toBe(61);
    expect(contributionMonthNumber(calendarDate('2024-07-01'), month('2024-07'))).toBe(1);
  });

  it('names its bands', () => {
    const rules = [1, 24, 25, 60].map((number) => bandOf(NEW, number)).map((band) => band && bandRule(band));
    expect(rules).toEqual([
      'contribution.months-1-24',
      'contribution.months-1-24',
      'contribution.months-25-60',
      'contribution.months-25-60',
    ]);
    expect(bandOf(NEW, 61)).toBeUndefined();
  });

  it('is brought to whole rupiah on the month, half up, and the difference is a line', () => {
    const received = (amount: string) => [{ monthNumber: 1, count: 1, amount: money(amount) }];
    const roundings = ['3.00', '3.33', '3.34', '10.00'].map(
      (amount) =>
        amountsOf(NEW, { acquired: [], received: received(amount), hasAgency: true })[
          'rounding.contribution'
        ],
    );
    // 0,45 to 0; 0,4995 to 0; 0,501 to 1; 1,50 to 2.
    expect(roundings).toEqual(['-0.45', '-0.49', '0.50', '0.50']);
  });
});

it('is the old scheme for what is received until 30 April 2022 and the new one from 1 May', () => {
  expect([OLD.code, NEW.code]).toEqual(['OLD', 'NEW']);
  expect(schemeOf(month('2017-12'))).toBeUndefined();
});

it('takes no share from an agent without an agency', () => {
  expect(agentIncentive(OLD, { ...firstMonths(50), hasAgency: false }).total).toBe(money('638000.00'));
});

it.each([
  ['2024-07', '2024-08-05'],
  ['2024-04', '2024-05-06'], // the 5th is a Sunday
  ['2022-04', '2022-05-09'], // the 5th and 6th are leave of Idul Fitri, then a weekend
])('is paid for %s by %s', (of, day) => {
  expect(incentivePaymentDay(month(of))).toBe(day);
});

it('says in both languages why each line is what it is', () => {
  for (const text of ['2022-04', '2022-05']) {
    const row = schemeOf(month(text));
    if (row === undefined) throw new Error('no scheme');
    const { lines, newParticipants } = agentIncentive(row.value, firstMonths(50));
    const share = agencyIncentive(row.value, { agents: 1, total: money('10.00'), taken: money('1.00') });
    for (const line of [...lines, ...share.lines]) {
      const { text: sentence, legalBasis } = incentiveLineReason(row, line);
      expect(sentence.id).toMatch(/\.$/);
      expect(sentence.en).toMatch(/\.$/);
      expect(legalBasis).not.toBeNull();
    }
    expect(leastNewReason(row, newParticipants).outcome).toBe('HOLDS');
    expect(leastNewReason(row, row.value.leastNew - 1).outcome).toBe('FAILS');
  }
});
