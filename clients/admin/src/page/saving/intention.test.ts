import { expect, it } from 'vitest';
import { createIntention } from './intention.ts';

function counting() {
  let count = 0;
  return createIntention(() => `key-${++count}`);
}

it('sends the same content again under the same key', () => {
  const keyFor = counting();
  expect(keyFor({ name: 'Dewi' })).toBe('key-1');
  expect(keyFor({ name: 'Dewi' })).toBe('key-1');
});

it('takes a new key for other content, so that no key ever means two things', () => {
  const keyFor = counting();
  keyFor({ name: 'Dewi' });
  expect(keyFor({ name: 'Dewi L.' })).toBe('key-2');
  expect(keyFor({ name: 'Dewi' })).toBe('key-3');
});
