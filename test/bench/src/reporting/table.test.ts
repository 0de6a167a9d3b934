import { expect, it } from 'vitest';
import { figure, tableOf } from './table.ts';

it.each([
  [1_234.5, '1235'],
  [99.96, '100.0'],
  [12.34, '12.3'],
  [1.239, '1.24'],
  [0, '0.00'],
  [Number.NaN, '–'],
])('writes %d as %s', (value, text) => {
  expect(figure(value)).toBe(text);
});

it('lines the columns up and tells what is not measured yet', () => {
  const one = {
    p50: 1,
    p99: 2,
    bytes: 10,
    statements: 1,
    databaseMs: 0.5,
    requests: 9,
    failures: 0,
    rounds: [],
  };
  const table = tableOf({
    at: '2026-01-01T00:00:00.000Z',
    machine: 'two cores',
    demo: 'small',
    connections: 16,
    rounds: 3,
    secondsPerRound: 1,
    operations: [
      {
        id: 'B1',
        title: 'one participant',
        compared: 8,
        faults: [],
        measured: [
          { ...one, contestant: 'ours', requestsPerSecond: 3_000 },
          { ...one, contestant: 'PostGraphile', requestsPerSecond: 1_000 },
        ],
      },
    ],
    notYet: [{ id: 'B6', title: 'scorecards' }],
    peakMebibytes: 300,
  });
  const lines = table.split('\n');
  const rows = lines.filter((line) => /ours|PostGraphile/.test(line) && line.startsWith(' '));
  expect(new Set(rows.map((line) => line.length)).size).toBe(1);
  expect(table).toContain('at most 300 MiB');
  expect(rows[1]).toMatch(/3\.00$/);
  expect(lines).toContain('B6  not yet: feature missing (scorecards)');
});
