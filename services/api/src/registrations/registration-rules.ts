import { addDays, type CalendarDate } from '../calendar/calendar-date.ts';
import { inForce } from '../calendar/in-force.ts';
import { monthOf } from '../calendar/month.ts';
import { bracketOf } from '../law/contribution-brackets.ts';
import { isObligatoryPair } from '../law/contribution-quote.ts';
import { refusedIncome, refusedMonth, refusedPrograms } from '../law/contribution-reasons.ts';
import { eligibleToRegister, lateRecordingDays } from '../law/eligibility.ts';
import { lapseDate } from '../law/grace-period.ts';
import { parseNik } from '../law/nik.ts';
import type { Reason } from '../law/reason.ts';
import { ZERO } from '../money/money.ts';
import type { Application } from './application.ts';
import type {
  EarlierRegistration,
  KnownPerson,
  NamedAgent,
  RegistrationFacts,
} from './registration-facts.ts';
import {
  nameDiffers,
  obsoleteDistrict,
  type Refusal,
  refusalFor,
  refusedDay,
  returned,
} from './registration-reasons.ts';

/** A registration that lapsed by time and has not been closed yet. */
export interface Lapsed {
  readonly number: number;
  readonly endedOn: CalendarDate;
}

export type RegistrationDecision =
  | { readonly kind: 'refused'; readonly refusals: readonly Refusal[] }
  | {
      readonly kind: 'accepted';
      readonly number: number;
      readonly slot: 1 | 2;
      readonly lapsed: readonly Lapsed[];
      /** Whether another registration stays open beside it. */
      readonly isSecond: boolean;
      readonly notes: readonly Reason[];
    };

/**
 * Permenaker 5/2021, Perdir 22/PERDIR.02/072022: whether a person may be registered, as what, and why not. A person
 * whom whoever asks may not see is refused with one reason that tells nothing more.
 */
export function decideRegistration(application: Application, facts: RegistrationFacts): RegistrationDecision {
  if (!facts.isVisible) return refused([refusalFor('registration.known-elsewhere')]);
  const history = historyOf(facts.known, application.registeredOn);
  const refusals = [
    ...dayRefusals('input.registeredOn', application.registeredOn, application.today),
    ...personRefusals(application, facts.known),
    ...eligibilityRefusals(application, history.open.length),
    ...workRefusals(application, history),
    ...moneyRefusals(application),
    ...(facts.isInBranch
      ? []
      : [refusalFor('registration.district', { district: application.districtCode })]),
    ...agentRefusals(application, facts.agent),
  ];
  if (refusals.length > 0) return refused(refusals);
  return accepted(history, notesOf(application, facts.known));
}

/** UU 23/2006 Pasal 13: what keeps a number from being a NIK, before anything is looked up by it. */
export function nikRefusals(nik: string): readonly Refusal[] {
  const decision = parseNik(nik);
  return decision.kind === 'error'
    ? decision.because.map((because) => ({ field: 'input.nik', because }))
    : [];
}

const refused = (refusals: readonly Refusal[]): RegistrationDecision => ({ kind: 'refused', refusals });

/** Perdir 22/PERDIR.02/072022: a day that may be recorded today: not in the future and not too long ago. */
export function dayRefusals(field: string, day: CalendarDate, today: CalendarDate): readonly Refusal[] {
  const basis = inForce(lateRecordingDays, today);
  const days = basis?.value ?? 0;
  const earliest = addDays(today, -days);
  return day > today || day < earliest ? [refusedDay(field, { days, earliest, basis })] : [];
}

function personRefusals({ bornOn, sex }: Application, known: KnownPerson | null): readonly Refusal[] {
  if (known === null) return [];
  if (known.diedOn !== null) return [refusalFor('registration.died')];
  return known.bornOn === bornOn && known.sex === sex ? [] : [refusalFor('registration.identity')];
}

const fieldOf: Readonly<Record<string, string>> = {
  'eligibility.minimum-age': 'input.bornOn',
  'eligibility.age-limit': 'input.bornOn',
  'eligibility.working': 'input.isWorking',
  'eligibility.healthy': 'input.isHealthy',
  'eligibility.kinds-of-work': 'input.occupationCode',
};

