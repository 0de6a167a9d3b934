import type { CalendarDate } from '../calendar/calendar-date.ts';
import { parseMonth } from '../calendar/month.ts';
import { accidentOf } from '../claims/event/accident-of-input.ts';
import { findDisability } from '../law/benefits/disability-percentages.ts';
import type { BenefitQuoteRequest, QuotedChild, QuotedEvent } from '../law/benefits/quote/quote-facts.ts';
import type { SchoolLevel } from '../law/benefits/scholarship/scholarship-rows.ts';
import type { Sector } from '../law/occupations.ts';
import type { ProgramCode } from '../law/programs.ts';
import { badInput } from '../platform/problem.ts';
import type {
  BenefitQuoteInput,
  QuotedAccidentInput,
  QuotedChildInput,
  QuotedDeathInput,
  QuotedEventInput,
  QuotedSavingsInput,
} from './benefit-quote.inputs.ts';
import { amountAt, assertSpan, dayAt } from './quote-checks.ts';

const mostChildren = 10;
const mostYearsDone = 10;

/** What a visitor tells, as facts for the law. Errors: BAD_USER_INPUT naming the field that makes no sense. */
export function quoteRequestOf(input: BenefitQuoteInput): BenefitQuoteRequest {
  const income = amountAt(input.income, 'input.income');
  const registeredOn = dayAt(input.registeredOn, 'input.registeredOn');
  const event = eventOf(input.event, registeredOn);
  const paidThrough = input.paidThrough == null ? null : parseMonth(input.paidThrough);
  assertSpan({ registeredOn, paidThrough }, dayOf(event));
  return {
    income,
    sector: input.sector as Sector,
    programs: input.programs as ProgramCode[],
    registeredOn,
    paidThrough,
    savingsBefore: amountAt(input.savingsBefore ?? '0.00', 'input.savingsBefore'),
    event,
  };
}

function eventOf(input: QuotedEventInput, registeredOn: CalendarDate): QuotedEvent {
  const { workAccident, death, savings } = input;
  const given = [workAccident, death, savings].filter((each) => each != null);
  if (given.length !== 1) throw badInput('input.event', 'needs exactly one of its three parts.');
  if (workAccident != null) return accidentEvent(workAccident);
  if (death != null) return deathEvent(death);
  return savingsEvent(savings as QuotedSavingsInput, registeredOn);
}

const dayOf = (event: QuotedEvent): CalendarDate =>
  event.kind === 'WORK_ACCIDENT'
    ? event.accident.accidentOn
    : event.kind === 'DEATH'
      ? event.diedOn
      : event.claimedOn;

function accidentEvent(input: QuotedAccidentInput): QuotedEvent {
  const field = 'input.event.workAccident';
  assertAccident(input, field);
  const { eventOn, ...facts } = accidentOf(input, { heirs: [], funeralArrangedBy: null });
  const { cause, outcome, medicalCosts, diagnosticCosts, transport, incapacity, aids, homeCare } = facts;
  return {
    kind: 'WORK_ACCIDENT',
    accident: {
      accidentOn: eventOn,
      medicalCosts,
      transport,
      incapacity,
      outcome,
      leftHanded: input.leftHanded === true,
      ...(cause === undefined ? {} : { cause }),
      ...(diagnosticCosts === undefined ? {} : { diagnosticCosts }),
      ...(aids === undefined ? {} : { aids }),
      ...(homeCare === undefined ? {} : { homeCare }),
    },
    children: childrenOf(input.children, eventOn, `${field}.children`),
  };
}

