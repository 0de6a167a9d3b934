import type { CalendarDate } from '../../../calendar/calendar-date.ts';
import { monthOf } from '../../../calendar/month.ts';
import { type Money, sum, ZERO } from '../../../money/money.ts';
import { bracketOf } from '../../contribution-brackets.ts';
import { isObligatoryPair } from '../../contribution-quote.ts';
import { refusedIncome, refusedMonth, refusedPrograms } from '../../contribution-reasons.ts';
import { membershipOn } from '../../membership-status.ts';
import type { ProgramCode } from '../../programs.ts';
import { type Reason, reason } from '../../reason.ts';
import type { BenefitDecision } from '../benefit.ts';
import { deathBenefit } from '../death-benefit.ts';
import { prepaidRefund } from '../prepaid-refund.ts';
import { savingsBenefit } from '../savings-benefit.ts';
import { scholarshipMonths } from '../scholarship/scholarship-benefit.ts';
import { workAccidentBenefit } from '../work-accident-benefit.ts';
import type {
  BenefitQuote,
  BenefitQuoteDecision,
  BenefitQuoteRequest,
  QuotedDecision,
  QuotedEvent,
} from './quote-facts.ts';
import { quotedContributions, quotedMembership, quotedSavings } from './quote-membership.ts';
import { scholarshipForecast } from './quote-scholarship.ts';

/**
 * PP 44/2015, PP 46/2015, PP 82/2019 and Permenaker 1/2025: what the scheme would pay a worker for an
 * event, program by program, on facts of nobody in particular; or why there is no such quote. Months
 * paid ahead come back; scholarships are forecast apart from the total. Rounding: that of each benefit.
 */
export function benefitQuote(request: BenefitQuoteRequest): BenefitQuoteDecision {
  if (!isObligatoryPair(request.programs))
    return { kind: 'refused', field: 'programs', because: [refusedPrograms(request.programs)] };
  if (request.income <= ZERO)
    return { kind: 'refused', field: 'income', because: [refusedIncome(request.income)] };
  const on = dayOf(request.event);
  const base = bracketOf(request.income, monthOf(on))?.base ?? null;
  const decisions = [...decisionsOf(request, base), ...refundOf(request)];
  const { scholarships, because } = forecastOf(request, decisions);
  const quote: BenefitQuote = {
    base,
    decisions,
    total: sum(decisions.map(({ amount }) => amount)),
    scholarships,
    scholarshipTotal: sum(scholarships.map(({ amount }) => amount)),
    scholarshipBecause: because,
  };
  return { kind: 'quoted', quote };
}

function dayOf(event: QuotedEvent): CalendarDate {
  switch (event.kind) {
    case 'WORK_ACCIDENT':
      return event.accident.accidentOn;
    case 'DEATH':
      return event.diedOn;
    case 'SAVINGS':
      return event.claimedOn;
  }
}

function decisionsOf(request: BenefitQuoteRequest, base: Money | null): readonly QuotedDecision[] {
  const { event } = request;
  const on = dayOf(event);
  switch (event.kind) {
    case 'WORK_ACCIDENT': {
      const { kind } = event.accident.outcome;
      const accident = shown('JKK', workAccident(request, event.accident, base));
      if (kind === 'DEATH') return [accident, ...savingsAfter(request, 'DEATH', on)];
      return kind === 'TOTAL_DISABILITY'
        ? [accident, ...savingsAfter(request, 'TOTAL_DISABILITY', on)]
        : [accident];
    }
    case 'DEATH':
      return [
        shown('JKM', deathBenefit(quotedMembership(request, on), on)),
        ...savingsAfter(request, 'DEATH', on),
      ];
    case 'SAVINGS':
      return [shown('JHT', savings(request, event))];
  }
}

type Accident = Extract<QuotedEvent, { kind: 'WORK_ACCIDENT' }>['accident'];

function workAccident(request: BenefitQuoteRequest, accident: Accident, base: Money | null): BenefitDecision {
  const on = accident.accidentOn;
  const membership = membershipOn(quotedMembership(request, on), on, 'JKK');
  if (membership.status === 'INACTIVE') return { kind: 'refused', because: membership.because };
  if (base === null) return { kind: 'refused', because: [refusedMonth(monthOf(on))] };
  const benefit = workAccidentBenefit({ ...accident, base });
  const because = [...membership.because, ...benefit.because];
  if (benefit.kind === 'refused') return { kind: 'refused', because };
  return { ...benefit, kind: membership.status === 'GRACE' ? 'verification' : benefit.kind, because };
}