function eligibilityRefusals(application: Application, openRegistrations: number): readonly Refusal[] {
  const { bornOn, registeredOn, isWorking, isHealthy } = application;
  const { because } = eligibleToRegister({
    bornOn,
    registeringOn: registeredOn,
    isWorking,
    isHealthy,
    openRegistrations,
  });
  return because
    .filter(({ outcome }) => outcome === 'FAILS')
    .map((reason) => ({ field: fieldOf[reason.rule] ?? 'input', because: reason }));
}

interface History {
  readonly all: readonly EarlierRegistration[];
  /** Open on the registration day: neither ended nor lapsed by time. */
  readonly open: readonly EarlierRegistration[];
  readonly lapsed: readonly Lapsed[];
}

function historyOf(known: KnownPerson | null, day: CalendarDate): History {
  const all = known?.registrations ?? [];
  const open = all.filter((registration) => (overFrom(registration) ?? addDays(day, 1)) > day);
  const lapsed = all.flatMap(({ number, endedOn, paidThrough }) => {
    const lapse = paidThrough === null ? null : lapseDate(paidThrough);
    return endedOn === null && lapse !== null && lapse <= day ? [{ number, endedOn: lapse }] : [];
  });
  return { all, open, lapsed };
}

const overFrom = ({ endedOn, paidThrough }: EarlierRegistration): CalendarDate | null =>
  endedOn ?? (paidThrough === null ? null : lapseDate(paidThrough));

function workRefusals(
  { occupationCode, registeredOn }: Application,
  { all, open }: History,
): readonly Refusal[] {
  if (open.some((one) => one.occupationCode === occupationCode))
    return [refusalFor('registration.same-work', { occupation: occupationCode })];
  const later = all.find((one) => one.registeredOn > registeredOn);
  return later === undefined ? [] : [refusalFor('registration.order', { registeredOn })];
}

function moneyRefusals({ programs, income, registeredOn }: Application): readonly Refusal[] {
  const refusals: Refusal[] = [];
  if (!isObligatoryPair(programs))
    refusals.push({ field: 'input.programs', because: refusedPrograms(programs) });
  if (income <= ZERO) refusals.push({ field: 'input.income', because: refusedIncome(income) });
  else if (bracketOf(income, monthOf(registeredOn)) === undefined)
    refusals.push({ field: 'input.registeredOn', because: refusedMonth(monthOf(registeredOn)) });
  return refusals;
}

const onAssignment: readonly (string | null)[] = ['ACTIVE', 'WARNED'];

function agentRefusals(
  { isThroughAgent, channel }: Application,
  agent: NamedAgent | null,
): readonly Refusal[] {
  const refusals: Refusal[] = [];
  if (isThroughAgent !== (channel === 'PERISAI'))
    refusals.push(refusalFor('registration.channel', { channel }));
  if (!isThroughAgent) return refusals;
  if (agent === null) return [...refusals, refusalFor('registration.agent')];
  if (!onAssignment.includes(agent.status)) refusals.push(refusalFor('registration.agent-status'));
  if (!agent.isCertified) refusals.push(refusalFor('registration.agent-certificate'));
  return refusals;
}

function notesOf(application: Application, known: KnownPerson | null): readonly Reason[] {
  const { nik, name, hasPresentDistrict } = application;
  const parsed = parseNik(nik, application);
  const notes = [
    ...(parsed.kind === 'warning' ? parsed.because : []),
    ...(hasPresentDistrict ? [] : [obsoleteDistrict()]),
  ];
  const isSame = known === null || known.name.toLowerCase() === name.toLowerCase();
  return isSame ? notes : [...notes, nameDiffers()];
}

function accepted({ all, open, lapsed }: History, notes: readonly Reason[]): RegistrationDecision {
  const number = Math.max(0, ...all.map((one) => one.number)) + 1;
  const slot = open.some((one) => one.slot === 1) ? 2 : 1;
  const [before] = all.toSorted((left, right) => right.number - left.number);
  const over = before === undefined ? null : overFrom(before);
  const isReturn = open.length === 0 && over !== null;
  return {
    kind: 'accepted',
    number,
    slot,
    lapsed,
    isSecond: open.length > 0,
    notes: isReturn ? [...notes, returned(number, over)] : notes,
  };
}
