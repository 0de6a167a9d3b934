import { expect, it } from 'vitest';
import { newId } from './new-id.ts';
import { uuidForm } from './reading/wire-id.ts';

it('is a UUIDv7, and each one is new', () => {
  const ids = Array.from({ length: 1_000 }, newId);
  expect(new Set(ids).size).toBe(1_000);
  for (const id of ids) {
    expect(id).toMatch(uuidForm);
    expect(id[14]).toBe('7');
    expect('89ab').toContain(id[19]);
  }
});
