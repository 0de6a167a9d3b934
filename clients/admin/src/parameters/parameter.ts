import type { ResultOf } from '@graphql-typed-document-node/core';
import type { Confidence } from '../gql/graphql.ts';
import type { lawParameters } from './parameter-documents.ts';

type Answer = ResultOf<typeof lawParameters>;
/** One value of a parameter, in force over one period. */
export type DatedValue = Answer['all'][number];

/** A parameter through time: the values of one key, in the order of their days. */
export interface Parameter {
  readonly key: string;
  readonly values: readonly [DatedValue, ...DatedValue[]];
  /** The value in force on the day asked about; null when there is none. */
  readonly held: DatedValue | null;
}

export function parametersOf({ all, inForce }: Answer): readonly Parameter[] {
  const holding = new Set(inForce.map(idOf));
  return [...Map.groupBy(all, ({ key }) => key)].flatMap(([key, [first, ...later]]) => {
    if (first === undefined) return [];
    const values = [first, ...later] as const;
    return [{ key, values, held: values.find((value) => holding.has(idOf(value))) ?? null }];
  });
}

function idOf({ key, legalBasis }: Answer['inForce'][number]): string {
  return `${key} ${legalBasis.effectiveFrom}`;
}

/** What the page shows of a parameter when one value has to stand for it: that of the day, or the last one. */
export function shownValue({ held, values }: Parameter): DatedValue {
  return held ?? values.at(-1) ?? values[0];
}

const topics = {
  contribution: 'contribution',
  membership: 'membership',
  eligibility: 'membership',
  registration: 'membership',
  jkk: 'jkk',
  jkm: 'jkm',
  jht: 'jht',
  scholarship: 'scholarship',
  claim: 'claim',
  incentive: 'incentive',
} as const;

export type Topic = (typeof topics)[keyof typeof topics] | 'other';
const topicOrder = [...new Set<Topic>([...Object.values(topics), 'other'])];

function topicOf(key: string): Topic {
  const [first = ''] = key.split('.');
  return Object.hasOwn(topics, first) ? topics[first as keyof typeof topics] : 'other';
}

/** Long tables of one kind stand folded, under a name of their own. */
const folds = { 'contribution.bracket': 'bracket', 'jkk.disability': 'disability' } as const;
export type Fold = (typeof folds)[keyof typeof folds];

export interface TopicGroup {
  readonly topic: Topic;
  readonly count: number;
  readonly single: readonly Parameter[];
  readonly folded: readonly (readonly [fold: Fold, parameters: readonly Parameter[]])[];
}

export function topicsOf(parameters: readonly Parameter[]): readonly TopicGroup[] {
  const grouped = Map.groupBy(parameters, ({ key }) => topicOf(key));
  return topicOrder.flatMap((topic) => {
    const its = grouped.get(topic);
    if (its === undefined) return [];
    const folded = Map.groupBy(its, ({ key }) => foldOf(key));
    const single = folded.get(null) ?? [];
    folded.delete(null);
    return [{ topic, count: its.length, single, folded: [...folded] as [Fold, Parameter[]][] }];
  });
}

function foldOf(key: string): Fold | null {
  return Object.entries(folds).find(([beginning]) => key.startsWith(`${beginning}.`))?.[1] ?? null;
}

export interface Wanted {
  readonly text: string;
  readonly confidence: Confidence | null;
  /** This key, or keys that begin with it. */
  readonly key: string | null;
}

export function wantedOf(parameters: readonly Parameter[], { text, confidence, key }: Wanted) {
  const words = text.toLowerCase().split(/\s+/).filter(Boolean);
  return parameters
    .filter((one) => key === null || one.key === key || one.key.startsWith(`${key}.`))
    .filter((one) => confidence === null || shownValue(one).legalBasis.confidence === confidence)
    .filter((one) => {
      const sought = textOf(one);
      return words.every((word) => sought.includes(word));
    });
}

function textOf({ key, values }: Parameter): string {
  const parts = values.flatMap(({ name, valueText, legalBasis }) => [
    name.id,
    name.en,
    valueText.id,
    legalBasis.instrument,
    legalBasis.article,
  ]);
  return [key, ...parts].join(' ').toLowerCase();
}
