import { describe, expect, it } from 'vitest';
import { median, percentile } from './statistics.ts';

describe('the median', () => {
  it('is the middle value of an odd number, in whatever order they come', () => {
    expect(median([30, 10, 20])).toBe(20);
  });
  it('is the mean of the two middle values of an even number', () => {
    expect(median([4, 1, 3, 2])).toBe(2.5);
  });
  it('of nothing is no number', () => {
    expect(median([])).toBeNaN();
  });
});

describe('a percentile', () => {
  const hundred = Array.from({ length: 100 }, (_, at) => 100 - at);
  it.each([
    [0.5, 50],
    [0.99, 99],
    [1, 100],
    [0, 1],
  ])('%d of one to a hundred is %d', (share, expected) => {
    expect(percentile(hundred, share)).toBe(expected);
  });
  it('of one value is that value', () => {
    expect(percentile([7], 0.99)).toBe(7);
  });
});
