import { type CalendarDate, calendarDate } from '../calendar/calendar-date.ts';
import { addMonths, compareMonths, firstDay, laterMonth, type Month, monthOf } from '../calendar/month.ts';
import { contains } from '../calendar/period.ts';
import { type Money, sum } from '../money/money.ts';
import { contributionQuote, isObligatoryPair } from './contribution-quote.ts';
import { lastPayableMonth } from './due-date.ts';
import { statusFor } from './grace-period.ts';
import { paidThroughOn } from './membership-facts.ts';
import type {
  PayableParticipant,
  PayableRegistration,
  PaymentLine,
  PaymentRequest,
  PlacedContribution,
} from './payment-facts.ts';
import { amountRefusal, lineRefusal, type PaymentRefusal, refusalOf } from './payment-reasons.ts';
import type { Reason } from './reason.ts';

export type PaymentPlacement =
  | { readonly kind: 'placed'; readonly contributions: readonly PlacedContribution[] }
  | { readonly kind: 'refused'; readonly because: readonly Reason[] };

type LinePlacement =
  | { readonly kind: 'placed'; readonly contributions: readonly PlacedContribution[] }
  | { readonly kind: 'refused'; readonly because: Reason }
  | { readonly kind: 'waits' };

const EVERY_PAYMENT = calendarDate('9999-12-31');

/**
 * Perdir 22/PERDIR.02/072022: places a payment on the months and programs of its lines, oldest month
 * first, each at what its own month costs; the contributions add up to the amount, or nothing is
 * placed and every line that cannot stand says why; one that only follows such a line says nothing. A participant with two open registrations has one
 * line for each: the lower number takes the first.
 */
export function placePayment(
  request: PaymentRequest,
  participants: readonly PayableParticipant[],
): PaymentPlacement {
  if (request.lines.length === 0) return refused([refusalOf('payment.lines', {})]);
  if (request.paidOn > request.today)
    return refused([refusalOf('payment.paid-on', { paidOn: request.paidOn })]);
  const placements = placeLines(request, participants);
  const because = placements.flatMap((line) => (line.kind === 'refused' ? [line.because] : []));
  if (because.length > 0) return refused(because);
  const contributions = placements.flatMap((line) => (line.kind === 'placed' ? line.contributions : []));
  const owed = sum(contributions.map((contribution) => contribution.amount));
  return owed === request.amount
    ? { kind: 'placed', contributions }
    : refused([amountRefusal(request.amount, owed)]);
}

const refused = (because: readonly Reason[]): PaymentPlacement => ({ kind: 'refused', because });

/** Each participant's lines in the order of their months, over what the lines before have already paid. */
function placeLines(request: PaymentRequest, participants: readonly PayableParticipant[]): LinePlacement[] {
  const known = new Map(participants.map((participant) => [participant.participantId, participant]));
  const unpaid = new Set<string>();
  const lines = request.lines.toSorted((left, right) => compareMonths(left.month, right.month));
  return lines.map((line) => {
    const participant = known.get(line.participantId);
    if (participant === undefined) return refusedLine('payment.participant', line);
    const placement = placeLine(request, line, participant);
    if (placement.kind === 'placed') {
      known.set(line.participantId, withPaid(participant, placement.contributions, request.paidOn));
      return placement;
    }
    unpaid.add(monthOfLine(line));
    const before = monthOfLine({ ...line, month: addMonths(line.month, -1) });
    return waitsForMonthBefore(placement) && unpaid.has(before) ? { kind: 'waits' } : placement;
  });
}

const monthOfLine = ({ participantId, month }: PaymentLine): string => `${participantId} ${month}`;

// Behind a line that is refused, the next month fails for that line alone: were it paid, this one would be next.
const FOLLOWS = new Set(['payment.skips-month', 'payment.first-month', 'payment.first-channel']);

const waitsForMonthBefore = (placement: LinePlacement): boolean =>
  placement.kind === 'refused' && FOLLOWS.has(placement.because.rule);

const refusedLine = (rule: PaymentRefusal, line: PaymentLine): LinePlacement => ({
  kind: 'refused',
  because: lineRefusal(rule, line),
});

function withPaid(
  participant: PayableParticipant,
  placed: readonly PlacedContribution[],
  paidOn: CalendarDate,
): PayableParticipant {
  const registrations = participant.registrations.map((registration) => {
    const own = placed.filter((contribution) => contribution.registrationNumber === registration.number);
    const paid = own.map(({ month, program }) => ({ month, program, paidOn }));
    return { ...registration, payments: [...registration.payments, ...paid] };
  });
  return { ...participant, registrations };
}

