import { day } from '@perisai/sdk/calendar';
import { expect, it } from 'vitest';
import { type Assignment, assignmentProblems, emptyAssignment } from './territory-assignment.ts';

const good: Assignment = {
  district: '36.73.02',
  from: day('2025-01-01'),
  until: null,
  reason: 'wilayah baru',
};
const problemsOf = (assignment: Assignment) => assignmentProblems(assignment).map(({ problem }) => problem);

it('accepts an assignment without end, and one of a single day', () => {
  expect(problemsOf(good)).toEqual([]);
  expect(problemsOf({ ...good, until: day('2025-01-01') })).toEqual([]);
});

it('names everything that is missing at once', () => {
  expect(problemsOf(emptyAssignment)).toEqual(['districtMissing', 'fromMissing', 'reasonMissing']);
});

it('refuses an end before the start', () => {
  expect(problemsOf({ ...good, until: day('2024-12-31') })).toEqual(['untilBefore']);
});
