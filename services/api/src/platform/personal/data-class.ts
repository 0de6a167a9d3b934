/**
 * What a column tells of a person: nothing, general personal data, or specific data, whose list includes health,
 * children and personal finance (UU 27/2022 art. 4). An id that stands for a person is personal data too.
 */
export type DataClass = 'PUBLIC' | 'PERSONAL' | 'SPECIFIC';

/** What the data are processed for; each has its legal ground and its time (data-categories.ts). */
export type DataCategoryCode =
  | 'MEMBERSHIP'
  | 'CONTRIBUTIONS'
  | 'CLAIMS'
  | 'AGENTS'
  | 'ACCESS'
  | 'AUDIT'
  | 'CONSENT'
  | 'REFERENCE';

/** What becomes of a value when its person is erased; a column without one stays as it is. */
export type Erasure =
  /** Becomes null. */
  | 'nothing'
  /** Becomes the same word for everybody. */
  | 'word'
  /** Becomes a number that nobody bears, unlike every other. */
  | 'nik'
  | 'kpj'
  /** Becomes the first day of its month: ages at the ends of months stay, and so do the counts by age. */
  | 'month'
  /** A JSON document: its personal values become the word. */
  | 'document'
  /** Bytes become none: a hash of personal values could be guessed. */
  | 'empty';

/** The columns of one table by class. Every column stands in exactly one list. */
export interface TableClasses {
  readonly category: DataCategoryCode;
  readonly public?: readonly string[];
  readonly personal?: readonly string[];
  readonly specific?: readonly string[];
  /** Which rows belong to a participant: a column, or a condition over `in_participant` and the ids `subjects`. */
  readonly person?: string;
  /** The column whose uuid stands for the row in the logs, where it is not the participant's own. */
  readonly subject?: string;
  /** What erasure does to the row; what is not named stays: money, and the key that stands for a person without a name. */
  readonly erase?: Readonly<Record<string, Erasure>>;
}

export type ClassedTables = Readonly<Record<string, TableClasses>>;
