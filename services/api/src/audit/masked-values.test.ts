import { expect, it } from 'vitest';
import { maskedValues } from './masked-values.ts';

it('masks persons and shows what is public, however deep it lies', () => {
  const document = {
    name: 'Siti Aminah',
    phone: '081234567877',
    nik: '3604010101900001',
    kpj: '24000000917',
    bornOn: '1990-01-31',
    channel: 'BRANCH',
    lines: [{ participantId: 'par_1', month: '2024-12', programs: ['JKK'] }],
    amount: '16800.00',
    paidOn: null,
  };
  expect(Object.fromEntries(maskedValues(document).map(({ field, value }) => [field, value]))).toEqual({
    name: 'S. A.',
    phone: '0812******77',
    nik: '************0001',
    kpj: '*******0917',
    bornOn: '1990',
    channel: 'BRANCH',
    'lines.0.participantId': 'par_1',
    'lines.0.month': '2024-12',
    'lines.0.programs.0': 'JKK',
    amount: '16800.00',
    paidOn: null,
  });
});

it('hides what it does not know, and what is specific', () => {
  expect(maskedValues({ shoeSize: 43, circumstance: 'ACCIDENT', address: 'Kp. Baru' })).toEqual([
    { field: 'shoeSize', value: '***' },
    { field: 'circumstance', value: '***' },
    { field: 'address', value: '***' },
  ]);
});

it('has nothing to show of nothing', () => {
  expect(maskedValues(null)).toEqual([]);
});
