import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  addRupiah,
  compareRupiah,
  parseRupiah,
  rupiah,
  rupiahOfSen,
  senOf,
  showLarge,
  showRupiah,
} from './money.ts';

describe('an amount on the screen', () => {
  it.each([
    ['304256414524.88', 'Rp304.256.414.524,88', 'Rp304,256,414,524.88'],
    ['9007199254740993.88', 'Rp9.007.199.254.740.993,88', 'Rp9,007,199,254,740,993.88'],
    ['16800.00', 'Rp16.800', 'Rp16,800'],
    ['-1500.00', '−Rp1.500', '−Rp1,500'],
    ['0.00', 'Rp0', 'Rp0'],
    ['0.05', 'Rp0,05', 'Rp0.05'],
  ])('shows %s exactly, without a space after Rp', (wire, id, en) => {
    expect(showRupiah(rupiah(wire), 'id')).toBe(id);
    expect(showRupiah(rupiah(wire), 'en')).toBe(en);
  });

  it('reads back what it shows, in both languages', () => {
    fc.assert(
      fc.property(
        fc.bigInt({ min: 0n, max: 10n ** 17n }),
        fc.constantFrom('id' as const, 'en' as const),
        (sen, language) => {
          const amount = rupiahOfSen(sen);
          expect(parseRupiah(showRupiah(amount, language))).toBe(amount);
        },
      ),
    );
  });
});

describe('a large amount in words', () => {
  it.each([
    [304_256_414_525n, '304,3 miliar', '304.3 billion'],
    [23_023n, '23 ribu', '23 thousand'],
    [1_500_000n, '1,5 juta', '1.5 million'],
    [999_960n, '1 juta', '1 million'],
    [999n, '999', '999'],
    [960_000_000n, '960 juta', '960 million'],
    [-1_500_000n, '−1,5 juta', '−1.5 million'],
  ])('says %s with the whole word', (value, id, en) => {
    expect(showLarge(value, 'id')).toBe(id);
    expect(showLarge(value, 'en')).toBe(en);
  });
});

describe('a typed amount', () => {
  it.each([
    ['1.500.000', '1500000.00'],
    ['Rp 1.500.000,50', '1500000.50'],
    ['1,500,000.5', '1500000.50'],
    ['1500000', '1500000.00'],
    ['1.500', '1500.00'],
    ['007', '7.00'],
  ])('reads %s', (typed, wire) => expect(parseRupiah(typed)).toBe(wire));

  it.each(['1e3', '', 'abc', '-5', '1.5.0', '1.500.00', '12,34,567', '1.500.000.50'])('refuses %s', (typed) =>
    expect(parseRupiah(typed)).toBeNull(),
  );
});

describe('reckoning with amounts', () => {
  it('adds and compares beyond the reach of a float', () => {
    expect(addRupiah([rupiah('9007199254740993.88'), rupiah('0.01')])).toBe('9007199254740993.89');
    expect(compareRupiah(rupiah('9007199254740993.88'), rupiah('9007199254740993.89'))).toBe(-1);
    expect(addRupiah([])).toBe('0.00');
  });

  it('keeps every sen on the way to sen and back', () => {
    fc.assert(
      fc.property(fc.bigInt({ min: -(10n ** 18n), max: 10n ** 18n }), (sen) => {
        expect(senOf(rupiahOfSen(sen))).toBe(sen);
      }),
    );
  });
});
