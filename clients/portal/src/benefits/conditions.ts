import type { Language } from '@perisai/sdk/money';
import type { DisabilityTableQuery } from '../gql/graphql.ts';

type Row = DisabilityTableQuery['lawParameters'][number];

/** A row of the table of disabilities. */
export interface Condition {
  readonly code: string;
  readonly name: string;
  readonly least: string;
  readonly most: string;
  /** The doctor settles the share within a range. */
  readonly isRange: boolean;
  /** Counted for each 10 dB or 10 %. */
  readonly isCounted: boolean;
  readonly part: BodyPart;
}

export const bodyParts = ['ARMS', 'LEGS', 'SIGHT', 'HEARING', 'OTHER'] as const;
export type BodyPart = (typeof bodyParts)[number];

const partOf: Record<string, BodyPart> = {
  ARM: 'ARMS',
  HAND: 'ARMS',
  THUMB: 'ARMS',
  INDEX: 'ARMS',
  FINGER: 'ARMS',
  LEG: 'LEGS',
  LEGS: 'LEGS',
  FEET: 'LEGS',
  FOOT: 'LEGS',
  TOE: 'LEGS',
  EYE: 'SIGHT',
  EYES: 'SIGHT',
  VISION: 'SIGHT',
  VISUAL: 'SIGHT',
  COLOUR: 'SIGHT',
  HEARING: 'HEARING',
  EARLOBE: 'HEARING',
};

/** The conditions out of the parameters `jkk.disability.<code>.least` and `.most`, in the order of the service. */
export function conditionsOf(rows: readonly Row[], language: Language): readonly Condition[] {
  const bounds = new Map(rows.map((row) => [row.key, row]));
  return rows.flatMap((row) => {
    const [, code = '', bound] = /^jkk\.disability\.(.+)\.(least|most)$/.exec(row.key) ?? [];
    if (bound !== 'least') return [];
    const most = bounds.get(`jkk.disability.${code}.most`) ?? row;
    return [conditionOf(code.toUpperCase().replaceAll('-', '_'), [row, most], language)];
  });
}

function conditionOf(code: string, [least, most]: readonly [Row, Row], language: Language): Condition {
  return {
    code,
    // "Cacat, paling sedikit: Kedua belah mata": the condition follows the first colon.
    name: least.name[language].replace(/^[^:]*: /, ''),
    least: least.valueText[language],
    most: most.valueText[language],
    isRange: least.value !== most.value,
    isCounted: /_10(DB|PCT)$/.test(code),
    part: partOf[code.split('_')[0] ?? ''] ?? 'OTHER',
  };
}
