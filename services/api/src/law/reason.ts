import type { Effective } from '../calendar/in-force.ts';

/** How well a rule is known: read in the regulation, in official material, in the press, transcribed, or assumed. */
export type Confidence = 'REGULATION' | 'OFFICIAL' | 'PRESS' | 'TRANSCRIPTION' | 'ASSUMPTION';

/** Where a rule or parameter stands. `effectiveTo` is the first day on which it no longer holds. */
export interface LegalBasis extends Effective {
  readonly instrument: string;
  readonly article: string;
  readonly confidence: Confidence;
  readonly source: string | null;
}

/** One row of a dated table: a value and where it stands. */
export interface Dated<Value> extends LegalBasis {
  readonly value: Value;
}

export type Outcome = 'HOLDS' | 'FAILS' | 'INFORMATION';

/** A sentence in Indonesian and in English. */
export interface LocalText {
  readonly id: string;
  readonly en: string;
}

export interface ReasonInput {
  readonly name: string;
  readonly value: string;
}

/** One step of an explanation; the steps it rests on are in `because`. */
export interface Reason {
  readonly rule: string;
  readonly outcome: Outcome;
  readonly text: LocalText;
  readonly legalBasis: LegalBasis | null;
  readonly inputs: readonly ReasonInput[];
  readonly because: readonly Reason[];
}

interface ReasonDraft {
  readonly rule: string;
  readonly outcome: Outcome;
  readonly id: string;
  readonly en: string;
  readonly basis?: LegalBasis | undefined;
  readonly inputs?: Readonly<Record<string, string>>;
  readonly because?: readonly Reason[];
}

/** Writes one step of an explanation; the inputs keep the order in which they are given. */
export function reason(draft: ReasonDraft): Reason {
  return {
    rule: draft.rule,
    outcome: draft.outcome,
    text: { id: draft.id, en: draft.en },
    legalBasis: draft.basis === undefined ? null : legalBasisOf(draft.basis),
    inputs: Object.entries(draft.inputs ?? {}).map(([name, value]) => ({ name, value })),
    because: draft.because ?? [],
  };
}

/** The legal basis alone of a row that carries more. */
export const legalBasisOf = (row: LegalBasis): LegalBasis => ({
  instrument: row.instrument,
  article: row.article,
  effectiveFrom: row.effectiveFrom,
  effectiveTo: row.effectiveTo,
  confidence: row.confidence,
  source: row.source,
});
