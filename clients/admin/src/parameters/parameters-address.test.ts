import { day } from '@perisai/sdk/calendar';
import { expect, it } from 'vitest';
import { type ParametersState, readParameters, writeParameters } from './parameters-address.ts';

const nothing: ParametersState = { on: null, confidence: null, key: null, text: '' };

it.each<ParametersState>([
  nothing,
  { ...nothing, on: day('2025-02-01'), confidence: 'ASSUMPTION' },
  { ...nothing, key: 'contribution.rate.jkk', text: 'PP 44/2015' },
])('gives back what was written: %j', (state) => {
  expect(readParameters(writeParameters(state))).toEqual({ state, ignored: [] });
});

it('ignores what it does not know, and names it', () => {
  expect(readParameters({ search: '?pada=2025-02-31&keyakinan=kira&kunci=<b>', hash: '' })).toEqual({
    state: nothing,
    ignored: ['pada', 'keyakinan', 'kunci'],
  });
});
