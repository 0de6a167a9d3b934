import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { levelLabel, levelOf, levels } from './brackets.ts';
import { type DistrictCell, districtRows, legendCounts, sortRows } from './district-rows.ts';
import { mapShapes } from './map/generated-map-shapes.ts';
import { standingFill } from './standing-words.ts';

function cell(code: string, change: Partial<DistrictCell> = {}): DistrictCell {
  return {
    district: { code, name: code },
    registered: 120,
    active: 100,
    grace: 10,
    inactive: 10,
    withheld: false,
    potentialWorkers: 1000,
    coverageRatio: 0.1,
    projected: false,
    ...change,
  };
}

function cellsOf(ratios: readonly (number | null)[]): DistrictCell[] {
  return mapShapes.map(({ code }, i) => cell(code, { coverageRatio: ratios[i] ?? null }));
}

describe('the class of a ratio', () => {
  it.each([
    [0, 1],
    [0.049999, 1],
    [0.05, 2],
    [0.099999, 2],
    [0.1, 3],
    [0.2, 4],
    [0.3, 5],
    [0.399999, 5],
    [0.4, 6],
    [1, 6],
    [1.7, 6],
  ])('of %s is %s: from is in, to is out', (ratio, level) => expect(levelOf(ratio)).toBe(level));

  it('is labelled with round brackets in both languages', () => {
    expect(levels.map((level) => levelLabel(level, 'id'))).toEqual([
      'di bawah 5',
      '5–9,9',
      '10–19,9',
      '20–29,9',
      '30–39,9',
      '40 ke atas',
    ]);
    expect(levelLabel(2, 'en')).toBe('5–9.9');
  });
});

describe('a district', () => {
  it('has the same class in fill, legend, ranking and table, for any ratios', () => {
    const ratio = fc.option(fc.double({ min: 0, max: 2, noNaN: true }), { nil: null });
    fc.assert(
      fc.property(fc.array(ratio, { minLength: 35, maxLength: 35 }), (ratios) => {
        const rows = districtRows(cellsOf(ratios));
        const counts = legendCounts(rows);
        for (const level of levels) {
          const filled = rows.filter(({ standing }) => standingFill(standing, 't') === `var(--seq-${level})`);
          expect(filled).toHaveLength(counts.perLevel[level]);
          expect(
            filled.every(({ standing }) => standing.kind === 'ratio' && levelOf(standing.ratio) === level),
          ).toBe(true);
        }
        expect(levels.reduce((sum, level) => sum + counts.perLevel[level], counts['no-estimate'])).toBe(35);
        expect(sortRows(rows, 'rasio').map(({ standing }) => standing)).toHaveLength(35);
      }),
      { numRuns: 300 },
    );
  });

  it('is never dropped: withheld, without an estimate and left out by the service all have a row and a reason', () => {
    const rows = districtRows([
      cell('36.04.05', { withheld: true, active: null }),
      cell('36.04.06', { coverageRatio: null }),
    ]);
    expect(rows).toHaveLength(35);
    const kinds = new Map(rows.map(({ code, standing }) => [code, standing.kind]));
    expect([kinds.get('36.04.05'), kinds.get('36.04.06'), kinds.get('36.73.01')]).toEqual([
      'withheld',
      'no-estimate',
      'absent',
    ]);
  });

  it('keeps its ratio when only another of its counts is withheld', () => {
    const [row] = districtRows([cell(mapShapes[0]?.code ?? '', { withheld: true, grace: null })]);
    expect(row?.standing).toEqual({ kind: 'ratio', ratio: 0.1, level: 3 });
  });

  it('shares its rank with its equals, and has none without a ratio', () => {
    const rows = districtRows(cellsOf([0.5, 0.5, 0.4, null]));
    expect(rows.slice(0, 4).map(({ rank }) => rank)).toEqual([1, 1, 3, null]);
  });

  it('counts its change in the ratio, only where both months have one', () => {
    const [first, second] = districtRows(cellsOf([0.5, 0.3]), cellsOf([0.4, null]));
    expect(first?.change).toBeCloseTo(0.1, 10);
    expect(second?.change).toBeNull();
  });

  it.each(['rasio', 'nama', 'perubahan'] as const)(
    'stands last without a figure when sorted by %s, unless by name',
    (order) => {
      const rows = sortRows(
        districtRows(cellsOf(mapShapes.map((_, i) => (i === 0 ? null : i / 100)))),
        order,
      );
      if (order === 'rasio') expect(rows.at(-1)?.standing.kind).toBe('no-estimate');
      if (order === 'nama')
        expect(rows.map(({ name }) => name)).toEqual(
          rows.map(({ name }) => name).toSorted((a, b) => a.localeCompare(b, 'id')),
        );
      expect(rows).toHaveLength(35);
    },
  );
});
