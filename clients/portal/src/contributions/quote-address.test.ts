import { month } from '@perisai/sdk/calendar';
import { expect, it } from 'vitest';
import { sectorWords } from '../coverage/home-address.ts';
import { readQuoteAddress, writeQuoteAddress } from './quote-address.ts';

const usual = {
  first: month('2022-01'),
  last: month('2024-12'),
  month: month('2024-08'),
  sectors: sectorWords,
};

it('gives the same quote again from its own address', () => {
  const search = '?penghasilan=1500000&jht=ya&bulan=2024-02&pekerjaan=angkutan&pembayar=donatur';
  const choice = readQuoteAddress(search, usual);
  expect(choice).toEqual({
    income: '1500000',
    oldAge: true,
    month: '2024-02',
    sector: 'TRANSPORT',
    payer: 'DONOR',
  });
  expect(writeQuoteAddress(choice, usual)).toBe(search);
});

it('leaves out what cannot be read', () => {
  const choice = readQuoteAddress('?bulan=2030-01&pekerjaan=raja&pembayar=siapa', usual);
  expect(writeQuoteAddress({ ...choice, income: 'banyak' }, usual)).toBe('');
});
