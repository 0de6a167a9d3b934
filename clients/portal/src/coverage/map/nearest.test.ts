import { expect, it } from 'vitest';
import { spots } from './coverage-map.tsx';
import { type Direction, nearest } from './nearest.ts';

const directions: readonly Direction[] = ['left', 'right', 'up', 'down'];

it('reaches each of 35 districts by arrows alone, from any district', () => {
  for (const { code: start } of spots) {
    const reached = new Set([start]);
    const open = [start];
    for (const code of open) {
      for (const direction of directions) {
        const next = nearest(spots, code, direction);
        if (next !== null && !reached.has(next)) {
          reached.add(next);
          open.push(next);
        }
      }
    }
    expect(reached.size).toBe(35);
  }
});

it('goes the way the arrow points', () => {
  for (const { code, x } of spots) {
    const right = spots.find((spot) => spot.code === nearest(spots, code, 'right'));
    if (right !== undefined) expect(right.x).toBeGreaterThan(x);
  }
});