// The birth date plays no part on these grounds: the day of registration stands in for it.
function savingsAfter(
  request: BenefitQuoteRequest,
  ground: 'DEATH' | 'TOTAL_DISABILITY',
  on: CalendarDate,
): readonly QuotedDecision[] {
  if (!request.programs.includes('JHT')) return [];
  const account = quotedSavings(request, on, request.registeredOn);
  return [shown('JHT', savingsBenefit(account, { ground, eventOn: on, claimedOn: on }))];
}

type Savings = Extract<QuotedEvent, { kind: 'SAVINGS' }>;

function savings(request: BenefitQuoteRequest, event: Savings): BenefitDecision {
  const { ground, eventOn, claimedOn, asked } = event;
  if (!request.programs.includes('JHT')) return { kind: 'refused', because: [notEnrolled] };
  const account = quotedSavings(request, claimedOn, event.bornOn);
  if (ground === 'HOME' || ground === 'RETIREMENT_PREPARATION')
    return savingsBenefit(account, { ground, claimedOn, ...(asked === null ? {} : { asked }) });
  return savingsBenefit(account, { ground, eventOn, claimedOn });
}

const notEnrolled: Reason = reason({
  rule: 'savings.not-enrolled',
  outcome: 'FAILS',
  id: 'Peserta tidak mengikuti JHT, jadi tidak ada saldo.',
  en: 'The participant is not enrolled in JHT, so there is no balance.',
});

function shown(program: ProgramCode, decision: BenefitDecision): QuotedDecision {
  return decision.kind === 'refused'
    ? { program, kind: 'refused', amount: ZERO, components: [], because: decision.because }
    : { program, ...decision };
}

function refundOf(request: BenefitQuoteRequest): readonly QuotedDecision[] {
  const ended = endOf(request);
  if (ended === null) return [];
  const contributions = quotedContributions(request, dayOf(request.event));
  const refund = prepaidRefund({ ...ended, contributions });
  return refund.kind === 'refused' ? [] : [{ program: null, ...refund }];
}

/** The death or the full payment of the savings with which membership ends; null when it goes on. */
function endOf(request: BenefitQuoteRequest) {
  const { event } = request;
  if (event.kind === 'DEATH') return { ground: 'DEATH', eventOn: event.diedOn } as const;
  if (event.kind === 'WORK_ACCIDENT') {
    const { accidentOn, outcome } = event.accident;
    if (outcome.kind === 'DEATH') return { ground: 'DEATH', eventOn: accidentOn } as const;
    const isPaid = outcome.kind === 'TOTAL_DISABILITY' && request.programs.includes('JHT');
    return isPaid ? ({ ground: 'JHT_PAID', eventOn: accidentOn } as const) : null;
  }
  if (event.ground === 'HOME' || event.ground === 'RETIREMENT_PREPARATION') return null;
  if (savings(request, event).kind === 'refused') return null;
  return event.ground === 'DEATH'
    ? ({ ground: 'DEATH', eventOn: event.eventOn } as const)
    : ({ ground: 'JHT_PAID', eventOn: event.claimedOn } as const);
}

function forecastOf(request: BenefitQuoteRequest, decisions: readonly QuotedDecision[]) {
  const { event } = request;
  const nothing = { scholarships: [], because: [] };
  if (event.kind === 'SAVINGS' || decisions[0]?.kind === 'refused') return nothing;
  const { children } = event;
  const eventOn = dayOf(event);
  if (event.kind === 'DEATH') {
    const contributionMonths = scholarshipMonths(quotedMembership(request, eventOn), eventOn);
    return scholarshipForecast({ ground: 'DEATH', eventOn, contributionMonths, children });
  }
  const { kind } = event.accident.outcome;
  if (kind !== 'DEATH' && kind !== 'TOTAL_DISABILITY') return nothing;
  const ground = kind === 'DEATH' ? 'WORK_ACCIDENT_DEATH' : 'TOTAL_DISABILITY';
  return scholarshipForecast({ ground, eventOn, contributionMonths: 0, children });
}
