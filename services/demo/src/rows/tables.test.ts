import { createHash } from 'node:crypto';
import { calendarDate } from '@perisai/api/calendar/calendar-date';
import { parseNik } from '@perisai/api/law/nik';
import { expect, test } from 'vitest';
import { chunksOf } from '../loading/copy.ts';
import { schemeOf } from '../scheme/scheme.ts';
import { tablesOf } from './tables.ts';

async function hashes(): Promise<readonly string[]> {
  return [...tablesOf(await schemeOf({ name: 'small', times: 1 }))].map(({ name, rows }) => {
    const hash = createHash('sha256');
    for (const chunk of chunksOf(rows)) hash.update(chunk);
    return `${name} ${hash.digest('hex')}`;
  });
}

async function linesOf(table: string): Promise<readonly (readonly string[])[]> {
  const found = [...tablesOf(await schemeOf({ name: 'small', times: 1 }))].find(({ name }) => name === table);
  return [...(found?.rows ?? [])]
    .join('')
    .trimEnd()
    .split('\n')
    .map((line) => line.split('\t'));
}

test('the same seed gives the same bytes', async () => {
  expect(await hashes()).toEqual(await hashes());
});

test('every NIK can exist and says the birth date and sex that are stated', async () => {
  for (const [, , nik = '', , bornOn = '', sex] of await linesOf('participants')) {
    const stated = { bornOn: calendarDate(bornOn), sex: sex === 'FEMALE' ? 'FEMALE' : 'MALE' } as const;
    expect(parseNik(nik, stated).kind).toBe('ok');
  }
});

test('ids are not to be guessed: their random parts share no beginning', async () => {
  const ids = (await linesOf('participants')).map(([id = '']) => id);
  expect(new Set(ids.map((id) => id.slice(14, 28))).size).toBe(ids.length);
  expect(
    ids.every((id) => /^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/.test(id)),
  ).toBe(true);
});
