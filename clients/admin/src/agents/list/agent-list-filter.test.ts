import { expect, it } from 'vitest';
import { agentFilter, agentOrder, codeSpellings, narrowings, withoutNarrowing } from './agent-list-filter.ts';
import { everyAgent } from './agent-list-state.ts';

it('asks for every agent when nothing narrows the list', () => {
  expect(agentFilter(everyAgent, 'names')).toBeNull();
});

it('takes one narrowing as it is and joins several', () => {
  expect(agentFilter({ ...everyAgent, statuses: ['ACTIVE'] }, 'names')).toEqual({
    status: { in: ['ACTIVE'] },
  });
  expect(agentFilter({ ...everyAgent, statuses: ['ACTIVE'], district: '36.73.02' }, 'names')).toEqual({
    and: [{ status: { in: ['ACTIVE'] } }, { territory: { code: { eq: '36.73.02' } } }],
  });
});

it('looks for a typed text in names, and in codes where it can be one', () => {
  expect(agentFilter({ ...everyAgent, text: ' dewi ' }, 'names')).toEqual({ name: { contains: 'dewi' } });
  expect(agentFilter({ ...everyAgent, text: 'a131' }, 'names')).toEqual({
    or: [{ code: { in: ['A131', 'A-131', 'A-0131'] } }, { name: { contains: 'a131' } }],
  });
});

it('looks at beginnings only for one or two letters', () => {
  expect(agentFilter({ ...everyAgent, text: 'de' }, 'names')).toEqual({ name: { startsWith: 'de' } });
});

it('searches by code alone, and sorts by code alone, for those who see names masked', () => {
  expect(agentFilter({ ...everyAgent, text: 'dewi' }, 'codes')).toEqual({ code: { in: ['DEWI'] } });
  expect(agentFilter({ ...everyAgent, text: 'a131' }, 'codes')).toEqual({
    code: { in: ['A131', 'A-131', 'A-0131'] },
  });
  expect(agentOrder({ ...everyAgent, sort: '-nama' }, 'codes')).toEqual([
    { field: 'CODE', direction: 'DESC' },
  ]);
});

it('reads a code however it is spelled', () => {
  expect(codeSpellings('A-0131')).toEqual(['A-0131']);
  expect(codeSpellings('dewi')).toEqual([]);
});

it('can leave any one narrowing out', () => {
  const state = { ...everyAgent, text: 'dewi', district: '36.73.02' };
  expect(narrowings(state)).toEqual(['text', 'district']);
  expect(agentFilter(state, 'names', 'district')).toEqual({ name: { contains: 'dewi' } });
  expect(narrowings(withoutNarrowing(state, 'district'))).toEqual(['text']);
});

it('orders equal names by code, so that pages never overlap', () => {
  expect(agentOrder({ ...everyAgent, sort: '-nama' }, 'names')).toEqual([
    { field: 'NAME', direction: 'DESC' },
    { field: 'CODE', direction: 'ASC' },
  ]);
});
