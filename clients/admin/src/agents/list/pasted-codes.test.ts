import { expect, it } from 'vitest';
import { missingCodes, readPastedCodes } from './pasted-codes.ts';

it('reads a column copied from a sheet', () => {
  expect(readPastedCodes('A-0001\r\na-0002\n\nA-0001\n')).toEqual({
    codes: ['A-0001', 'A-0002'],
    dropped: 0,
  });
});

it.each(['A-0001, A-0002', 'A-0001;A-0002', 'A-0001\tA-0002'])('reads codes between marks: %j', (text) => {
  expect(readPastedCodes(text)?.codes).toEqual(['A-0001', 'A-0002']);
});

it.each(['Dewi Lestari', 'A-0001', '', '3673010101900001 3673010101900002', 'A-0001 Dewi'])(
  'leaves %j to the search',
  (text) => {
    expect(readPastedCodes(text)).toBeNull();
  },
);

it('says how many do not fit', () => {
  const list = Array.from({ length: 103 }, (_, number) => `A-${number + 1000}`).join('\n');
  expect(readPastedCodes(list)).toMatchObject({ dropped: 3 });
});

it('names the codes that were not found, in the order they were pasted', () => {
  expect(missingCodes(['A-3', 'A-1', 'A-2'], ['A-1'])).toEqual(['A-3', 'A-2']);
});
