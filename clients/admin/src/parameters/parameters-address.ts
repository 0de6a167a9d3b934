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

const readers: Record<string, (value: string) => Partial<ParametersState> | null> = {
  pada: (value) => (isDay(value) ? { on: value } : null),
  kunci: (value) => (/^[a-z0-9][a-z0-9.-]*$/.test(value) ? { key: value } : null),
  keyakinan: (value) => {
    const confidence = confidences.find((known) => words[known] === value);
    return confidence === undefined ? null : { confidence };
  },
};

export interface ReadParameters {
  readonly state: ParametersState;
  /** Names of what was not understood. */
  readonly ignored: readonly string[];
}

export function readParameters({ search, hash }: Address): ReadParameters {
  const text = new URLSearchParams(hash.replace(/^#/, '')).get('cari') ?? '';
  let state: ParametersState = { on: null, confidence: null, key: null, text };
  const ignored: string[] = [];
  for (const [name, value] of new URLSearchParams(search)) {
    const read = readers[name]?.(value) ?? null;
    if (read === null) ignored.push(name);
    else state = { ...state, ...read };
  }
  return { state, ignored };
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
