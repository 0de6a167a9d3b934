import { type Day, isDay } from '@perisai/sdk/calendar';
import type { Confidence } from '../gql/graphql.ts';

export const confidences = [
  'REGULATION',
  'OFFICIAL',
  'PRESS',
  'TRANSCRIPTION',
  'ASSUMPTION',
] as const satisfies readonly Confidence[];

/** The words of the address; the same in both languages. */
const words: Record<Confidence, string> = {
  REGULATION: 'dipastikan',
  OFFICIAL: 'resmi',
  PRESS: 'pers',
  TRANSCRIPTION: 'transkripsi',
  ASSUMPTION: 'asumsi',
};

export interface ParametersState {
  /** Null while it is the business date. */
  readonly on: Day | null;
  readonly confidence: Confidence | null;
  readonly key: string | null;
  /** Free text stands in the fragment, as on every page. */
  readonly text: string;
}

interface Address {
  readonly search: string;
  readonly hash: string;
}

export function readParameters({ search, hash }: Address): ParametersState {
  const given = new URLSearchParams(search);
  const on = given.get('pada');
  const key = given.get('kunci');
  return {
    on: on !== null && isDay(on) ? on : null,
    confidence: confidences.find((known) => words[known] === given.get('keyakinan')) ?? null,
    key: key !== null && /^[a-z0-9][a-z0-9.-]*$/.test(key) ? key : null,
    text: new URLSearchParams(hash.replace(/^#/, '')).get('cari') ?? '',
  };
}

export function writeParameters({ on, confidence, key, text }: ParametersState): Address {
  const pairs = [
    ['kunci', key],
    ['pada', on],
    ['keyakinan', confidence === null ? null : words[confidence]],
  ].filter(([, value]) => value !== null);
  const search = pairs.map(([name, value]) => `${name}=${value}`).join('&');
  return {
    search: search === '' ? '' : `?${search}`,
    hash: text.trim() === '' ? '' : `#cari=${encodeURIComponent(text.trim())}`,
  };
}