function assertAccident(input: QuotedAccidentInput, field: string): void {
  const accidentOn = dayAt(input.accidentOn, `${field}.accidentOn`);
  const { incapacityFrom: from, incapacityUntil: until, homeCare } = input;
  if (input.workEndedOn != null) dayAt(input.workEndedOn, `${field}.workEndedOn`);
  if (from != null && dayAt(from, `${field}.incapacityFrom`) < accidentOn)
    throw badInput(`${field}.incapacityFrom`, 'is before the accident.');
  if (until != null && dayAt(until, `${field}.incapacityUntil`) <= (from ?? ''))
    throw badInput(`${field}.incapacityUntil`, 'is not after incapacityFrom.');
  // The quote takes a fatal accident to be fatal on its day.
  if (from != null && input.outcome === 'DEATH')
    throw badInput(`${field}.incapacityFrom`, 'is not known of a death on the day of the accident.');
  if (homeCare != null) {
    if (dayAt(homeCare.from, `${field}.homeCare.from`) < accidentOn)
      throw badInput(`${field}.homeCare.from`, 'is before the accident.');
    dayAt(homeCare.until, `${field}.homeCare.until`);
    amountAt(homeCare.cost, `${field}.homeCare.cost`);
  }
  assertCosts(input, field);
  for (const [at, { code }] of (input.losses ?? []).entries())
    if (findDisability(code) === undefined)
      throw badInput(`${field}.losses[${at}].code`, 'is not in the table of disabilities.');
}

function assertCosts(input: QuotedAccidentInput, field: string): void {
  for (const list of ['medicalCosts', 'diagnosticCosts'] as const)
    for (const [at, cost] of (input[list] ?? []).entries()) amountAt(cost, `${field}.${list}[${at}]`);
  for (const list of ['transport', 'aids'] as const)
    for (const [at, { cost }] of (input[list] ?? []).entries())
      amountAt(cost, `${field}.${list}[${at}].cost`);
}

function deathEvent(input: QuotedDeathInput): QuotedEvent {
  const diedOn = dayAt(input.diedOn, 'input.event.death.diedOn');
  const children = childrenOf(input.children, diedOn, 'input.event.death.children');
  return { kind: 'DEATH', diedOn, children };
}

function childrenOf(
  children: readonly QuotedChildInput[] | null | undefined,
  eventOn: CalendarDate,
  field: string,
): readonly QuotedChild[] {
  if ((children ?? []).length > mostChildren)
    throw badInput(field, `may have at most ${mostChildren} items.`);
  return (children ?? []).map((child, at) => childOf(child, eventOn, `${field}[${at}]`));
}

function childOf(child: QuotedChildInput, eventOn: CalendarDate, field: string): QuotedChild {
  const bornOn = dayAt(child.bornOn, `${field}.bornOn`);
  if (bornOn > eventOn) throw badInput(`${field}.bornOn`, 'is after what happens.');
  const yearsDone = child.yearsDone ?? 0;
  if (yearsDone < 0 || yearsDone > mostYearsDone)
    throw badInput(`${field}.yearsDone`, `must be 0 to ${mostYearsDone}.`);
  return { bornOn, level: (child.level ?? null) as SchoolLevel | null, yearsDone };
}

const hasOwnDay: ReadonlySet<string> = new Set(['DEATH', 'TOTAL_DISABILITY', 'STOPPED_BUSINESS']);

function savingsEvent(input: QuotedSavingsInput, registeredOn: CalendarDate): QuotedEvent {
  const field = 'input.event.savings';
  const claimedOn = dayAt(input.claimedOn, `${field}.claimedOn`);
  const bornOn = dayAt(input.bornOn, `${field}.bornOn`);
  if (bornOn >= registeredOn) throw badInput(`${field}.bornOn`, 'is not before the registration.');
  if (hasOwnDay.has(input.ground) && input.eventOn == null)
    throw badInput(`${field}.eventOn`, 'is needed for this ground.');
  return {
    kind: 'SAVINGS',
    ground: input.ground as Extract<QuotedEvent, { kind: 'SAVINGS' }>['ground'],
    claimedOn,
    bornOn,
    eventOn: input.eventOn == null ? claimedOn : dayAt(input.eventOn, `${field}.eventOn`),
    asked: input.asked == null ? null : amountAt(input.asked, `${field}.asked`),
    takenBefore: input.takenBefore === true,
  };
}
