import { describe, expect, it } from 'vitest';
import { monthsAfter, Payments } from './payments.ts';

const due = (participantId: string, month: string) => ({
  participantId,
  month,
  amount: '36800.00',
  payer: 'SELF',
  programs: ['JKK', 'JKM'],
});

const monthsOf = (payments: Payments): string[] => {
  const taken: string[] = [];
  for (let next = payments.take(); next !== null; next = payments.take()) {
    const { lines } = next['input'] as { lines: { participantId: string; month: string }[] };
    taken.push(`${lines[0]?.participantId} ${lines[0]?.month}`);
  }
  return taken;
};

describe('the payments of a contestant', () => {
  it('are one month for everybody before the next month for anybody', () => {
    const payments = new Payments([due('par_1', '2025-10'), due('par_2', '2025-10')], 'a');
    expect(monthsOf(payments)).toEqual([
      'par_1 2025-10',
      'par_2 2025-10',
      'par_1 2025-11',
      'par_2 2025-11',
      'par_1 2025-12',
      'par_2 2025-12',
    ]);
  });
  it('leave out who has paid ahead, and go on with the others', () => {
    const payments = new Payments([due('par_1', '2026-01'), due('par_2', '2025-12')], 'a');
    expect(monthsOf(payments)).toEqual(['par_2 2025-12']);
  });
  it('are none when there is nobody', () => {
    expect(new Payments([], 'a').take()).toBeNull();
  });
  it('have a reference and a key of their own', () => {
    const [first, second] = ['a', 'b'].map((series) =>
      new Payments([due('par_1', '2025-01')], series).take(),
    );
    expect(first).not.toEqual(second);
  });
});

it.each([
  ['2024-12', 1, '2025-01'],
  ['2024-11', 14, '2026-01'],
  ['2024-01', 0, '2024-01'],
])('%s and %d months is %s', (month, count, expected) => {
  expect(monthsAfter(month, count)).toBe(expected);
});
