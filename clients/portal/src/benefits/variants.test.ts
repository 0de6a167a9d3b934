import { month } from '@perisai/sdk/calendar';
import { expect, it } from 'vitest';
import { type BenefitChoice, usualChoice } from './benefit-choice.ts';
import { variantsOf } from './variants.ts';

const kinds = (changes: Partial<BenefitChoice>) =>
  variantsOf({ ...usualChoice(month('2024-08')), income: '1500000', ...changes }).map(({ kind }) => kind);

it('asks only what the facts allow and do not hold already', () => {
  expect(kinds({})).toEqual(['lapsed', 'earlier', 'income', 'old']);
  expect(kinds({ paidThrough: 'none' })).toEqual(['paid', 'earlier', 'income', 'old']);
  expect(kinds({ event: 'death', oldAge: true, registered: ['1', '6', '2024'] })).toEqual(['earlier']);
  expect(kinds({ event: 'savings', oldAge: true })).toEqual(['later', 'earlier']);
  expect(kinds({ on: ['', '', ''] })).toEqual([]);
});

it('changes one fact each', () => {
  const variants = variantsOf({
    ...usualChoice(month('2024-08')),
    income: '1500000',
    registered: ['29', '2', '2024'],
  });
  expect(variants.map(({ change }) => change)).toEqual([
    { paidThrough: '2024-03' },
    { registered: ['28', '2', '2021'] },
    { income: '3000000' },
    { oldAge: true },
  ]);
});
