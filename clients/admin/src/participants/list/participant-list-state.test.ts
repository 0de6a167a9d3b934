import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  coverageStatuses,
  everyParticipant,
  type ParticipantListState,
  participantSorts,
  readParticipantList,
  writeParticipantList,
} from './participant-list-state.ts';

const states: fc.Arbitrary<ParticipantListState> = fc.record({
  status: fc.option(fc.constantFrom(...coverageStatuses)),
  district: fc.option(fc.constantFrom('36.73.02', '36.04.11')),
  sort: fc.constantFrom(...participantSorts),
  roomy: fc.boolean(),
});

describe('the address of the participants', () => {
  it('gives back every state that was written', () => {
    fc.assert(
      fc.property(states, (state) => {
        expect(readParticipantList(writeParticipantList(state))).toEqual({ state, ignored: [] });
      }),
    );
  });

  it('is empty for the whole list', () => {
    expect(writeParticipantList(everyParticipant)).toBe('');
  });

  it('names what it does not know without repeating it: it may be a person', () => {
    expect(readParticipantList('?cari=Siti&kpj=11984159454&status=semua')).toEqual({
      state: everyParticipant,
      ignored: ['cari', 'kpj', 'status'],
    });
  });
});
