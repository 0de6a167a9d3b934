import { day } from '@perisai/sdk/calendar';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import {
  type AgentListState,
  agentSorts,
  agentStatuses,
  everyAgent,
  mayStandInAddress,
  readAgentList,
  writeAgentList,
} from './agent-list-state.ts';

const two = (value: number) => value.toString().padStart(2, '0');
const codes = fc.uniqueArray(
  fc.integer({ min: 0, max: 9999 }).map((number) => `A-${number.toString().padStart(4, '0')}`),
  { maxLength: 100 },
);
const states: fc.Arbitrary<AgentListState> = fc.record({
  text: fc
    .string({ maxLength: 40 })
    .map((text) => text.trim())
    .filter(mayStandInAddress),
  codes,
  statuses: fc.subarray([...agentStatuses]),
  district: fc.option(fc.integer({ min: 1, max: 99 }).map((number) => `36.04.${two(number)}`)),
  agency: fc.option(fc.integer({ min: 1, max: 999 }).map((number) => `K-${number}`)),
  sort: fc.constantFrom(...agentSorts),
  roomy: fc.boolean(),
  asOf: fc.option(fc.integer({ min: 1, max: 28 }).map((number) => day(`2024-02-${two(number)}`))),
});

it('comes back from its own address unchanged', () => {
  fc.assert(
    fc.property(states, (state) => {
      expect(readAgentList(writeAgentList(state))).toEqual({ state, ignored: [] });
    }),
  );
});

it('leaves the defaults out', () => {
  expect(writeAgentList(everyAgent)).toEqual({ search: '', hash: '' });
});

it('writes the address that people read', () => {
  const state: AgentListState = {
    ...everyAgent,
    statuses: ['ACTIVE', 'WARNED'],
    district: '36.73.02',
    sort: '-nama',
    text: 'dewi lestari',
  };
  expect(writeAgentList(state)).toEqual({
    search: '?status=aktif,peringatan&kec=36.73.02&urut=-nama',
    hash: '#cari=dewi%20lestari',
  });
});

it('keeps free text out of path and query', () => {
  fc.assert(
    fc.property(states, fc.stringMatching(/^[a-z]{5,12}$/), (state, name) => {
      expect(writeAgentList({ ...state, agency: null, text: `~${name}` }).search).not.toContain(name);
    }),
  );
});

it.each(['3673010101900001', '0812-3456-7877', '24 012 345 678', 'budi 12345678'])(
  'does not keep %s at all',
  (text) => {
    expect(writeAgentList({ ...everyAgent, text })).toEqual({ search: '', hash: '' });
    expect(readAgentList({ search: '', hash: `#cari=${encodeURIComponent(text)}` }).state.text).toBe('');
  },
);

it('ignores what it does not understand and names it', () => {
  const read = readAgentList({
    search: '?status=sakti&urut=umur&kec=serang&warna=biru&per=2024-02-31',
    hash: '',
  });
  expect(read.state).toEqual(everyAgent);
  expect(read.ignored).toEqual(['status=sakti', 'urut=umur', 'kec=serang', 'warna=biru', 'per=2024-02-31']);
});

it('never repeats the value of an ignored fragment: it may be a name or a number of a person', () => {
  expect(readAgentList({ search: '', hash: '#nik=3673010101900001' }).ignored).toEqual(['nik']);
});