function placeLine(
  request: PaymentRequest,
  line: PaymentLine,
  participant: PayableParticipant,
): LinePlacement {
  const { paidOn } = request;
  if (!isObligatoryPair(line.programs)) return refusedLine('payment.programs', line);
  if (participant.deathOn && participant.deathOn <= paidOn) return refusedLine('payment.died', line);
  const open = participant.registrations.filter((registration) => isPayable(registration, paidOn));
  if (open.length === 0) return refusedLine('payment.no-open-registration', line);
  const enrolled = open.filter(({ programs }) =>
    line.programs.every((program) => programs.includes(program)),
  );
  if (enrolled.length === 0) return refusedLine('payment.not-enrolled', line);
  const registration = enrolled
    .toSorted((left, right) => left.number - right.number)
    .find((candidate) => problemOf(candidate, line.month, paidOn) === null);
  if (registration !== undefined) {
    if (missesPerisai(registration, request)) return refusedLine('payment.first-channel', line);
    return chargeLine(request, line, registration);
  }
  return refusedLine(problemOf(enrolled[0], line.month, paidOn) ?? 'payment.already-paid', line);
}

/** Sistem Informasi Perisai (S22): the first payment of somebody whom an agent acquired comes through it, and no other way. */
const missesPerisai = (registration: PayableRegistration, { channel }: PaymentRequest): boolean =>
  registration.isThroughAgent === true &&
  channel !== 'PERISAI' &&
  paidThroughOn(registration, EVERY_PAYMENT) === null;

/** Open on the day of payment and not lapsed by then. */
function isPayable(registration: PayableRegistration, paidOn: CalendarDate): boolean {
  const { registeredOn, endedOn } = registration;
  if (registeredOn > paidOn || (endedOn && endedOn <= paidOn)) return false;
  const paidThrough = paidThroughOn(registration, EVERY_PAYMENT);
  return paidThrough === null || statusFor(paidThrough, paidOn) !== 'INACTIVE';
}

/** What keeps a month from being the next one of a registration; null when nothing does. */
function problemOf(
  registration: PayableRegistration | undefined,
  month: Month,
  paidOn: CalendarDate,
): PaymentRefusal | null {
  if (registration === undefined) return 'payment.no-open-registration';
  const paidThrough = paidThroughOn(registration, EVERY_PAYMENT);
  if (month > lastPayableMonth(paidOn)) return 'payment.too-far-ahead';
  if (paidThrough === null) return isFirstMonth(registration, month, paidOn) ? null : 'payment.first-month';
  if (month <= paidThrough) return 'payment.already-paid';
  return month === addMonths(paidThrough, 1) ? null : 'payment.skips-month';
}

/** Nothing is owed for a month before the first payment; the first month is one that still leaves cover. */
const isFirstMonth = ({ registeredOn }: PayableRegistration, month: Month, paidOn: CalendarDate): boolean =>
  monthOf(registeredOn) <= month && month <= monthOf(paidOn) && statusFor(month, paidOn) !== 'INACTIVE';

function chargeLine(
  request: PaymentRequest,
  line: PaymentLine,
  registration: PayableRegistration,
): LinePlacement {
  const income = incomeOf(registration, line.month);
  if (income === undefined) return refusedLine('payment.no-income', line);
  const { sector } = registration;
  const decision = contributionQuote({ ...line, income, sector, payer: request.payer });
  if (decision.kind === 'refused')
    return { kind: 'refused', because: lineRefusal('payment.no-tariff', line, decision.because) };
  const { quote } = decision;
  const contributions = quote.lines.map(({ program, due }) => ({
    participantId: line.participantId,
    registrationNumber: registration.number,
    program,
    month: line.month,
    amount: due,
    tier: quote.tier,
  }));
  return { kind: 'placed', contributions };
}

/** PP 44/2015 Lampiran II: the income declared for the first day of a month; for the first month, for the day of registration. */
export function incomeOf({ registeredOn, incomes }: PayableRegistration, month: Month): Money | undefined {
  const on =
    laterMonth(month, monthOf(registeredOn)) === monthOf(registeredOn) ? registeredOn : firstDay(month);
  return incomes.find((declared) => contains(declared, on))?.income;
}
