import { expect, it } from 'vitest';
import type { Role } from './caller.ts';
import { anonymous } from './caller.ts';
import { initials, maskPhone, personView } from './masks.ts';

it('hides a number that is too short to keep a part of it', () => {
  expect(maskPhone('081277')).toBe('******');
});

it('masks the middle of a phone number', () => {
  expect(maskPhone('081234567877')).toBe('0812******77');
});

it('shortens a name to initials, whatever its spaces and letters', () => {
  expect(initials('  Budi  Santoso ')).toBe('B. S.');
  expect(initials('Élise')).toBe('É.');
  expect(initials('')).toBe('');
});

it.each([
  ['officer', 'full'],
  ['roster', 'full'],
  ['head', 'full'],
  ['agent', 'full'],
  ['analyst', 'masked'],
  ['auditor', 'masked'],
  ['finance', 'masked'],
  ['support', 'masked'],
  ['portal', 'masked'],
] satisfies [Role, string][])('shows a person to %s as %s', (role, view) => {
  expect(personView({ kind: 'user', subject: 's', name: 'n', role, branchId: null, agentId: null })).toBe(
    view,
  );
});

it('masks persons for callers without a token', () => {
  expect(personView(anonymous)).toBe('masked');
});
