import { expect, it } from 'vitest';
import { statementOf } from './statement-forms.ts';

it('gives a form a name when it comes again, and keeps it', () => {
  const [first, second, third] = [1, 2, 3].map(() => statementOf('a form', () => 'select 1'));
  expect(first).toEqual({ name: '', text: 'select 1' });
  expect(second?.name).toMatch(/^[\w-]{32}$/);
  expect(third).toBe(second);
});

it('is not asked for the text of a form that it knows', () => {
  statementOf('known', () => 'select 2');
  expect(statementOf('known', () => 'another text').text).toBe('select 2');
});

it('forgets forms that came once, not those in use', () => {
  statementOf('hot', () => 'select 3');
  const hot = statementOf('hot', () => 'select 3');
  for (let at = 0; at < 2_000; at += 1) {
    statementOf(`once ${at}`, () => `select ${at}`);
    if (at % 100 === 0) statementOf('hot', () => 'select 3');
  }
  expect(statementOf('hot', () => 'select 3')).toBe(hot);
});
