import { describe, expect, it } from 'vitest';
import { askedOf, participantFilter, participantOrder } from './participant-list-filter.ts';
import { everyParticipant } from './participant-list-state.ts';

const asName = (text: string) => ({ text, sight: 'names' as const });

describe('what is typed to find a participant', () => {
  it.each([
    ['', { kind: 'nothing' }],
    ['11984159454', { kind: 'kpj', kpj: '11984159454' }],
    [' 119 8415-9454 ', { kind: 'kpj', kpj: '11984159454' }],
    ['1198415', { kind: 'digits', count: 7 }],
    ['siti  aminah', { kind: 'name', name: 'siti aminah' }],
  ])('%j', (text, asked) => expect(askedOf(asName(text))).toEqual(asked));

  it('is no name for who sees names masked', () => {
    expect(askedOf({ text: 'siti', sight: 'numbers' })).toEqual({ kind: 'masked' });
  });

  it('narrows together with status and district, and can be left out', () => {
    const state = { ...everyParticipant, status: 'GRACE', district: '36.73.02' } as const;
    const district = { district: { code: { eq: '36.73.02' } } };
    expect(participantFilter(state, asName('siti'), 'status')).toEqual({
      and: [{ name: { contains: 'siti' } }, district],
    });
    expect(participantFilter(everyParticipant, asName('si'))).toEqual({ name: { startsWith: 'si' } });
    expect(participantFilter(everyParticipant, asName(''))).toBeNull();
  });

  it('sorts by day where names are masked', () => {
    expect(participantOrder({ ...everyParticipant, sort: 'nama' }, 'numbers')).toEqual([
      { field: 'REGISTERED_ON', direction: 'DESC' },
    ]);
  });
});
