import type { CalendarDate } from '../../calendar/calendar-date.ts';
import type { DisabilityLoss } from '../../law/benefits/partial-disability.ts';
import type { AccidentOutcome } from '../../law/benefits/work-accident-benefit.ts';
import type { AidCost, HomeCare } from '../../law/benefits/work-accident-care.ts';
import type { AccidentCause } from '../../law/benefits/work-accident-cause.ts';
import type { TransportMode } from '../../law/benefits/work-accident-rows.ts';
import type { Family, WorkAccidentEvent } from '../../law/claims/claim-facts.ts';
import { money } from '../../money/money.ts';
import { badInput } from '../../platform/problem.ts';
import { listOf } from './bounded-list.ts';
import type { DisabilityLossInput, HomeCareInput, WorkAccidentInput } from './claim-event.inputs.ts';

const field = 'input.event.workAccident';
const whole = 10_000;

/** What a client tells of a work accident, as facts. */
export function accidentOf(input: WorkAccidentInput, family: Family): WorkAccidentEvent {
  const { accidentOn, deathOn, medicalCosts, diagnosticCosts, transport, aids, homeCare } = input;
  return {
    kind: 'WORK_ACCIDENT',
    eventOn: accidentOn as CalendarDate,
    cause: causeOf(input),
    leftHanded: input.leftHanded === true,
    outcome: outcomeOf(input),
    deathOn: (deathOn ?? null) as CalendarDate | null,
    medicalCosts: listOf(medicalCosts, `${field}.medicalCosts`).map(money),
    diagnosticCosts: listOf(diagnosticCosts, `${field}.diagnosticCosts`).map(money),
    transport: listOf(transport, `${field}.transport`).map(({ mode, cost }) => ({
      mode: mode as TransportMode,
      cost: money(cost),
    })),
    incapacity: incapacityOf(input),
    aids: listOf(aids, `${field}.aids`).map(({ kind, cost }) => ({
      kind: kind as AidCost['kind'],
      cost: money(cost),
    })),
    homeCare: homeCare == null ? null : homeCareOf(homeCare),
    family,
  };
}

function causeOf({ cause, byUsualRoute, atWork, workEndedOn }: WorkAccidentInput): AccidentCause {
  switch (cause as AccidentCause['kind']) {
    case 'AT_WORK':
      return { kind: 'AT_WORK' };
    case 'COMMUTE':
      return { kind: 'COMMUTE', byUsualRoute: byUsualRoute !== false };
    case 'SUDDEN_DEATH':
      return { kind: 'SUDDEN_DEATH', atWork: atWork !== false };
    case 'VIOLENCE':
      return { kind: 'VIOLENCE', atWork: atWork !== false };
    case 'WORK_DISEASE':
      return { kind: 'WORK_DISEASE', workEndedOn: (workEndedOn ?? null) as CalendarDate | null };
  }
}

function outcomeOf({ outcome, losses }: WorkAccidentInput): AccidentOutcome {
  const listed = listOf(losses, `${field}.losses`);
  if (outcome === 'PARTIAL_DISABILITY') {
    if (listed.length === 0) throw badInput(`${field}.losses`, 'needs at least one loss.');
    return { kind: 'PARTIAL_DISABILITY', losses: listed.map(lossOf) };
  }
  if (listed.length > 0) throw badInput(`${field}.losses`, 'belongs to a partial disability alone.');
  return { kind: outcome as 'RECOVERED' | 'TOTAL_DISABILITY' | 'DEATH' };
}

function lossOf({ code, count, determined, functionLost }: DisabilityLossInput, at: number): DisabilityLoss {
  const path = `${field}.losses[${at}]`;
  return {
    code,
    ...(count == null ? {} : { count: inRange(count, `${path}.count`, 100) }),
    ...(determined == null ? {} : { determined: inRange(determined, `${path}.determined`, whole) }),
    ...(functionLost == null ? {} : { functionLost: inRange(functionLost, `${path}.functionLost`, whole) }),
  };
}

function inRange(value: number, path: string, most: number): bigint {
  if (value < 1 || value > most) throw badInput(path, `must be 1 to ${most}.`);
  return BigInt(value);
}

function incapacityOf({
  incapacityFrom,
  incapacityUntil,
}: WorkAccidentInput): WorkAccidentEvent['incapacity'] {
  if (incapacityFrom == null && incapacityUntil == null) return null;
  if (incapacityFrom == null || incapacityUntil == null)
    throw badInput(`${field}.incapacityFrom`, 'and incapacityUntil are given together.');
  return { from: incapacityFrom as CalendarDate, to: incapacityUntil as CalendarDate };
}

const homeCareOf = ({ cost, from, until, onDoctorsAdvice }: HomeCareInput): HomeCare => ({
  cost: money(cost),
  period: { from: from as CalendarDate, to: until as CalendarDate },
  onDoctorsAdvice,
});
