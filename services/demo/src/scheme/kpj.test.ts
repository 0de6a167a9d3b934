import { expect, test } from 'vitest';
import { kpjOf } from './kpj.ts';

test('a number has eleven digits, none repeats, and neighbours are far apart', () => {
  const numbers = Array.from({ length: 20_000 }, (_, index) => kpjOf(index));
  expect(new Set(numbers).size).toBe(numbers.length);
  expect(numbers.every((number) => /^\d{11}$/.test(number))).toBe(true);
  const close = numbers.filter(
    (number, at) => Math.abs(Number(number) - Number(numbers[at - 1] ?? 0)) < 1_000_000,
  );
  expect(close.length).toBeLessThan(5);
});
