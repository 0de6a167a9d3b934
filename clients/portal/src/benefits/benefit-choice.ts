import { addMonths, type Day, day, isDay, type Month, parseDay } from '@perisai/sdk/calendar';
import { usualSector, type Work } from '../calculator/work.ts';
import type {
  AccidentCause,
  AccidentOutcome,
  AidKind,
  SavingsGround,
  SchoolLevel,
  TransportMode,
} from '../gql/graphql.ts';
import { type DayEntry, dayText } from '../page/day-field.tsx';

export type EventKind = 'accident' | 'death' | 'savings';

export interface LossEntry {
  readonly code: string;
  readonly count: string;
  readonly determined: string;
  readonly functionLost: string;
}

export interface ChildEntry {
  readonly born: DayEntry;
  readonly level: SchoolLevel | 'NONE';
  readonly yearsDone: string;
}

/** All that a quote of benefits depends on, as typed. */
export interface BenefitChoice extends Work {
  readonly event: EventKind;
  /** Day of the accident, of the death or of the request. */
  readonly on: DayEntry;
  readonly registered: DayEntry;
  readonly paidThrough: Month | 'none';
  readonly cause: AccidentCause;
  /** On the usual route; at the place of work: by the cause. */
  readonly usually: boolean;
  readonly workEnded: DayEntry;
  readonly outcome: AccidentOutcome;
  readonly medical: string;
  readonly transport: string;
  readonly mode: TransportMode;
  readonly aid: string;
  readonly aidKind: AidKind;
  readonly from: DayEntry;
  readonly until: DayEntry;
  readonly losses: readonly LossEntry[];
  readonly leftHanded: boolean;
  readonly children: readonly ChildEntry[];
  readonly ground: SavingsGround;
  readonly born: DayEntry;
  readonly eventOn: DayEntry;
  readonly before: string;
  readonly asked: string;
  readonly takenBefore: boolean;
}

export const noDay: DayEntry = ['', '', ''];
export const emptyLoss: LossEntry = { code: '', count: '', determined: '', functionLost: '' };
export const emptyChild: ChildEntry = { born: noDay, level: 'NONE', yearsDone: '' };

/** The grounds with a day of their own, and those of which a part is paid. */
export const groundsWithDay: readonly SavingsGround[] = ['DEATH', 'TOTAL_DISABILITY', 'STOPPED_BUSINESS'];
export const groundsInPart: readonly SavingsGround[] = ['RETIREMENT_PREPARATION', 'HOME'];

/** The outcomes after which children receive scholarships. */
export const outcomesForChildren: readonly AccidentOutcome[] = ['TOTAL_DISABILITY', 'DEATH'];

/** A worker registered two years ago who paid until the usual month, and an accident in it. */
export function usualChoice(usual: Month): BenefitChoice {
  return {
    income: '',
    oldAge: false,
    sector: usualSector,
    event: 'accident',
    on: entryOf(day(`${usual}-15`)),
    registered: entryOf(day(`${addMonths(usual, -24)}-01`)),
    paidThrough: usual,
    cause: 'AT_WORK',
    usually: true,
    workEnded: noDay,
    outcome: 'RECOVERED',
    medical: '',
    transport: '',
    mode: 'LAND',
    aid: '',
    aidKind: 'PROSTHESIS',
    from: noDay,
    until: noDay,
    losses: [emptyLoss],
    leftHanded: false,
    children: [],
    ground: 'AGE',
    born: noDay,
    eventOn: noDay,
    before: '',
    asked: '',
    takenBefore: false,
  };
}

/** The three fields of a day: `15`, `8`, `2024`. */
export function entryOf(value: Day): DayEntry {
  return [String(Number(value.slice(8))), String(Number(value.slice(5, 7))), value.slice(0, 4)];
}

/** The day of the fields; null while it cannot be read. */
export function dayOfEntry(entry: DayEntry): Day | null {
  const parsed = parseDay(dayText(entry));
  return parsed.kind === 'day' && isDay(parsed.day) ? parsed.day : null;
}

export const isEmptyDay = (entry: DayEntry): boolean => entry.every((part) => part.trim() === '');
