import { expect, it } from 'vitest';
import { budgetsInMemory } from './budgets.ts';

const allowance = { pointsPerSecond: 10, burstSeconds: 2 };

it('lets each caller spend what was saved, then says how long to wait, and fills again by time', () => {
  let now = 0;
  const budgets = budgetsInMemory(() => now);
  expect(budgets.take('a', 20, allowance)).toBe(0);
  expect(budgets.take('a', 5, allowance)).toBe(500);
  expect(budgets.take('b', 5, allowance)).toBe(0);
  now = 500;
  expect(budgets.take('a', 5, allowance)).toBe(0);
  expect(budgets.take('a', 1, allowance)).toBe(100);
});

it('lets a request that costs more than can be saved pass on a full bucket, and takes nothing for a refused one', () => {
  let now = 0;
  const budgets = budgetsInMemory(() => now);
  expect(budgets.take('a', 1_000, allowance)).toBe(0);
  expect(budgets.take('a', 1_000, allowance)).toBe(2_000);
  expect(budgets.take('a', 1_000, allowance)).toBe(2_000);
  now = 2_000;
  expect(budgets.take('a', 1_000, allowance)).toBe(0);
});
