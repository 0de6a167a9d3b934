import { describe, expect, it } from 'vitest';
import { calendarDate } from '../../../calendar/calendar-date.ts';
import { month } from '../../../calendar/month.ts';
import { formatMoney, money, sum } from '../../../money/money.ts';
import { benefitQuote } from './benefit-quote.ts';
import type { BenefitQuote, BenefitQuoteRequest, QuotedEvent } from './quote-facts.ts';
import { quotedContributions, quotedMembership, quotedMonths, quotedSavings } from './quote-membership.ts';
import { scholarshipForecast } from './quote-scholarship.ts';

const day = calendarDate;

const death = (diedOn: string, children: Extract<QuotedEvent, { kind: 'DEATH' }>['children'] = []) =>
  ({ kind: 'DEATH', diedOn: day(diedOn), children }) as const;

function accident(
  accidentOn: string,
  kind: 'RECOVERED' | 'TOTAL_DISABILITY' | 'DEATH',
): Extract<QuotedEvent, { kind: 'WORK_ACCIDENT' }> {
  return {
    kind: 'WORK_ACCIDENT',
    accident: {
      accidentOn: day(accidentOn),
      medicalCosts: [money('1500000.00')],
      transport: [],
      incapacity: null,
      outcome: { kind },
    },
    children: [],
  };
}

const savings = (changes: Partial<Extract<QuotedEvent, { kind: 'SAVINGS' }>> = {}): QuotedEvent => ({
  kind: 'SAVINGS',
  ground: 'AGE',
  eventOn: day('2024-07-10'),
  claimedOn: day('2024-07-10'),
  bornOn: day('1968-07-10'),
  asked: null,
  takenBefore: false,
  ...changes,
});

const aRequest = (changes: Partial<BenefitQuoteRequest> = {}): BenefitQuoteRequest => ({
  income: money('1000000.00'),
  sector: 'TRADE_FOOD',
  programs: ['JKK', 'JKM'],
  registeredOn: day('2024-01-03'),
  paidThrough: month('2024-12'),
  savingsBefore: money('0.00'),
  event: death('2024-06-01'),
  ...changes,
});

function quoted(changes: Partial<BenefitQuoteRequest>): BenefitQuote {
  const decision = benefitQuote(aRequest(changes));
  if (decision.kind === 'refused') throw new Error(decision.field);
  expect(sum(decision.quote.decisions.map(({ amount }) => amount))).toBe(decision.quote.total);
  return decision.quote;
}

const shown = (changes: Partial<BenefitQuoteRequest>) =>
  quoted(changes).decisions.map(
    ({ program, kind, amount }) => `${program ?? 'refund'} ${kind} ${formatMoney(amount)}`,
  );

describe('a quote of benefits', () => {
  it.each<[Partial<BenefitQuoteRequest>, string[], string]>([
    [{ paidThrough: month('2024-06') }, ['JKM entitled 42000000.00'], 'JKM of PP 82/2019'],
    [
      {},
      ['JKM entitled 42000000.00', 'refund entitled 100800.00'],
      'six months ahead come back, 16.800 each',
    ],
    [
      { registeredOn: day('2025-04-10'), paidThrough: month('2025-06'), event: death('2025-06-10') },
      ['JKM entitled 10000000.00'],
      'two months after registration in 2025',
    ],
    [
      { registeredOn: day('2024-04-10'), paidThrough: month('2024-06'), event: death('2024-06-10') },
      ['JKM entitled 42000000.00'],
      'two months after registration in 2024',
    ],
    [
      { paidThrough: month('2024-03'), event: death('2024-07-15') },
      ['JKM verification 42000000.00'],
      'the last day of GRACE',
    ],
    [{ paidThrough: month('2024-03'), event: death('2024-07-16') }, ['JKM refused 0.00'], 'INACTIVE'],
    [{ paidThrough: null, event: death('2024-01-20') }, ['JKM refused 0.00'], 'nothing was paid'],
    [
      { event: death('2024-01-03'), paidThrough: month('2024-01') },
      ['JKM entitled 42000000.00'],
      'the first day',
    ],
    [
      { paidThrough: month('2024-06'), event: accident('2024-06-01', 'RECOVERED') },
      ['JKK entitled 1500000.00'],
      'medical care',
    ],
    [
      { paidThrough: month('2024-06'), event: accident('2024-06-01', 'DEATH') },
      ['JKK entitled 71500000.00'],
      '70.000.000 (domain example) and medical care',
    ],
    [
      { paidThrough: month('2024-03'), event: accident('2024-07-16', 'RECOVERED') },
      ['JKK refused 0.00'],
      'INACTIVE',
    ],
    [
      { paidThrough: month('2024-03'), event: accident('2024-07-15', 'RECOVERED') },
      ['JKK verification 1500000.00'],
      'GRACE',
    ],
    [
      { programs: ['JKK', 'JKM', 'JHT'], paidThrough: month('2024-01'), event: death('2024-01-20') },
      ['JKM entitled 42000000.00', 'JHT entitled 20000.00'],
      'with its savings',
    ],
    [
      {
        programs: ['JKK', 'JKM', 'JHT'],
        paidThrough: month('2024-07'),
        savingsBefore: money('12000000.00'),
        event: savings({ claimedOn: day('2024-02-01'), bornOn: day('1960-01-01') }),
      },
      ['JHT entitled 12095000.00', 'refund entitled 184000.00'],
      'the opening balance has earned January; five months ahead come back',
    ],
    [
      {
        programs: ['JKK', 'JKM', 'JHT'],
        event: savings({ claimedOn: day('2024-07-09') }),
        savingsBefore: money('1.00'),
      },
      ['JHT refused 0.00'],
      'the day before 56',
    ],
    [{ event: savings() }, ['JHT refused 0.00'], 'not enrolled in JHT'],
    [
      {
        programs: ['JKK', 'JKM', 'JHT'],
        registeredOn: day('2014-07-10'),
        savingsBefore: money('10000000.00'),
        paidThrough: null,
        event: savings({ ground: 'HOME', takenBefore: true }),
      },
      ['JHT refused 0.00'],
      'a part was taken before',
    ],
  ])('%#', (changes, expected, why) => {
    expect([shown(changes), why]).toEqual([expected, why]);
  });

  it('pays a part of the savings after ten years', () => {
    const part = {
      programs: ['JKK', 'JKM', 'JHT'],
      paidThrough: null,
      savingsBefore: money('10000000.00'),
    } as const;
    const event = savings({ ground: 'HOME', bornOn: day('1990-01-01') });
    expect(shown({ ...part, registeredOn: day('2014-07-10'), event })[0]).toMatch(/^JHT entitled/);
    expect(shown({ ...part, registeredOn: day('2014-07-11'), event })).toEqual(['JHT refused 0.00']);
  });

  it.each([
    ['income', { income: money('0.00') }],
    ['programs', { programs: ['JKK'] as const }],
  ])('is refused for its %s', (field, changes) => {
    expect(benefitQuote(aRequest(changes))).toMatchObject({ kind: 'refused', field });
  });

  it('takes the bracket base of the month of the event', () => {
    expect(quoted({ income: money('3200000.00') }).base).toBe(money('3450000.00'));
    expect(quoted({ event: death('2015-06-30'), registeredOn: day('2015-06-01') }).base).toBeNull();
  });
});

