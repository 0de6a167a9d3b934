import { type Day, type ParsedDay, parseDay } from '@perisai/sdk/calendar';
import type { Rupiah } from '@perisai/sdk/money';
import type { Problems } from '../calculator/problems.ts';
import { programsOf, readAmount } from '../calculator/work.ts';
import type { BenefitQuoteInput, DisabilityLossInput, QuotedChildInput } from '../gql/graphql.ts';
import { type DayEntry, dayText } from '../page/day-field.tsx';
import {
  type BenefitChoice,
  groundsInPart,
  groundsWithDay,
  isEmptyDay,
  type LossEntry,
  outcomesForChildren,
} from './benefit-choice.ts';

/** How to say what is wrong, in the reader's language. */
export interface Say {
  readonly amount: string;
  readonly percent: string;
  readonly both: string;
  readonly number: (least: number, most: number) => string;
  readonly day: (parsed: ParsedDay) => string;
}

export interface Reading {
  /** What to ask the service; null while something is missing or wrong. */
  readonly input: BenefitQuoteInput | null;
  readonly problems: Problems;
}

/** What was typed as a question to the service. Only its form is read here; whether it makes sense is for the service. */
export function readBenefit(choice: BenefitChoice, say: Say): Reading {
  const reader = new Reader(say);
  const input = inputOf(choice, reader);
  const { problems, missing } = reader;
  return { input: problems.size > 0 || missing ? null : input, problems };
}

// Stands in for what is missing or wrong; such a question is never sent.
const noDayYet = '' as Day;
const noAmountYet = '' as Rupiah;

class Reader {
  readonly problems = new Map<string, string>();
  missing = false;
  readonly #say: Say;

  constructor(say: Say) {
    this.#say = say;
  }

  neededDay(entry: DayEntry, field: string): Day {
    const read = this.day(entry, field);
    if (read === null && isEmptyDay(entry)) this.missing = true;
    return read ?? noDayYet;
  }

