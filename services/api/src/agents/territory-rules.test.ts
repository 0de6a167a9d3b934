import { expect, it } from 'vitest';
import { calendarDate } from '../calendar/calendar-date.ts';
import { refusalsOf } from './territory-rules.ts';

const free = {
  districtCode: '36.73.02',
  from: '2024-12-01',
  until: null,
  isInBranch: true,
  isAgent: true,
  endedFrom: null,
  overlapping: null,
};

it('lets an agent take a free district of the branch', () => {
  expect(refusalsOf(free)).toEqual([]);
});

it.each([
  [{ isInBranch: false }, 'territory.branch'],
  [{ isAgent: false }, 'territory.not-yet-agent'],
  [{ endedFrom: calendarDate('2025-01-01') }, 'territory.ended'],
  [{ overlapping: { from: calendarDate('2024-01-01'), until: null } }, 'territory.overlap'],
])('refuses %j by the rule %s', (facts, rule) => {
  const refusals = refusalsOf({ ...free, ...facts });
  expect(refusals.map((refusal) => refusal.rule)).toEqual([rule]);
  expect(refusals[0]?.legalBasis?.instrument).toBe('Perdir 13/PERDIR.02/042022');
});

it('names every reason at once', () => {
  const facts = {
    ...free,
    isInBranch: false,
    overlapping: { from: calendarDate('2024-01-01'), until: calendarDate('2025-01-01') },
  };
  expect(refusalsOf(facts)).toHaveLength(2);
});