describe('its membership', () => {
  it('has each month paid on its due date, the first on the registration day, later ones by the event', () => {
    const months = quotedMonths(aRequest({ paidThrough: month('2024-04') }), day('2024-02-20'));
    expect(months.map(({ paidOn }) => paidOn)).toEqual([
      '2024-01-03',
      '2024-02-15',
      '2024-02-20',
      '2024-02-20',
    ]);
    const { registrations } = quotedMembership(aRequest({ paidThrough: null }), day('2024-02-20'));
    expect(registrations[0]?.payments).toEqual([]);
  });

  it('costs what the sector and the month cost', () => {
    const request = aRequest({
      sector: 'TRANSPORT',
      registeredOn: day('2025-12-01'),
      paidThrough: month('2026-01'),
    });
    const amounts = quotedContributions(request, day('2026-01-20')).map(({ amount }) => formatMoney(amount));
    expect(amounts).toEqual(['10000.00', '6800.00', '5000.00', '3400.00']);
    expect(quotedSavings(request, day('2026-01-20'), day('1990-01-01')).contributions).toEqual([]);
  });
});

describe('its forecast of scholarships', () => {
  const child = { bornOn: day('2014-03-01'), level: 'SD', yearsDone: 3 } as const;

  it.each([
    [35, 0, 'three years are not full'],
    [36, 2, 'two of three children'],
  ])('after a death with %i months has %i children (%s)', (contributionMonths, count) => {
    const children = [child, child, child];
    const forecast = scholarshipForecast({
      ground: 'DEATH',
      eventOn: day('2024-06-01'),
      contributionMonths,
      children,
    });
    expect(forecast.scholarships).toHaveLength(count);
    expect(forecast.because[0]?.outcome).toBe(count === 0 ? 'FAILS' : 'HOLDS');
  });

  it('stands apart from the total', () => {
    const event = { ...accident('2024-06-01', 'TOTAL_DISABILITY'), children: [child] };
    const quote = quoted({ paidThrough: month('2024-06'), event });
    expect(formatMoney(quote.total)).toBe('69500000.00');
    expect(formatMoney(quote.scholarshipTotal)).toBe('79500000.00');
    expect(quote.scholarshipBecause.map(({ rule }) => rule)).toEqual([
      'scholarship.ground',
      'scholarship.schedule',
    ]);
  });

  it('is none after a recovery, or without cover', () => {
    expect(
      quoted({ event: { ...accident('2024-06-01', 'RECOVERED'), children: [child] } }).scholarships,
    ).toEqual([]);
    const lapsed = { paidThrough: month('2024-01'), event: death('2024-12-01', [child]) };
    expect(quoted(lapsed).scholarshipBecause).toEqual([]);
  });
});
