import type { ProblemError } from '@perisai/sdk/problem';
import { useCalculatorWords } from './calculator-words.ts';
import type { Words } from './words-id.ts';

/** What is wrong, by the field's name in the schema, which is its id on the page too. */
export type Problems = ReadonlyMap<string, string>;

export const noProblems: Problems = new Map();

type Refused = keyof Words['refused'];

const known: ReadonlySet<string> = new Set<Refused>([
  'income',
  'programs',
  'month',
  'months',
  'registeredOn',
  'paidThrough',
  'savingsBefore',
  'accidentOn',
  'diedOn',
  'claimedOn',
  'eventOn',
  'workEndedOn',
  'incapacityFrom',
  'incapacityUntil',
  'bornOn',
  'yearsDone',
  'losses',
  'code',
  'count',
  'determined',
  'functionLost',
  'medicalCosts',
  'cost',
  'asked',
  'children',
]);

/** The last name in a path: `input.event.workAccident.losses[0].code` is `code`. */
export function lastName(path: string): Refused {
  const name = (path.split('.').at(-1) ?? '').replace(/\[\d+\]$/, '');
  return known.has(name) ? (name as Refused) : 'other';
}

/** A refusal of the service that names a field, in the reader's language; null for any other problem. */
export function useRefusal(error: ProblemError | null): readonly [field: string, text: string] | null {
  const { t } = useCalculatorWords();
  if (error === null || error.code !== 'BAD_USER_INPUT' || error.field === null) return null;
  return [error.field, t(`refused.${lastName(error.field)}`)];
}
