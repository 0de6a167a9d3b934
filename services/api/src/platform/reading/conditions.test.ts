import { describe, expect, it } from 'vitest';
import { calendarDate } from '../../calendar/calendar-date.ts';
import { anonymous } from '../access/caller.ts';
import { compared, conditionOf, inRegion, text } from './conditions.ts';
import { prepare } from './sql.ts';

const rules = { code: compared('t.code', 'text'), name: text('t.name'), district: inRegion('t.district') };
const scope = { caller: anonymous, day: calendarDate('2024-12-31') };

function condition(filter: object) {
  const { statement, values } = prepare(conditionOf(rules, filter, { scope, field: 'filter' }));
  return { text: statement.text, values };
}

describe('a filter', () => {
  it('does not restrict when empty, or when a field is null', () => {
    expect(condition({}).text).toBe('true');
    expect(condition({ code: null, and: null }).text).toBe('true');
    expect(condition({ code: { eq: null } }).text).toBe('true');
  });

  it('holds when all its fields hold', () => {
    expect(condition({ code: { eq: 'A' }, name: { eq: 'Ani' } })).toEqual({
      text: '(t.code = $1::text and lower(t.name) = $2)',
      values: ['A', 'ani'],
    });
  });

  it('finds nothing among no alternatives', () => {
    expect(condition({ or: [] }).text).toBe('false');
    expect(condition({ code: { in: [] } })).toEqual({ text: 't.code = any ($1::text[])', values: [[]] });
  });

  it('negates also what is unknown', () => {
    expect(condition({ not: { code: { eq: 'A' } } }).text).toBe('(t.code = $1::text) is not true');
  });
});

describe('a text filter', () => {
  it('takes wildcards as they are written', () => {
    expect(condition({ name: { contains: '50%_\\' } }).values).toEqual(['%50\\%\\_\\\\%']);
  });

  it('finds a beginning by a range that an index can answer', () => {
    expect(condition({ name: { startsWith: 'SI' } })).toEqual({
      text: '(lower(t.name) >= $1 and lower(t.name) < $2)',
      values: ['si', 'si\u{10FFFF}'],
    });
  });

  it.each([
    [{ name: { contains: 'ab' } }, 'filter.name.contains: needs at least 3 characters.'],
    [{ name: { eq: 'x'.repeat(101) } }, 'filter.name.eq: may have at most 100 characters.'],
    [{ name: { eq: 'a\0b' } }, 'filter.name.eq: may not contain a NUL character.'],
    [{ code: { eq: '\0' } }, 'filter.code.eq: may not contain a NUL character.'],
    [{ or: [{ code: { in: Array(251).fill('A') } }] }, 'filter.or[0].code.in: may have at most 250 items.'],
  ])('refuses %j', (filter, message) => {
    expect(() => condition(filter)).toThrow(message);
  });
});

describe('a region filter', () => {
  it('takes the region itself and all below it, and no neighbour of similar code', () => {
    expect(condition({ district: { within: { eq: '36.04' } } }).values).toEqual(['36.04', '36.04/']);
  });
});
