import { expect, it } from 'vitest';
import { showChange, showCount, showPoints, showRatio } from './number.ts';

it('shows a ratio with one decimal and no space', () => {
  expect(showRatio(0.239, 'id')).toBe('23,9%');
  expect(showRatio(0.239, 'en')).toBe('23.9%');
});

it('shows the change of a ratio in points, never in per cent', () => {
  expect(showPoints(0.012, 'id')).toBe('+1,2 poin');
  expect(showPoints(0.0003, 'id')).toBe('0,0 poin');
  expect(showPoints(-0.004, 'en')).toBe('−0.4 points');
});

it('groups counts and signs changes', () => {
  expect(showCount(161480, 'id')).toBe('161.480');
  expect(showChange(5210, 'id')).toBe('+5.210');
  expect(showChange(-312, 'en')).toBe('−312');
  expect(showChange(0, 'id')).toBe('0');
});
