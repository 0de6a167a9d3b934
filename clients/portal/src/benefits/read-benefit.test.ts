import { dayProblem, month } from '@perisai/sdk/calendar';
import { expect, it } from 'vitest';
import { type BenefitChoice, emptyChild, emptyLoss, usualChoice } from './benefit-choice.ts';
import { readBenefit } from './read-benefit.ts';

const say = {
  amount: 'amount',
  percent: 'percent',
  both: 'both',
  number: (least: number, most: number) => `${least}-${most}`,
  day: (parsed: Parameters<typeof dayProblem>[0]) => dayProblem(parsed, 'id') ?? '',
};

const read = (changes: Partial<BenefitChoice>) =>
  readBenefit({ ...usualChoice(month('2024-08')), income: '1.000.000', ...changes }, say);

it('asks nothing while what is needed is missing, and calls nothing wrong', () => {
  for (const changes of [
    { income: '' },
    { on: ['', '', ''] as const },
    { on: ['15', '', ''] as const },
    { event: 'savings' as const },
    { outcome: 'PARTIAL_DISABILITY' as const },
  ]) {
    const { input, problems } = read(changes);
    expect([input, problems.size]).toEqual([null, 0]);
  }
});

it('leaves a child out whose birth date is not typed yet', () => {
  expect(read({ event: 'death', children: [emptyChild] }).input?.event).toEqual({
    death: { diedOn: '2024-08-15', children: [] },
  });
});

it('asks for an accident with all that was typed', () => {
  const { input } = read({
    cause: 'COMMUTE',
    medical: '3.500.000',
    transport: '6000000',
    from: ['16', 'agu', '2024'],
    until: ['1', '10', '2024'],
    outcome: 'PARTIAL_DISABILITY',
    losses: [{ ...emptyLoss, code: 'SCALP', determined: '12,5', functionLost: '50' }],
    leftHanded: true,
  });
  expect(input).toEqual({
    income: '1000000.00',
    sector: 'TRADE_FOOD',
    programs: ['JKK', 'JKM'],
    registeredOn: '2022-08-01',
    paidThrough: '2024-08',
    event: {
      workAccident: {
        accidentOn: '2024-08-15',
        cause: 'COMMUTE',
        byUsualRoute: true,
        outcome: 'PARTIAL_DISABILITY',
        medicalCosts: ['3500000.00'],
        transport: [{ mode: 'LAND', cost: '6000000.00' }],
        incapacityFrom: '2024-08-16',
        incapacityUntil: '2024-10-01',
        losses: [{ code: 'SCALP', determined: 1250, functionLost: 5000 }],
        leftHanded: true,
      },
    },
  });
});

it.each<[string, Partial<BenefitChoice>, string]>([
  ['input.income', { income: 'sejuta' }, 'amount'],
  [
    'input.registeredOn',
    { registered: ['31', '2', '2024'] },
    'Tidak ada tanggal 31 Februari. Contoh: 28 2 1987.',
  ],
  ['input.event.workAccident.incapacityUntil', { from: ['1', '9', '2024'] }, 'both'],
  ['input.event.workAccident.medicalCosts[0]', { medical: '1,2,3' }, 'amount'],
  [
    'input.event.workAccident.losses[0].determined',
    { outcome: 'PARTIAL_DISABILITY', losses: [{ ...emptyLoss, code: 'SCALP', determined: '100,01' }] },
    'percent',
  ],
  [
    'input.event.workAccident.losses[0].count',
    { outcome: 'PARTIAL_DISABILITY', losses: [{ ...emptyLoss, code: 'SCALP', count: '0' }] },
    '1-100',
  ],
])('names %s in the words of its field', (field, changes, text) => {
  const { input, problems } = read(changes);
  expect(input).toBeNull();
  expect([...problems]).toEqual([[field, text]]);
});
