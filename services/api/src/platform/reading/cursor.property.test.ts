import fc from 'fast-check';
import { expect, it } from 'vitest';
import { Problem } from '../problem.ts';
import { readCursor, writeCursor } from './cursor.ts';

const text = fc.string({ unit: 'grapheme', maxLength: 40 }).filter((value) => !value.includes('\0'));
const place = fc.array(text, { minLength: 1, maxLength: 5 });

it('reads back every place that it wrote', () => {
  fc.assert(
    fc.property(fc.string(), place, (order, values) => {
      expect(readCursor(order, writeCursor(order, values), 'after')).toEqual(values);
    }),
  );
});

it('refuses a cursor of another order', () => {
  fc.assert(
    fc.property(fc.string(), fc.string(), place, (order, other, values) => {
      fc.pre(order !== other);
      expect(() => readCursor(other, writeCursor(order, values), 'after')).toThrow(Problem);
    }),
  );
});

it('refuses whatever else is sent, and says which argument it was', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 700 }), (cursor) => {
      expect(() => readCursor('order', cursor, 'before')).toThrow(/^before: /);
    }),
  );
});
