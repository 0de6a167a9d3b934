/** The fields of a form as text; an empty text means "none". */
export type Entries<Field extends string> = Readonly<Record<Field, string>>;

export type Side = 'theirs' | 'yours';

/**
 * What became of one field since it was loaded: nobody touched it, one side did, both wrote the same,
 * or both wrote differently and a person has to choose.
 */
export type Fate = 'untouched' | 'theirs' | 'yours' | 'agreed' | 'contested';

export interface MergedField<Field extends string> {
  readonly field: Field;
  readonly before: string;
  readonly theirs: string;
  readonly yours: string;
  readonly fate: Fate;
}

export interface ThreeWay<Field extends string> {
  readonly before: Entries<Field>;
  readonly theirs: Entries<Field>;
  readonly yours: Entries<Field>;
  /** Fields that the other side is known to have changed although they read the same: two numbers under one mask. */
  readonly touched?: readonly Field[];
}

export function compareThreeWays<Field extends string>(
  fields: readonly Field[],
  { before, theirs, yours, touched = [] }: ThreeWay<Field>,
): MergedField<Field>[] {
  return fields.map((field) => {
    const values = { before: before[field], theirs: theirs[field], yours: yours[field] };
    const isTheirs = values.theirs !== values.before || touched.includes(field);
    const isYours = values.yours !== values.before;
    return { field, ...values, fate: fateOf(isTheirs, isYours, values.theirs === values.yours) };
  });
}

function fateOf(isTheirs: boolean, isYours: boolean, isSame: boolean): Fate {
  if (isTheirs && isYours) return isSame ? 'agreed' : 'contested';
  if (isTheirs) return 'theirs';
  return isYours ? 'yours' : 'untouched';
}

export type Choices<Field extends string> = Partial<Readonly<Record<Field, Side>>>;

/** The contested fields that still wait for a choice. */
export function openFields<Field extends string>(
  merged: readonly MergedField<Field>[],
  choices: Choices<Field>,
): Field[] {
  return merged
    .filter(({ field, fate }) => fate === 'contested' && choices[field] === undefined)
    .map(({ field }) => field);
}

/** The value of each field after the merge; a contested field without a choice keeps what was typed. */
export function mergedEntries<Field extends string>(
  merged: readonly MergedField<Field>[],
  choices: Choices<Field>,
): Entries<Field> {
  const pairs = merged.map((entry) => [entry.field, decided(entry, choices[entry.field])] as const);
  return Object.fromEntries(pairs) as Record<Field, string>;
}

function decided<Field extends string>(entry: MergedField<Field>, choice: Side | undefined): string {
  if (entry.fate === 'contested') return choice === 'theirs' ? entry.theirs : entry.yours;
  return entry.fate === 'theirs' ? entry.theirs : entry.yours;
}

/** The fields in which two sets of entries differ: only these are sent. */
export function changedFields<Field extends string>(
  fields: readonly Field[],
  from: Entries<Field>,
  to: Entries<Field>,
): Field[] {
  return fields.filter((field) => from[field] !== to[field]);
}
