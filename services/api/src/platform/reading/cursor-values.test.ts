import { expect, it } from 'vitest';
import { isValueOf } from './cursor-values.ts';

it.each([
  ['p.id', '01900000-0000-7000-8000-000000000000', true],
  ['k.participant_id', 'zzz', false],
  ['p.registered_on', '2024-02-29', true],
  ['p.registered_on', '2023-02-29', false],
  [`coalesce(k.paid_on, '-infinity')`, '-infinity', true],
  [`coalesce(k.due_on, 'infinity')`, "' or 1=1", false],
  ['c.month', '2024-13-01', false],
  ['k.filed_at', '2024-08-01 10:11:12.123456+07', true],
  ['k.filed_at', '2024-08-01 25:11:12+07', false],
  ['coalesce(k.amount, -1)', '42000000.00', true],
  ['coalesce(k.amount, -1)', '-1', true],
  ['coalesce(k.amount, -1)', '1e9', false],
  ['o.line', '9999999999', false],
  ['lower(p.name)', "any text, also '", true],
  ['k.number', 'KLM-2024-000001', true],
])('%s may hold %j: %s', (expression, value, may) => {
  expect(isValueOf(expression, value)).toBe(may);
});
