import { expect, it } from 'vitest';
import { betweenMarks } from './readme.ts';

const document = 'a\n<!-- bench:x -->\nold\n<!-- /bench:x -->\nb\n<!-- bench:y -->\n<!-- /bench:y -->\n';

it('replaces what stands between the marks, as often as wanted', () => {
  const once = betweenMarks(document, 'x', 'new');
  expect(once).toBe(document.replace('old', 'new'));
  expect(betweenMarks(once, 'x', 'new')).toBe(once);
});

it('fills marks between which nothing stands', () => {
  expect(betweenMarks(document, 'y', '1')).toContain('<!-- bench:y -->\n1\n<!-- /bench:y -->');
});

it('says so when there are no marks', () => {
  expect(() => betweenMarks(document, 'z', 'new')).toThrow('There are no marks');
});
