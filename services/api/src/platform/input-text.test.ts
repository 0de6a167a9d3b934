import { expect, it } from 'vitest';
import { inputText } from './input-text.ts';

it('trims what a person typed', () => {
  expect(inputText('  Dewi Lestari ', 'input.name', 20)).toBe('Dewi Lestari');
});

it.each([
  ['', 'input.name: must not be empty.'],
  ['   ', 'input.name: must not be empty.'],
  ['x'.repeat(21), 'input.name: may have at most 20 characters.'],
  ['Dewi\nLestari', 'input.name: may not contain control characters.'],
  ['Dewi\0', 'input.name: may not contain control characters.'],
  ['Dewi\u202e', 'input.name: may not contain control characters.'],
])('refuses %j', (value, message) => {
  expect(() => inputText(value, 'input.name', 20)).toThrow(message);
});
