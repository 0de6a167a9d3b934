import { describe, expect, it } from 'vitest';
import type { ParameterUnit } from '../law/parameters.ts';
import { valueText } from './parameter-value.ts';

describe('the value of a parameter in words', () => {
  it.each<[ParameterUnit, string, string, string]>([
    ['rupiah', '6800.00', 'Rp6.800', 'Rp6,800'],
    ['basis points', '100', '1 %', '1 %'],
    ['basis points', '550', '5,5 %', '5.5 %'],
    ['basis points', '719', '7,19 %', '7.19 %'],
    ['basis points', '5', '0,05 %', '0.05 %'],
    ['months', '1', '1 bulan', '1 month'],
    ['months', '3', '3 bulan', '3 months'],
    ['years', '65', '65 tahun', '65 years'],
    ['day of month', '15', 'tanggal 15', 'day 15 of the month'],
    ['count', '2', '2', '2'],
  ])('%s %s is %s and %s', (unit, value, id, en) => {
    expect(valueText(unit, value)).toEqual({ id, en });
  });
});
