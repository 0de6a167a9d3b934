import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { month } from '../calendar/month.ts';
import { formatMoney, money, sum } from '../money/money.ts';
import { type PeriodRequest, periodQuote } from './contribution-period.ts';
import { contributionQuote } from './contribution-quote.ts';
import { paymentPeriods, periodsFrom } from './due-date.ts';
import type { Sector } from './occupations.ts';

const aRequest = (changes: Partial<PeriodRequest> = {}): PeriodRequest => ({
  income: money('1000000.00'),
  programs: ['JKK', 'JKM'],
  month: month('2024-07'),
  months: 1,
  sector: 'TRADE_FOOD',
  payer: 'SELF',
  ...changes,
});

function quoted(changes: Partial<PeriodRequest>) {
  const decision = periodQuote(aRequest(changes));
  if (decision.kind !== 'quoted') throw new Error(decision.because[0]?.text.en);
  return decision;
}

describe('months paid at once', () => {
  it.each<[Sector, string, number, string, string]>([
    ['TRADE_FOOD', '2024-07', 12, '201600.00', '12 × 16.800'],
    ['TRADE_FOOD', '2026-03', 1, '16800.00', 'the month before the discount of others'],
    ['TRADE_FOOD', '2026-03', 2, '25200.00', 'one full, one halved'],
    ['TRADE_FOOD', '2026-11', 12, '184800.00', '2 halved, then 10 full from January 2027'],
    ['TRANSPORT', '2026-11', 12, '159600.00', '5 halved to March 2027, then 7 full'],
    ['TRANSPORT', '2027-03', 1, '8400.00', 'the last discounted month of transport'],
    ['TRANSPORT', '2027-03', 3, '42000.00', 'one halved, two full'],
    ['TRANSPORT', '2025-12', 2, '25200.00', 'one full, one halved from January 2026'],
  ])('%s from %s, %i months: %s (%s)', (sector, of, months, total) => {
    expect(formatMoney(quoted({ sector, month: month(of), months }).total)).toBe(total);
  });

  it('are not discounted where a government budget pays (PP 50/2025)', () => {
    const decision = quoted({ month: month('2026-11'), months: 12, payer: 'GOVERNMENT' });
    expect(formatMoney(decision.total)).toBe('201600.00');
  });

  it('each have their own due date: the 15th or the next working day', () => {
    const { months } = quoted({ month: month('2024-04'), months: 6 });
    expect(months.map(({ dueOn }) => dueOn)).toEqual([
      '2024-04-16',
      '2024-05-15',
      '2024-06-19',
      '2024-07-15',
      '2024-08-15',
      '2024-09-17',
    ]);
  });

  it.each([1, 2, 3, 6, 12])('may be %i', (months) => {
    expect(quoted({ months }).months).toHaveLength(months);
  });

  it.each([-1, 0, 4, 5, 7, 11, 13, 24])('may not be %i: 4 months are 3 and 1 (decision 21)', (months) => {
    const decision = periodQuote(aRequest({ months }));
    expect(decision.kind === 'refused' && [decision.field, decision.because[0]?.rule]).toEqual([
      'months',
      'contribution.period',
    ]);
  });

  it('are refused for what is wrong with the first month', () => {
    const decision = periodQuote(aRequest({ months: 2, month: month('2015-06') }));
    expect(decision.kind === 'refused' && decision.field).toBe('month');
  });

  it('cost what their months cost one by one', () => {
    const months = fc.constantFrom(1, 2, 3, 6, 12);
    const from = fc.constantFrom('2025-12', '2026-01', '2026-03', '2026-06', '2026-11', '2027-02').map(month);
    const sector = fc.constantFrom<Sector>('TRANSPORT', 'TRADE_FOOD');
    fc.assert(
      fc.property(months, from, sector, (count, first, work) => {
        const decision = quoted({ months: count, month: first, sector: work, income: money('3200000.00') });
        const single = decision.months.map((one) => {
          const quote = contributionQuote(aRequest({ ...one, income: money('3200000.00'), sector: work }));
          return quote.kind === 'quoted' ? quote.quote.total : money('-1.00');
        });
        expect(decision.total).toBe(sum(single));
      }),
    );
  });

  it('are offered as dated rows; two months are an assumption', () => {
    expect(periodsFrom(month('2024-07'))).toEqual([1, 2, 3, 6, 12]);
    expect(periodsFrom(month('2015-06'))).toEqual([]);
    expect(
      paymentPeriods.filter(({ confidence }) => confidence === 'ASSUMPTION').map(({ value }) => value),
    ).toEqual([2]);
  });
});
