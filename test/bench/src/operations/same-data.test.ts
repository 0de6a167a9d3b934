import { describe, expect, it } from 'vitest';
import { comparable, firstDifference } from './same-data.ts';

describe('answers are compared', () => {
  it('whatever the order of their fields', () => {
    expect(firstDifference(comparable({ a: 1, b: [2] }), comparable({ b: [2], a: 1 }))).toBeNull();
  });
  it('without the ids that each contestant makes for itself', () => {
    const left = comparable({ id: 'par_1', kpj: '5', agent: { id: 'agt_1', code: 'A' } });
    expect(
      firstDifference(left, comparable({ id: 'WyJ', kpj: '5', agent: { id: 'x', code: 'A' } })),
    ).toBeNull();
  });
  it('with the Indonesian text that stands in an `id`', () => {
    const named = (id: string) => comparable({ program: { name: { id } } });
    expect(firstDifference(named('Jaminan Kematian'), named('Jaminan Hari Tua'))).toContain(
      'data.program.name.id',
    );
  });
  it('by the moment that an instant means, in whatever zone it is written', () => {
    const left = comparable({ filedAt: '2024-08-31T23:00:00.000+07:00' });
    expect(firstDifference(left, comparable({ filedAt: '2024-08-31T16:00:00Z' }))).toBeNull();
  });
});

it.each([
  [{ a: [1, 2] }, { a: [1, 3] }, 'data.a.1: 2 against 3'],
  [{ a: 1 }, {}, 'data.a: 1 against undefined'],
  [{ a: null }, { a: 0 }, 'data.a: null against 0'],
  [[1], [1, 2], 'data.1: undefined against 2'],
])('the first difference of %j and %j is named', (left, right, expected) => {
  expect(firstDifference(left, right)).toBe(expected);
});
