import { describe, expect, it } from 'vitest';
import {
  add,
  compare,
  formatMoney,
  fromRupiah,
  fromSen,
  largest,
  money,
  negate,
  parseMoney,
  smallest,
  subtract,
  sum,
  times,
  ZERO,
} from './money.ts';

describe('money', () => {
  it.each([
    ['0.00', 0n],
    ['16800.00', 1_680_000n],
    ['304256414524.88', 30_425_641_452_488n],
    ['-0.05', -5n],
    ['-1500.50', -150_050n],
    ['999999999999999999.99', 99_999_999_999_999_999_999n],
  ])('reads %s as %s sen and writes it back', (text, sen) => {
    expect(parseMoney(text)).toBe(sen);
    expect(formatMoney(money(text))).toBe(text);
  });

  it.each([
    '',
    '1e3',
    '1',
    '1.5',
    '1.555',
    '1,50',
    '+1.00',
    ' 1.00',
    '1.00 ',
    '1.00\n',
    '.50',
    '1 000.00',
    '0x10.00',
    'NaN',
    'Infinity',
    '١٢.٠٠',
    '1000000000000000000.00',
  ])('refuses %j', (text) => {
    expect(parseMoney(text)).toBeNull();
    expect(() => money(text)).toThrow(RangeError);
  });

  it('does not say the mistyped text again', () => {
    expect(() => money('secret')).toThrow(/^(?!.*secret)/);
  });

  it('writes no minus before zero', () => {
    expect(formatMoney(money('-0.00'))).toBe('0.00');
  });

  it('adds, subtracts, negates and multiplies in sen', () => {
    const tenth = money('0.10');
    const fifth = money('0.20');
    expect(formatMoney(add(tenth, fifth))).toBe('0.30');
    expect(formatMoney(subtract(tenth, fifth))).toBe('-0.10');
    expect(formatMoney(negate(fifth))).toBe('-0.20');
    expect(formatMoney(times(money('6800.00'), 12n))).toBe('81600.00');
    expect(sum([])).toBe(ZERO);
    expect(formatMoney(sum([tenth, fifth, fromRupiah(1n), fromSen(1n)]))).toBe('1.31');
  });

  it('orders amounts by value, not by text', () => {
    const amounts = [money('100.00'), money('9.00'), money('-1.00')];
    expect(amounts.toSorted(compare).map(formatMoney)).toEqual(['-1.00', '9.00', '100.00']);
    expect(compare(ZERO, ZERO)).toBe(0);
    expect(formatMoney(largest(money('1.00'), money('2.00')))).toBe('2.00');
    expect(formatMoney(smallest(money('1.00'), money('2.00')))).toBe('1.00');
  });
});
