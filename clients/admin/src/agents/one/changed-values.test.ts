import { expect, it } from 'vitest';
import { changedValues } from './changed-values.ts';

it('lays both sides of a change beside each other, in the order in which people read them', () => {
  const change = {
    before: [{ field: 'phone', value: '0812******77' }],
    after: [
      { field: 'phone', value: null },
      { field: 'name', value: 'Dewi' },
    ],
  };
  expect(changedValues(change)).toEqual([
    { field: 'name', before: undefined, after: 'Dewi' },
    { field: 'phone', before: '0812******77', after: null },
  ]);
});

it('leaves out what a new thing simply does not have', () => {
  const after = [
    { field: 'until', value: null },
    { field: 'from', value: '2025-01-01' },
  ];
  expect(changedValues({ before: [], after }).map(({ field }) => field)).toEqual(['from']);
});
