import { expect, it } from 'vitest';
import { Problem } from './problem.ts';
import { throttle } from './throttle.ts';

it('lets each key be used so many times, and says when to come again', () => {
  const tries = throttle({ most: 2, withinMs: 60_000 });
  tries.spend('a');
  tries.spend('a');
  tries.spend('b');
  expect(() => tries.spend('a')).toThrow(Problem);
  expect(() => tries.spend('b')).not.toThrow();
});
