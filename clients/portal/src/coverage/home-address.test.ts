import { addMonths, month } from '@perisai/sdk/calendar';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Sector } from '../gql/graphql.ts';
import {
  type HomeChoice,
  programCodes,
  readHomeAddress,
  sectorWords,
  writeHomeAddress,
} from './home-address.ts';
import { mapShapes } from './map/generated-map-shapes.ts';

const limits = { first: month('2022-01'), last: month('2024-12'), usual: month('2024-08') };

const choices: fc.Arbitrary<HomeChoice> = fc.record({
  month: fc.integer({ min: 0, max: 35 }).map((count) => addMonths(limits.first, count)),
  program: fc.constantFrom(...programCodes, null),
  sector: fc.constantFrom(...(Object.keys(sectorWords) as Sector[]), null),
  view: fc.constantFrom('peta' as const, 'tabel' as const, '12-bulan' as const),
  order: fc.constantFrom('rasio' as const, 'nama' as const, 'perubahan' as const),
  district: fc.constantFrom(...mapShapes.map(({ code }) => code), null),
});

it('gives the same picture again from its own address', () => {
  fc.assert(
    fc.property(choices, (choice) => {
      expect(readHomeAddress(writeHomeAddress(choice, limits), limits)).toEqual({ choice, ignored: [] });
    }),
  );
});

it('has the plain address for the plain page', () => {
  const { choice } = readHomeAddress('', limits);
  expect(choice.month).toBe('2024-08');
  expect(writeHomeAddress(choice, limits)).toBe('');
});

it('is short and in Indonesian words', () => {
  const { choice } = readHomeAddress('?bulan=2024-07&program=JKK&sektor=angkutan', limits);
  expect(writeHomeAddress(choice, limits)).toBe('?bulan=2024-07&program=JKK&sektor=angkutan');
});

it('ignores what it does not know, and names it', () => {
  const { choice, ignored } = readHomeAddress(
    '?bulan=2024-13&program=XYZ&urut=acak&warna=merah&kecamatan=1',
    limits,
  );
  expect(choice).toEqual(readHomeAddress('', limits).choice);
  expect(ignored).toEqual(['bulan', 'program', 'urut', 'kecamatan', 'warna']);
});

it('refuses a month outside the data', () => {
  expect(readHomeAddress('?bulan=2021-12', limits).ignored).toEqual(['bulan']);
  expect(readHomeAddress('?bulan=2025-01', limits).ignored).toEqual(['bulan']);
});
