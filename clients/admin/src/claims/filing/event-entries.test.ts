import { day } from '@perisai/sdk/calendar';
import { describe, expect, it } from 'vitest';
import {
  emptyCost,
  emptyEvent,
  emptyHeir,
  eventInput,
  eventProblems,
  type TypedEvent,
} from './event-entries.ts';

const accident: TypedEvent = {
  ...emptyEvent,
  on: day('2024-12-02'),
  cause: 'AT_WORK',
  outcome: 'RECOVERED',
};
const death: TypedEvent = { ...emptyEvent, kind: 'DEATH', on: day('2024-12-20') };

describe('a typed event', () => {
  it('names what is missing, field by field', () => {
    expect(eventProblems(emptyEvent).map(({ field }) => field)).toEqual(['on', 'cause', 'outcome']);
    expect(eventProblems({ ...emptyEvent, kind: 'DEATH' }).map(({ field }) => field)).toEqual(['on']);
    expect(eventProblems({ ...accident, outcome: 'DEATH' }).map(({ problem }) => problem)).toEqual([
      'deathOnMissing',
    ]);
  });

  it('takes amounts as people write them, and names one that cannot be read', () => {
    const costs = [
      { ...emptyCost, amount: 'Rp2.500.000' },
      { code: 'TRANSPORT_LAND' as const, amount: '300000' },
      emptyCost,
    ];
    expect(eventProblems({ ...accident, costs })).toEqual([]);
    expect(eventInput({ ...accident, costs }).workAccident).toMatchObject({
      medicalCosts: ['2500000.00'],
      diagnosticCosts: [],
      transport: [{ mode: 'LAND', cost: '300000.00' }],
    });
    expect(eventProblems({ ...accident, costs: [emptyCost, { ...emptyCost, amount: 'dua juta' }] })).toEqual([
      { field: 'cost-1', problem: 'costUnread' },
    ]);
  });

  it('leaves out heirs without a name, and asks how the others stood to the participant', () => {
    const heirs = [
      { ...emptyHeir, name: ' Sri ', bankName: 'BRI', bankAccount: '0021 01-000123' },
      emptyHeir,
    ];
    expect(eventProblems({ ...death, heirs })).toEqual([{ field: 'relation-0', problem: 'heirRelation' }]);
    const known = heirs.map((heir) => ({ ...heir, relation: 'SPOUSE' as const }));
    expect(eventInput({ ...death, heirs: known }).death).toEqual({
      diedOn: '2024-12-20',
      heirs: [{ name: 'Sri', relation: 'SPOUSE', bankName: 'BRI', bankAccount: '002101000123' }],
      funeralArrangedBy: null,
    });
  });

  it('asks for no heirs of who lives', () => {
    const heirs = [{ ...emptyHeir, name: 'Sri', relation: 'SPOUSE' as const }];
    expect(eventInput({ ...accident, heirs }).workAccident).not.toHaveProperty('heirs');
  });
});
