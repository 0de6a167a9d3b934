import { describe, expect, it } from 'vitest';
import { month } from '../calendar/month.ts';
import { formatMoney, money } from '../money/money.ts';
import { contributionDue, discountFor } from './contribution-due.ts';
import type { Sector } from './occupations.ts';
import type { Payer, ProgramCode } from './programs.ts';

interface Example {
  readonly program: ProgramCode;
  readonly month: string;
  readonly sector?: Sector;
  readonly payer?: Payer;
  readonly due: string;
  readonly source: string;
}

const dueOf = ({ program, month: of, sector = 'TRADE_FOOD', payer = 'SELF' }: Example, base = '1000000.00') =>
  contributionDue({ base: money(base), program, month: month(of), sector, payer });

describe('one program in one month', () => {
  it.each<Example>([
    { program: 'JKK', month: '2024-07', due: '10000.00', source: 'Rp16.800 package, S15' },
    { program: 'JKM', month: '2024-07', due: '6800.00', source: 'Rp16.800 package, S15' },
    { program: 'JHT', month: '2024-07', due: '20000.00', source: 'Rp36.800 package, S11' },
  ])('$program of tier 1 costs $due ($source)', (example) => {
    expect(formatMoney(dueOf(example).due)).toBe(example.due);
  });

  it('of the top tier costs Rp207.000, Rp6.800 and Rp414.000 (S10)', () => {
    const costs = (['JKK', 'JKM', 'JHT'] as const).map((program) =>
      formatMoney(dueOf({ program, month: '2024-07', due: '', source: '' }, '20700000.00').due),
    );
    expect(costs).toEqual(['207000.00', '6800.00', '414000.00']);
  });

  // PP 50/2025 Pasal 4 ayat (1); both sides of each bound, S15 and S17.
  it.each<Example>([
    { program: 'JKK', month: '2025-12', sector: 'TRANSPORT', due: '10000.00', source: 'before' },
    {
      program: 'JKK',
      month: '2026-01',
      sector: 'TRANSPORT',
      due: '5000.00',
      source: 'first month of transport',
    },
    {
      program: 'JKM',
      month: '2026-01',
      sector: 'TRANSPORT',
      due: '3400.00',
      source: 'first month of transport',
    },
    {
      program: 'JKK',
      month: '2027-03',
      sector: 'TRANSPORT',
      due: '5000.00',
      source: 'last month of transport',
    },
    { program: 'JKK', month: '2027-04', sector: 'TRANSPORT', due: '10000.00', source: 'after' },
    { program: 'JKK', month: '2026-03', due: '10000.00', source: 'before' },
    { program: 'JKK', month: '2026-04', due: '5000.00', source: 'first month of others' },
    { program: 'JKM', month: '2026-12', due: '3400.00', source: 'last month of others' },
    { program: 'JKK', month: '2027-01', due: '10000.00', source: 'after: a trader in January 2027' },
    {
      program: 'JKK',
      month: '2027-01',
      sector: 'TRANSPORT',
      due: '5000.00',
      source: 'a courier in January 2027',
    },
    { program: 'JHT', month: '2026-06', due: '20000.00', source: 'JHT is never discounted' },
    {
      program: 'JHT',
      month: '2026-06',
      sector: 'TRANSPORT',
      due: '20000.00',
      source: 'JHT is never discounted',
    },
    { program: 'JKK', month: '2026-06', payer: 'GOVERNMENT', due: '10000.00', source: 'APBN, APBD excluded' },
    { program: 'JKM', month: '2026-06', payer: 'GOVERNMENT', due: '6800.00', source: 'APBN, APBD excluded' },
    { program: 'JKK', month: '2026-06', payer: 'DONOR', due: '5000.00', source: 'donors are not excluded' },
  ])('$program of $month costs $due ($source, $sector, $payer)', (example) => {
    const { normal, discount, due } = dueOf(example);
    expect(formatMoney(due)).toBe(example.due);
    expect(normal - discount).toBe(due);
  });

  it('names the row of the discount', () => {
    const trader = { program: 'JKK', month: month('2026-06'), sector: 'CRAFTS', payer: 'SELF' } as const;
    expect(discountFor(trader)?.effectiveFrom).toBe('2026-04-01');
    expect(discountFor({ ...trader, sector: 'TRANSPORT' })?.effectiveFrom).toBe('2026-01-01');
    expect(discountFor({ ...trader, month: month('2025-06') })).toBeUndefined();
  });
});
