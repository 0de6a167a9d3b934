import { month } from '@perisai/sdk/calendar';
import { expect, it } from 'vitest';
import { sectorWords } from '../coverage/home-address.ts';
import { readQuoteAddress, writeQuoteAddress } from './quote-address.ts';

const usual = {
  first: month('2022-01'),
  last: month('2026-12'),
  month: month('2024-08'),
  sectors: sectorWords,
};

it('gives the same quote again from its own address', () => {
  const search = '?penghasilan=1500000&jht=ya&pekerjaan=angkutan&bulan=2025-12&sekaligus=3&pembayar=donatur';
  const choice = readQuoteAddress(search, usual);
  expect(choice).toEqual({
    income: '1500000',
    oldAge: true,
    month: '2025-12',
    months: '3',
    sector: 'TRANSPORT',
    payer: 'DONOR',
  });
  expect(writeQuoteAddress(choice, usual)).toBe(search);
});

it('leaves out what cannot be read', () => {
  const choice = readQuoteAddress('?bulan=2030-01&pekerjaan=raja&pembayar=siapa&sekaligus=5', usual);
  expect(writeQuoteAddress({ ...choice, income: 'banyak' }, usual)).toBe('');
});
