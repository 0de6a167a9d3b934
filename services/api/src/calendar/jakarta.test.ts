import { describe, expect, it } from 'vitest';
import { todayInJakarta } from './jakarta.ts';

// Minutes that the zone is behind UTC on 15 July 2024.
const offsets = new Map([
  ['UTC', 0],
  ['America/Los_Angeles', 420],
  ['Asia/Jakarta', -420],
]);

describe('today in Jakarta', () => {
  it.each([
    ['2024-07-15T16:59:59.999Z', '2024-07-15'],
    ['2024-07-15T17:00:00.000Z', '2024-07-16'],
    ['2024-12-31T17:00:00.000Z', '2025-01-01'],
    ['1969-12-31T16:59:59.999Z', '1969-12-31'],
  ])('at %s it is %s', (instant, date) => {
    expect(todayInJakarta(Date.parse(instant))).toBe(date);
  });

  it('is asked in the zone that this run names, so that the answer does not come from the machine', () => {
    const zone = process.env['TZ'] ?? '';
    const offset = new Date('2024-07-15T00:00:00Z').getTimezoneOffset();
    expect(offset).toBe(offsets.get(zone) ?? offset);
  });
});