  day(entry: DayEntry, field: string): Day | null {
    if (isEmptyDay(entry)) return null;
    const parsed = parseDay(dayText(entry));
    if (parsed.kind === 'day') return parsed.day;
    // Half typed is not wrong yet.
    if (parsed.kind === 'shape' && entry.some((part) => part.trim() === '')) this.missing = true;
    else this.problems.set(field, this.#say.day(parsed));
    return null;
  }

  /** Both days or none. */
  span(entries: readonly [DayEntry, DayEntry], fields: readonly [string, string]) {
    const [from, until] = [this.day(entries[0], fields[0]), this.day(entries[1], fields[1])];
    if (isEmptyDay(entries[0]) !== isEmptyDay(entries[1]))
      this.problems.set(isEmptyDay(entries[0]) ? fields[0] : fields[1], this.#say.both);
    return from === null || until === null ? {} : { incapacityFrom: from, incapacityUntil: until };
  }

  neededAmount(typed: string, field: string): Rupiah {
    const read = this.amount(typed, field);
    if (read === null && typed.trim() === '') this.missing = true;
    return read ?? noAmountYet;
  }

  amount(typed: string, field: string): Rupiah | null {
    const read = readAmount(typed);
    if (read === 'wrong') this.problems.set(field, this.#say.amount);
    return read === 'wrong' || read === 'empty' ? null : read;
  }

  whole(typed: string, field: string, [least, most]: readonly [number, number]): number | null {
    const text = typed.trim();
    if (text === '') return null;
    const value = /^\d{1,3}$/.test(text) ? Number(text) : Number.NaN;
    if (value >= least && value <= most) return value;
    this.problems.set(field, this.#say.number(least, most));
    return null;
  }

  /** Per cent as hundredths of a per cent, digit by digit. */
  percent(typed: string, field: string): number | null {
    const text = typed.trim();
    if (text === '') return null;
    const match = /^(\d{1,3})(?:[.,](\d{1,2}))?$/.exec(text);
    const value = match === null ? 0 : Number(`${match[1]}${(match[2] ?? '').padEnd(2, '0')}`);
    if (value >= 1 && value <= 10_000) return value;
    this.problems.set(field, this.#say.percent);
    return null;
  }
}

function inputOf(choice: BenefitChoice, reader: Reader): BenefitQuoteInput {
  return {
    income: reader.neededAmount(choice.income, 'input.income'),
    sector: choice.sector,
    programs: programsOf(choice),
    registeredOn: reader.neededDay(choice.registered, 'input.registeredOn'),
    ...(choice.paidThrough === 'none' ? {} : { paidThrough: choice.paidThrough }),
    event: eventOf(choice, reader),
    ...(choice.event === 'savings'
      ? given('savingsBefore', reader.amount(choice.before, 'input.savingsBefore'))
      : {}),
  };
}

function given<K extends string, V>(key: K, value: V | null): { [key in K]?: V } {
  return value === null ? {} : ({ [key]: value } as { [key in K]?: V });
}

function eventOf(choice: BenefitChoice, reader: Reader): BenefitQuoteInput['event'] {
  if (choice.event === 'accident') return { workAccident: accidentOf(choice, reader) };
  if (choice.event === 'savings') return { savings: savingsOf(choice, reader) };
  const field = 'input.event.death';
  const diedOn = reader.neededDay(choice.on, `${field}.diedOn`);
  return { death: { diedOn, children: childrenOf(choice, reader, field) } };
}

function accidentOf(choice: BenefitChoice, reader: Reader) {
  const field = 'input.event.workAccident';
  const { cause, outcome, usually, mode, aidKind } = choice;
  const medical = reader.amount(choice.medical, `${field}.medicalCosts[0]`);
  const transport = reader.amount(choice.transport, `${field}.transport[0].cost`);
  const aid = reader.amount(choice.aid, `${field}.aids[0].cost`);
  const fields = [`${field}.incapacityFrom`, `${field}.incapacityUntil`] as const;
  return {
    accidentOn: reader.neededDay(choice.on, `${field}.accidentOn`),
    cause,
    outcome,
    ...(cause === 'COMMUTE' ? { byUsualRoute: usually } : {}),
    ...(cause === 'SUDDEN_DEATH' || cause === 'VIOLENCE' ? { atWork: usually } : {}),
    ...(cause === 'WORK_DISEASE'
      ? given('workEndedOn', reader.day(choice.workEnded, `${field}.workEndedOn`))
      : {}),
    ...(medical === null ? {} : { medicalCosts: [medical] }),
    ...(transport === null ? {} : { transport: [{ mode, cost: transport }] }),
    ...(aid === null ? {} : { aids: [{ kind: aidKind, cost: aid }] }),
    ...reader.span([choice.from, choice.until], fields),
    ...(outcome === 'PARTIAL_DISABILITY'
      ? { losses: lossesOf(choice, reader, field), leftHanded: choice.leftHanded }
      : {}),
    ...(outcomesForChildren.includes(outcome) ? { children: childrenOf(choice, reader, field) } : {}),
  };
}

function lossesOf({ losses }: BenefitChoice, reader: Reader, field: string): DisabilityLossInput[] {
  if (losses.every(({ code }) => code === '')) reader.missing = true;
  return losses.flatMap((loss, at) =>
    loss.code === '' ? [] : [lossOf(loss, reader, `${field}.losses[${at}]`)],
  );
}

function lossOf(loss: LossEntry, reader: Reader, field: string): DisabilityLossInput {
  return {
    code: loss.code,
    ...given('count', reader.whole(loss.count, `${field}.count`, [1, 100])),
    ...given('determined', reader.percent(loss.determined, `${field}.determined`)),
    ...given('functionLost', reader.percent(loss.functionLost, `${field}.functionLost`)),
  };
}

function childrenOf({ children }: BenefitChoice, reader: Reader, field: string): QuotedChildInput[] {
  return children.flatMap(({ born, level, yearsDone }, at) => {
    const path = `${field}.children[${at}]`;
    const bornOn = reader.day(born, `${path}.bornOn`);
    if (bornOn === null) return [];
    const done = reader.whole(yearsDone, `${path}.yearsDone`, [0, 10]);
    return [{ bornOn, ...(level === 'NONE' ? {} : { level, ...given('yearsDone', done) }) }];
  });
}

function savingsOf(choice: BenefitChoice, reader: Reader) {
  const field = 'input.event.savings';
  const { ground, takenBefore } = choice;
  return {
    ground,
    claimedOn: reader.neededDay(choice.on, `${field}.claimedOn`),
    bornOn: reader.neededDay(choice.born, `${field}.bornOn`),
    ...(groundsWithDay.includes(ground)
      ? { eventOn: reader.neededDay(choice.eventOn, `${field}.eventOn`) }
      : {}),
    ...(groundsInPart.includes(ground)
      ? { ...given('asked', reader.amount(choice.asked, `${field}.asked`)), takenBefore }
      : {}),
  };
}
