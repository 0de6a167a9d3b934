import { expect, it } from 'vitest';
import { languageOf, pageOf, pathIn } from './language.ts';

it.each(['/', '/agen', '/agen/agt_1'])('leads %s to English and back', (page) => {
  const english = pathIn('en', page);
  expect(languageOf(english)).toBe('en');
  expect(pageOf(english)).toBe(page);
  expect(languageOf(pathIn('id', page))).toBe('id');
});

it('does not take a page that begins with en for English', () => {
  expect(languageOf('/entri')).toBe('id');
});
