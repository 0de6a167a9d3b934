import type { CalendarDate } from '../calendar/calendar-date.ts';
import { addMonths, type Month, monthsFrom } from '../calendar/month.ts';
import { type Money, sum } from '../money/money.ts';
import {
  type ContributionQuote,
  contributionQuote,
  type QuoteField,
  type QuoteRequest,
} from './contribution-quote.ts';
import { refusedPeriod } from './contribution-reasons.ts';
import { dueDate, periodsFrom } from './due-date.ts';
import type { Reason } from './reason.ts';

export interface PeriodRequest extends QuoteRequest {
  /** How many months are paid at once, from `month` on. */
  readonly months: number;
}

/** One month of a period, at what that month costs. */
export interface QuotedMonth extends ContributionQuote {
  readonly dueOn: CalendarDate;
}

export type PeriodDecision =
  | {
      readonly kind: 'quoted';
      readonly months: readonly [QuotedMonth, ...QuotedMonth[]];
      readonly total: Money;
    }
  | { readonly kind: 'refused'; readonly field: QuoteField | 'months'; readonly because: readonly Reason[] };

/**
 * Perdir 22/PERDIR.02/072022 (payment in advance), PP 50/2025 Pasal 4: what 1, 2, 3, 6 or 12 months cost when they are
 * paid at once. Each month costs what its own month costs, whenever it is paid: a discount that ends in between ends
 * there.
 */
export function periodQuote(request: PeriodRequest): PeriodDecision {
  const { month, months } = request;
  const allowed = periodsFrom(month);
  const first = quotedMonth(request, month);
  if (first.kind === 'refused') return first;
  if (!allowed.includes(months))
    return { kind: 'refused', field: 'months', because: [refusedPeriod(months, allowed)] };
  const others = monthsFrom(addMonths(month, 1), addMonths(month, months - 1)).map((each) =>
    quotedMonth(request, each),
  );
  const quoted: [QuotedMonth, ...QuotedMonth[]] = [first.month];
  for (const other of others) {
    if (other.kind === 'refused') return other;
    quoted.push(other.month);
  }
  return { kind: 'quoted', months: quoted, total: sum(quoted.map(({ total }) => total)) };
}

type MonthDecision =
  | { readonly kind: 'quoted'; readonly month: QuotedMonth }
  | Extract<PeriodDecision, { readonly kind: 'refused' }>;

function quotedMonth(request: QuoteRequest, month: Month): MonthDecision {
  const decision = contributionQuote({ ...request, month });
  if (decision.kind === 'refused') return decision;
  return { kind: 'quoted', month: { ...decision.quote, dueOn: dueDate(month) } };
}
