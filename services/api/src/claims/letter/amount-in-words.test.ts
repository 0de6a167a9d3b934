import { expect, it } from 'vitest';
import { amountInWords } from './amount-in-words.ts';

it.each([
  ['0.00', 'nol rupiah'],
  ['11.00', 'sebelas rupiah'],
  ['15.00', 'lima belas rupiah'],
  ['100.00', 'seratus rupiah'],
  ['1000.00', 'seribu rupiah'],
  ['16800.00', 'enam belas ribu delapan ratus rupiah'],
  ['246137.07', 'dua ratus empat puluh enam ribu seratus tiga puluh tujuh rupiah tujuh sen'],
  ['1000000.00', 'satu juta rupiah'],
  ['42000000.00', 'empat puluh dua juta rupiah'],
  ['1001001001001.10', 'satu triliun satu miliar satu juta seribu satu rupiah sepuluh sen'],
])('%s is "%s"', (amount, words) => {
  expect(amountInWords(amount)).toBe(words);
});
