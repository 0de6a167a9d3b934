import { describe, expect, it } from 'vitest';
import type { Concept } from './concept.ts';
import { writeCursor } from './cursor.ts';
import { orderClause, pageOf } from './paging.ts';
import { always, prepare, raw } from './sql.ts';

interface Row {
  readonly id: string;
}

const things: Concept<Row> = {
  name: 'Thing',
  prefix: 'thg',
  key: ['t.id'],
  columns: { id: 't.id' },
  from: () => raw('from things as t'),
  visibleTo: () => always,
  filters: {},
  orders: { NAME: 't.name', AGE: 't.age', ID: 't.id' },
  byId: () => null,
};

const text = (page: ReturnType<typeof pageOf>) => prepare(page.between).statement.text;

describe('the size of a page', () => {
  it('is 20 when nothing is said', () => {
    expect(pageOf(things, {}, null).size).toBe(20);
  });

  it.each([0, 1, 100])('may be %i', (first) => {
    expect(pageOf(things, { first }, null).size).toBe(first);
  });

  it.each([-1, 101])('may not be %i', (first) => {
    expect(() => pageOf(things, { first }, null)).toThrow('first: must be between 0 and 100.');
    expect(() => pageOf(things, { last: first }, null)).toThrow('last: must be between 0 and 100.');
  });

  it('may not be said from both ends', () => {
    expect(() => pageOf(things, { first: 1, last: 1 }, null)).toThrow('last: cannot stand beside first');
  });
});

describe('the order of a page', () => {
  it('ends with the key, so that it is total', () => {
    const page = pageOf(things, {}, [{ field: 'NAME', direction: 'DESC' }]);
    expect(prepare(orderClause(page)).statement.text).toBe('t.name desc, t.id desc');
  });

  it('names no expression twice', () => {
    const page = pageOf(things, {}, [{ field: 'ID', direction: 'ASC' }]);
    expect(prepare(orderClause(page)).statement.text).toBe('t.id asc');
    const twice = [
      { field: 'NAME', direction: 'ASC' },
      { field: 'NAME', direction: 'DESC' },
    ] as const;
    expect(() => pageOf(things, {}, twice)).toThrow('orderBy: names a field twice.');
  });

  it('is read from the end for the last rows', () => {
    const page = pageOf(things, { last: 2 }, [{ field: 'NAME', direction: 'ASC' }]);
    expect(prepare(orderClause(page)).statement.text).toBe('t.name desc, t.id desc');
  });
});

describe('the rows beyond a cursor', () => {
  it('are one comparison of rows when the order runs one way', () => {
    const orderBy = [{ field: 'NAME', direction: 'ASC' }] as const;
    const { order } = pageOf(things, {}, orderBy);
    const after = writeCursor(order.name, ['ani', '7']);
    expect(text(pageOf(things, { after }, orderBy))).toBe('(t.name, t.id) > ($1, $2)');
    expect(text(pageOf(things, { before: after }, orderBy))).toBe('(t.name, t.id) < ($1, $2)');
  });

  it('are found step by step when the order runs both ways', () => {
    const orderBy = [
      { field: 'NAME', direction: 'ASC' },
      { field: 'AGE', direction: 'DESC' },
    ] as const;
    const { order } = pageOf(things, {}, orderBy);
    const after = writeCursor(order.name, ['ani', '30', '7']);
    expect(text(pageOf(things, { after }, orderBy))).toBe(
      '(t.name > $1 or (t.name = $2 and t.age < $3) or (t.name = $4 and t.age = $5 and t.id > $6))',
    );
  });

  it('need a cursor of the same order', () => {
    const after = writeCursor('another order', ['7']);
    expect(() => pageOf(things, { after }, null)).toThrow(
      'after: is not a cursor of this list in this order',
    );
  });
});
