import { describe, expect, it } from 'vitest';
import { calendarDate } from '../../calendar/calendar-date.ts';
import { anonymous } from '../access/caller.ts';
import type { Concept } from './concept.ts';
import { writeCursor } from './cursor.ts';
import type { OrderBy, PageArguments } from './paging.ts';
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

const scope = { caller: anonymous, day: calendarDate('2024-12-31') };
const page = (wanted: PageArguments, orderBy: readonly OrderBy[] | null) =>
  pageOf(things, { page: wanted, orderBy }, scope);
const text = (page: ReturnType<typeof pageOf>) => prepare(page.between).statement.text;

describe('the size of a page', () => {
  it('is 20 when nothing is said', () => {
    expect(page({}, null).size).toBe(20);
  });

  it.each([0, 1, 100])('may be %i', (first) => {
    expect(page({ first }, null).size).toBe(first);
  });

  it.each([-1, 101])('may not be %i', (first) => {
    expect(() => page({ first }, null)).toThrow('first: must be between 0 and 100.');
    expect(() => page({ last: first }, null)).toThrow('last: must be between 0 and 100.');
  });

  it('may not be said from both ends', () => {
    expect(() => page({ first: 1, last: 1 }, null)).toThrow('last: cannot stand beside first');
  });
});

describe('the order of a page', () => {
  it('ends with the key, so that it is total', () => {
    const found = page({}, [{ field: 'NAME', direction: 'DESC' }]);
    expect(prepare(orderClause(found)).statement.text).toBe('t.name desc, t.id desc');
  });

  it('names no expression twice', () => {
    const found = page({}, [{ field: 'ID', direction: 'ASC' }]);
    expect(prepare(orderClause(found)).statement.text).toBe('t.id asc');
    const twice = [
      { field: 'NAME', direction: 'ASC' },
      { field: 'NAME', direction: 'DESC' },
    ] as const;
    expect(() => page({}, twice)).toThrow('orderBy: names a field twice.');
  });

  it('is read from the end for the last rows', () => {
    const found = page({ last: 2 }, [{ field: 'NAME', direction: 'ASC' }]);
    expect(prepare(orderClause(found)).statement.text).toBe('t.name desc, t.id desc');
  });
});

const key = '01900000-0000-7000-8000-000000000000';

describe('the rows beyond a cursor', () => {
  it('are one comparison of rows when the order runs one way', () => {
    const orderBy = [{ field: 'NAME', direction: 'ASC' }] as const;
    const { order } = page({}, orderBy);
    const after = writeCursor(order.name, ['ani', key]);
    expect(text(page({ after }, orderBy))).toBe('(t.name, t.id) > ($1, $2)');
    expect(text(page({ before: after }, orderBy))).toBe('(t.name, t.id) < ($1, $2)');
  });

  it('are found step by step when the order runs both ways', () => {
    const orderBy = [
      { field: 'NAME', direction: 'ASC' },
      { field: 'AGE', direction: 'DESC' },
    ] as const;
    const { order } = page({}, orderBy);
    const after = writeCursor(order.name, ['ani', '30', key]);
    expect(text(page({ after }, orderBy))).toBe(
      '(t.name > $1 or (t.name = $2 and t.age < $3) or (t.name = $4 and t.age = $5 and t.id > $6))',
    );
  });

  it('need a cursor of the same order', () => {
    const after = writeCursor('another order', ['7']);
    expect(() => page({ after }, null)).toThrow('after: is not a cursor of this list in this order');
  });

  it('need values that their columns can hold', () => {
    const { order } = page({}, null);
    const before = writeCursor(order.name, ['7']);
    expect(() => page({ before }, null)).toThrow('before: is not a cursor of this list.');
  });
});
