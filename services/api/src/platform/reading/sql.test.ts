import { describe, expect, it } from 'vitest';
import { allOf, always, anyOf, join, never, prepare, raw, sql } from './sql.ts';

describe('a piece of SQL', () => {
  it('keeps values beside the text and numbers them in order', () => {
    const piece = sql`select ${raw('a.name')} from t where ${sql`x = ${1}`} and y = ${'two'}`;
    const { statement, values } = prepare(piece);
    expect(statement.text).toBe('select a.name from t where x = $1 and y = $2');
    expect(values).toEqual([1, 'two']);
  });

  it('never mixes a value into the text, whatever it holds', () => {
    const { statement, values } = prepare(sql`select ${"'; drop table agents; --"}`);
    expect(statement.text).toBe('select $1');
    expect(values).toEqual(["'; drop table agents; --"]);
  });

  it('gives the same form the same name and another form another', () => {
    const name = (piece: ReturnType<typeof sql>) => prepare(piece).statement.name;
    expect(name(sql`select ${1}`)).toBe(name(sql`select ${2}`));
    expect(name(sql`select ${1}`)).not.toBe(name(sql`select ${1} + 1`));
  });
});

describe('conditions put together', () => {
  it('leaves out what always holds', () => {
    expect(allOf([always, always])).toBe(always);
    expect(prepare(allOf([always, sql`a = ${1}`])).statement.text).toBe('a = $1');
  });

  it('finds nothing among no alternatives', () => {
    expect(anyOf([])).toBe(never);
  });

  it('joins with its separator', () => {
    expect(prepare(join([sql`${1}`, sql`${2}`], ', ')).statement.text).toBe('$1, $2');
  });
});
