import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { month } from '../calendar/month.ts';
import { formatMoney, fromSen, money } from '../money/money.ts';
import { contributionQuote, isObligatoryPair, type QuoteRequest } from './contribution-quote.ts';
import type { ProgramCode } from './programs.ts';
import type { Reason } from './reason.ts';

const aRequest = (changes: Partial<QuoteRequest> = {}): QuoteRequest => ({
  income: money('1000000.00'),
  programs: ['JKK', 'JKM', 'JHT'],
  month: month('2024-07'),
  sector: 'TRADE_FOOD',
  payer: 'SELF',
  ...changes,
});

function quoted(changes: Partial<QuoteRequest>) {
  const decision = contributionQuote(aRequest(changes));
  if (decision.kind !== 'quoted') throw new Error(decision.because[0]?.text.en);
  return decision.quote;
}

const everyReason = (reasons: readonly Reason[]): readonly Reason[] =>
  reasons.flatMap((each) => [each, ...everyReason(each.because)]);

describe('a contribution quote', () => {
  it.each<[string, readonly ProgramCode[], string, string, string]>([
    ['1000000.00', ['JKK', 'JKM'], '2024-07', '16800.00', 'minimum package, S11'],
    ['1000000.00', ['JKK', 'JKM', 'JHT'], '2024-07', '36800.00', 'minimum package, S11'],
    ['3200000.00', ['JKK', 'JKM', 'JHT'], '2024-07', '110300.00', 'domain example, S23'],
    ['1000000.00', ['JKK', 'JKM'], '2026-06', '8400.00', 'infographic, S15'],
    ['1000000.00', ['JKK', 'JKM', 'JHT'], '2026-06', '28400.00', 'infographic, S15'],
    ['2950000.00', ['JKK', 'JKM'], '2026-06', '18150.00', 'Lampiran II halved: a half of Rp29.500'],
    ['20200000.00', ['JKK', 'JKM', 'JHT'], '2024-07', '627800.00', 'top tier'],
    ['1.00', ['JKK', 'JKM'], '2024-07', '16800.00', 'decision 1: low incomes are accepted'],
  ])('of %s for %j in %s is %s (%s)', (income, programs, of, total) => {
    const quote = quoted({ income: money(income), programs, month: month(of) });
    expect(formatMoney(quote.total)).toBe(total);
  });

  it('uses the bracket base and not the stated income (Rp34.500, not 1 % of Rp3.200.000)', () => {
    const quote = quoted({ income: money('3200000.00') });
    expect(formatMoney(quote.base)).toBe('3450000.00');
    expect(formatMoney(quote.lines[0]?.normal ?? fromSen(0n))).toBe('34500.00');
  });

  it('lists the programs in the scheme’s order, whatever the order asked', () => {
    expect(quoted({ programs: ['JHT', 'JKM', 'JKK'] }).lines.map(({ program }) => program)).toEqual([
      'JKK',
      'JKM',
      'JHT',
    ]);
  });

  it.each<[readonly ProgramCode[]]>([
    [[]],
    [['JKK']],
    [['JKM', 'JHT']],
    [['JHT']],
    [['JKK', 'JKM', 'JKK']],
    [['JKK', 'JKM', 'JHT', 'JHT']],
  ])('refuses the programs %j', (programs) => {
    expect(isObligatoryPair(programs)).toBe(false);
    const decision = contributionQuote(aRequest({ programs }));
    expect(decision).toMatchObject({ kind: 'refused', field: 'programs' });
    expect(decision.kind === 'refused' && decision.because[0]?.legalBasis?.article).toBe('Pasal 31');
  });

  it.each(['0.00', '-0.01', '-1000000.00'])('refuses an income of %s', (income) => {
    expect(contributionQuote(aRequest({ income: money(income) }))).toMatchObject({
      kind: 'refused',
      field: 'income',
    });
  });

  it('refuses a month before there was a tariff', () => {
    const decision = contributionQuote(aRequest({ month: month('2015-06') }));
    expect(decision).toMatchObject({ kind: 'refused', field: 'month' });
  });

  it('says of every line which rows it came from, in both languages', () => {
    const steps = quoted({ month: month('2026-06') }).lines.flatMap(({ because }) => everyReason(because));
    const rules = new Set(steps.map(({ rule }) => rule));
    expect([...rules]).toEqual([
      'contribution.due',
      'contribution.bracket',
      'contribution.rate',
      'contribution.discount',
    ]);
    expect(steps.every(({ text }) => text.id !== '' && text.en !== '' && text.id !== text.en)).toBe(true);
    const discount = steps.find(({ rule }) => rule === 'contribution.discount');
    expect(discount?.legalBasis).toMatchObject({ instrument: 'PP 50/2025', effectiveTo: '2027-01-01' });
  });

  it('explains the flat JKM without a bracket', () => {
    const line = quoted({}).lines.find(({ program }) => program === 'JKM');
    expect(line?.because[0]?.because.map(({ rule }) => rule)).toEqual([
      'contribution.rate',
      'contribution.discount',
    ]);
    expect(line?.because[0]?.because[0]?.text.id).toBe('Tarifnya tetap, Rp6.800 sebulan.');
  });

  it('adds up, is never negative, and never falls when the income rises', () => {
    const incomes = fc.bigInt({ min: 1n, max: 10n ** 12n }).map(fromSen);
    fc.assert(
      fc.property(incomes, incomes, (first, second) => {
        const [low, high] = first <= second ? [first, second] : [second, first];
        const quotes = [quoted({ income: low }), quoted({ income: high })];
        for (const { lines, total } of quotes) {
          expect(lines.reduce((whole, { due }) => whole + due, 0n)).toBe(total);
          expect(lines.every(({ due, normal }) => due > 0n && due <= normal)).toBe(true);
        }
        expect((quotes[0]?.total ?? 0n) <= (quotes[1]?.total ?? 0n)).toBe(true);
      }),
    );
  });
});
