import { type Day, day } from '@perisai/sdk/calendar';
import { describe, expect, it } from 'vitest';
import { type DatedValue, parametersOf, shownValue, topicsOf, wantedOf } from './parameter.ts';

const value = (key: string, from: Day, confidence: DatedValue['legalBasis']['confidence']): DatedValue => ({
  key,
  unit: 'RUPIAH',
  value: '1.00',
  usedBy: [],
  name: { id: `nama ${key}`, en: `name ${key}` },
  valueText: { id: 'Rp1', en: 'Rp1' },
  legalBasis: {
    instrument: 'PP 44/2015',
    article: '',
    effectiveFrom: from,
    effectiveTo: null,
    confidence,
    source: null,
  },
});

const before = value('jkm.funeral', day('2015-07-01'), 'PRESS');
const after = value('jkm.funeral', day('2019-12-02'), 'REGULATION');
const bracket = value('contribution.bracket.01.base', day('2015-07-01'), 'TRANSCRIPTION');
const coming = value('jht.new', day('2030-01-01'), 'ASSUMPTION');
const all = [bracket, before, after, coming];
const parameters = parametersOf({ all, inForce: [bracket, after] });

describe('parameters', () => {
  it('join the values of a key and take from the service which one holds', () => {
    expect(parameters.map(({ key, held }) => [key, held])).toEqual([
      ['contribution.bracket.01.base', bracket],
      ['jkm.funeral', after],
      ['jht.new', null],
    ]);
    expect(parameters.map(shownValue)).toEqual([bracket, after, coming]);
  });

  it('stand under their topics, long tables folded', () => {
    expect(
      topicsOf(parameters).map(({ topic, count, folded }) => [topic, count, folded.map(([fold]) => fold)]),
    ).toEqual([
      ['contribution', 1, ['bracket']],
      ['jkm', 1, []],
      ['jht', 1, []],
    ]);
  });

  it('are found by words of name, key and instrument, by confidence on the day, and by a beginning of the key', () => {
    const found = (wanted: Partial<Parameters<typeof wantedOf>[1]>) =>
      wantedOf(parameters, { text: '', confidence: null, key: null, ...wanted }).map(({ key }) => key);
    expect(found({ text: 'FUNERAL 44/2015' })).toEqual(['jkm.funeral']);
    expect(found({ confidence: 'PRESS' })).toEqual([]);
    expect(found({ confidence: 'REGULATION' })).toEqual(['jkm.funeral']);
    expect(found({ key: 'contribution.bracket' })).toEqual(['contribution.bracket.01.base']);
    expect(found({ key: 'contribution.brack' })).toEqual([]);
  });
});
