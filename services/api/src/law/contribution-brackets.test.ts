import { describe, expect, it } from 'vitest';
import { month } from '../calendar/month.ts';
import { formatMoney, fromRupiah, money } from '../money/money.ts';
import { bracketOf, contributionBrackets } from './contribution-brackets.ts';

const [table] = contributionBrackets;
const rows = table?.value ?? [];
const july2024 = month('2024-07');

describe('the brackets of PP 44/2015 Lampiran II', () => {
  it('are 33, without a hole between their lower bounds', () => {
    expect(rows.map(({ tier }) => tier)).toEqual(Array.from({ length: 33 }, (_, place) => place + 1));
    for (const [place, row] of rows.entries()) {
      const next = rows[place + 1];
      const printed = next === undefined ? null : next.incomeMin - money('1000.00');
      expect(row.incomeMaxPrinted).toBe(printed);
    }
  });

  it('have the base in the middle of the range, but for the first and the last', () => {
    for (const [place, { incomeMin, base }] of rows.slice(0, -1).entries()) {
      const next = rows[place + 1];
      if (place > 0) expect(base * 2n).toBe(incomeMin + (next?.incomeMin ?? 0n));
    }
    expect(rows[0]?.base).toBe(money('1000000.00'));
    expect(rows.at(-1)?.base).toBe(money('20700000.00'));
  });

  // Both sides of every lower bound, as printed.
  it.each(rows.slice(1))('begin tier $tier exactly at its lower bound', ({ tier, incomeMin }) => {
    expect(bracketOf(incomeMin, july2024)?.tier).toBe(tier);
    expect(bracketOf((incomeMin - 1n) as typeof incomeMin, july2024)?.tier).toBe(tier - 1);
  });

  it.each([
    ['0.01', 1, 'decision 1: below a million is tier 1'],
    ['999999.99', 1, 'decision 1'],
    ['1000000.00', 1, 'Lampiran II'],
    ['1099000.00', 1, 'Lampiran II, printed upper bound'],
    ['1099500.00', 1, 'decision 1: the printed gap belongs to the tier below'],
    ['1099999.99', 1, 'decision 1'],
    ['1100000.00', 2, 'Lampiran II'],
    ['3200000.00', 11, 'domain example'],
    ['20199999.99', 32, 'decision 1'],
    ['20200000.00', 33, 'Lampiran II'],
    ['999999999999999999.99', 33, 'the top is open'],
  ])('put an income of %s into tier %i (%s)', (income, tier) => {
    expect(bracketOf(money(income), july2024)?.tier).toBe(tier);
  });

  it('are in force from July 2015', () => {
    expect(bracketOf(fromRupiah(1_000_000n), month('2015-07'))?.tier).toBe(1);
    expect(bracketOf(fromRupiah(1_000_000n), month('2015-06'))).toBeUndefined();
  });

  it('keep the bases of the source', () => {
    const bases = rows.map(({ base }) => formatMoney(base).replace('.00', ''));
    expect(bases.slice(8, 12)).toEqual(['2600000', '2950000', '3450000', '3950000']);
    expect(bases.slice(19, 22)).toEqual(['7950000', '8700000', '9700000']);
  });
});
