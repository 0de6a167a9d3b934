import type { Day } from '@perisai/sdk/calendar';
import { parseRupiah } from '@perisai/sdk/money';
import type { AccidentCause, ClaimEventInput, HeirRelation } from '../../gql/graphql.ts';

/** What a claim can be filed for on this page. */
export type FiledKind = 'WORK_ACCIDENT' | 'DEATH';
export const causes = [
  'AT_WORK',
  'COMMUTE',
  'SUDDEN_DEATH',
  'VIOLENCE',
  'WORK_DISEASE',
] as const satisfies readonly AccidentCause[];
export const outcomes = ['RECOVERED', 'TOTAL_DISABILITY', 'DEATH'] as const;
export const costCodes = [
  'MEDICAL',
  'DIAGNOSTIC',
  'TRANSPORT_LAND',
  'TRANSPORT_SEA',
  'TRANSPORT_AIR',
] as const;
export const relations = [
  'SPOUSE',
  'CHILD',
  'PARENT',
  'GRANDPARENT',
  'GRANDCHILD',
  'SIBLING',
  'PARENT_IN_LAW',
  'NAMED_IN_WILL',
] as const satisfies readonly HeirRelation[];

export interface TypedCost {
  readonly code: (typeof costCodes)[number];
  readonly amount: string;
}

export interface TypedPerson {
  readonly name: string;
  readonly bankName: string;
  readonly bankAccount: string;
}

export interface TypedHeir extends TypedPerson {
  readonly relation: HeirRelation | null;
}

/** Everything that the form holds, as it was typed. */
export interface TypedEvent {
  readonly kind: FiledKind;
  readonly on: Day | null;
  readonly cause: AccidentCause | null;
  readonly outcome: (typeof outcomes)[number] | null;
  readonly deathOn: Day | null;
  readonly costs: readonly TypedCost[];
  readonly incapacityFrom: Day | null;
  readonly incapacityUntil: Day | null;
  readonly heirs: readonly TypedHeir[];
  readonly funeral: TypedPerson;
  readonly chronology: string;
}

const nobody: TypedPerson = { name: '', bankName: '', bankAccount: '' };
export const emptyHeir: TypedHeir = { ...nobody, relation: null };
export const emptyCost: TypedCost = { code: 'MEDICAL', amount: '' };

export const emptyEvent: TypedEvent = {
  kind: 'WORK_ACCIDENT',
  on: null,
  cause: null,
  outcome: null,
  deathOn: null,
  costs: [emptyCost],
  incapacityFrom: null,
  incapacityUntil: null,
  heirs: [emptyHeir],
  funeral: nobody,
  chronology: '',
};

/** Whether somebody died: then the heirs are asked for. */
export const isFatal = ({ kind, outcome }: TypedEvent): boolean => kind === 'DEATH' || outcome === 'DEATH';

export type EntryProblem =
  | 'onMissing'
  | 'causeMissing'
  | 'outcomeMissing'
  | 'deathOnMissing'
  | 'costUnread'
  | 'heirRelation'
  | 'account';

export interface FoundProblem {
  /** The field, as its element is named; of a list, with its place. */
  readonly field: string;
  readonly problem: EntryProblem;
}

/** What cannot be sent as it is; what the law makes of the rest the service says. */
export function eventProblems(typed: TypedEvent): readonly FoundProblem[] {
  const isAccident = typed.kind === 'WORK_ACCIDENT';
  return [
    ...when(typed.on === null, 'on', 'onMissing'),
    ...when(isAccident && typed.cause === null, 'cause', 'causeMissing'),
    ...when(isAccident && typed.outcome === null, 'outcome', 'outcomeMissing'),
    ...when(isAccident && typed.outcome === 'DEATH' && typed.deathOn === null, 'deathOn', 'deathOnMissing'),
    ...(isAccident ? typed.costs.flatMap(costProblem) : []),
    ...(isFatal(typed) ? typed.heirs.flatMap(heirProblems) : []),
  ];
}

const when = (holds: boolean, field: string, problem: EntryProblem): readonly FoundProblem[] =>
  holds ? [{ field, problem }] : [];

const costProblem = ({ amount }: TypedCost, at: number): readonly FoundProblem[] =>
  when(amount.trim() !== '' && parseRupiah(amount) === null, `cost-${at}`, 'costUnread');

function heirProblems(heir: TypedHeir, at: number): readonly FoundProblem[] {
  if (heir.name.trim() === '') return [];
  const digits = heir.bankAccount.replaceAll(/[\s.-]/g, '');
  return [
    ...when(heir.relation === null, `relation-${at}`, 'heirRelation'),
    ...when(digits !== '' && !/^\d+$/.test(digits), `account-${at}`, 'account'),
  ];
}

/** The event as the service takes it; only of entries without a problem. Empty rows are left out. */
export function eventInput(typed: TypedEvent): ClaimEventInput {
  const on = typed.on as Day;
  const family = isFatal(typed) ? familyOf(typed) : {};
  if (typed.kind === 'DEATH') return { death: { diedOn: on, ...family } };
  return {
    workAccident: {
      accidentOn: on,
      cause: typed.cause as AccidentCause,
      outcome: typed.outcome ?? 'RECOVERED',
      ...(typed.outcome === 'DEATH' ? { deathOn: typed.deathOn } : {}),
      ...costsOf(typed),
      incapacityFrom: typed.incapacityFrom,
      incapacityUntil: typed.incapacityUntil,
      ...family,
    },
  };
}

function costsOf({ costs }: TypedEvent) {
  const read = costs.flatMap(({ code, amount }) => {
    const cost = parseRupiah(amount);
    return cost === null ? [] : [{ code, cost }];
  });
  const of = (wanted: TypedCost['code']) =>
    read.filter(({ code }) => code === wanted).map(({ cost }) => cost);
  const transport = (['LAND', 'SEA', 'AIR'] as const).flatMap((mode) =>
    of(`TRANSPORT_${mode}`).map((cost) => ({ mode, cost })),
  );
  return { medicalCosts: of('MEDICAL'), diagnosticCosts: of('DIAGNOSTIC'), transport };
}

function familyOf({ heirs, funeral }: TypedEvent) {
  return {
    heirs: heirs
      .filter(({ name }) => name.trim() !== '')
      .map(({ relation, ...person }) => ({ ...personOf(person), relation: relation ?? 'SPOUSE' })),
    funeralArrangedBy: funeral.name.trim() === '' ? null : personOf(funeral),
  };
}

const personOf = ({ name, bankName, bankAccount }: TypedPerson) => ({
  name: name.trim(),
  bankName: bankName.trim() === '' ? null : bankName.trim(),
  bankAccount: bankAccount.trim() === '' ? null : bankAccount.replaceAll(/[\s.-]/g, ''),
});
