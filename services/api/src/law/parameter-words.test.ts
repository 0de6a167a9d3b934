import { describe, expect, it } from 'vitest';
import { wordsOfParameter } from './parameter-words.ts';
import { lawParameters } from './parameters.ts';

describe('the words of parameters', () => {
  it.each([
    ['contribution.bracket.11.base', 'Golongan 11: dasar penghasilan', 'Bracket 11: base income'],
    ['contribution.payment-period.06', 'Bayar sekaligus 6 bulan', 'Payment of 6 months at once'],
    [
      'jkk.incapacity.from-month-13',
      'Sementara tidak mampu bekerja mulai bulan ke-13',
      'Temporary incapacity from month 13 on',
    ],
    [
      'jkk.disability.eyes-both.least',
      'Cacat, paling sedikit: Kedua belah mata',
      'Disability, least: Both eyes',
    ],
  ])('%s is %s, %s', (key, id, en) => {
    expect(wordsOfParameter(key).name).toEqual({ id, en });
  });

  it('name every parameter in both languages, and a rule that reads it', () => {
    for (const { key } of lawParameters) {
      const { name, usedBy } = wordsOfParameter(key);
      expect([key, name.id === key || name.en === key]).toEqual([key, false]);
      expect([key, usedBy.length > 0]).toEqual([key, true]);
    }
  });

  it('go by the key where a name is missing', () => {
    expect(wordsOfParameter('no.such-key')).toEqual({
      name: { id: 'no.such-key', en: 'no.such-key' },
      usedBy: [],
    });
  });
});
