import { expect, it } from 'vitest';
import { readEntry } from './check-entry.ts';

const right = { kpj: '24012345678', nik: '3604052802870001', born: ['28', '2', '1987'] } as const;

it('takes numbers pasted with spaces and dates as people type them', () => {
  for (const month of ['2', 'Feb', 'februari', 'February']) {
    const read = readEntry(
      { kpj: '240 1234 5678', nik: '3604 0528 0287 0001', born: ['28', month, '1987'] },
      'id',
    );
    expect(read).toEqual({
      kind: 'ready',
      variables: { kpj: right.kpj, nik: right.nik, bornOn: '1987-02-28' },
    });
  }
});

it('says how many digits were typed, for each field that is wrong', () => {
  const read = readEntry({ kpj: '2401234567', nik: '360405280287000', born: ['31', '2', '1987'] }, 'id');
  expect(read).toEqual({
    kind: 'problems',
    problems: [
      { field: 'kpj', digits: 10 },
      { field: 'nik', digits: 15 },
      { field: 'born', text: 'Tidak ada tanggal 31 Februari. Contoh: 28 2 1987.' },
    ],
  });
});

it('never sends letters', () => {
  expect(readEntry({ ...right, kpj: '2401234567a' }, 'en').kind).toBe('problems');
});
