import type { TypedEvent } from './event-entries.ts';

/** What the fields of the form get. */
export interface FieldProps {
  readonly typed: TypedEvent;
  readonly change: (patch: Partial<TypedEvent>) => void;
  /** The id of a field's element. */
  readonly idOf: (field: string) => string;
  /** What is wrong with a field, in words; null while nothing is, or nothing was tried. */
  readonly words: (field: string) => string | null;
}
