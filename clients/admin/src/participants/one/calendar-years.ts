import type { ResultOf } from '@graphql-typed-document-node/core';
import { addMonths, type Day, type Month, month } from '@perisai/sdk/calendar';
import type { participantMonths } from '../participant-documents.ts';

type Node = ResultOf<typeof participantMonths>['node'];

export function monthsOf(node: Node | undefined) {
  return node != null && 'months' in node ? node.months : null;
}

/** A month of the calendar as the service tells it. */
export type CalendarMonth = NonNullable<ReturnType<typeof monthsOf>>[number];
export type CalendarEntry = CalendarMonth['entries'][number];

export interface YearSpan {
  readonly first: number;
  readonly last: number;
}

/** Years in one picture: the service tells at most 60 months at a time. */
const mostYears = 5;

/** The newest years: up to the one after the business date, because months can be paid ahead. */
export function newestYears(firstRegistration: Day, today: Day): YearSpan {
  const last = Number(today.slice(0, 4)) + 1;
  return { first: Math.max(Number(firstRegistration.slice(0, 4)), last - mostYears + 1), last };
}

/** The years before these, down to the first registration; null when these reach it. */
export function earlierYears({ first }: YearSpan, firstRegistration: Day): YearSpan | null {
  const oldest = Number(firstRegistration.slice(0, 4));
  if (first <= oldest) return null;
  return { first: Math.max(oldest, first - mostYears), last: first - 1 };
}

export function monthsAsked({ first, last }: YearSpan): { readonly from: Month; readonly to: Month } {
  return { from: month(`${first}-01`), to: month(`${last}-12`) };
}

export interface CalendarYear {
  readonly year: string;
  readonly months: readonly CalendarMonth[];
}

/** Years as rows, up to the business date's; a coming year stands only when something in it is paid ahead or due. */
export function yearsOf(months: readonly CalendarMonth[], today: Day): readonly CalendarYear[] {
  return [...Map.groupBy(months, (one) => one.month.slice(0, 4))]
    .map(([year, its]) => ({ year, months: its }))
    .filter(
      ({ year, months: its }) => year <= today.slice(0, 4) || its.some(({ status }) => !isSilent(status)),
    );
}

function isSilent(status: CalendarMonth['status']): boolean {
  return status === 'FUTURE' || status === 'NOT_REGISTERED';
}

/** Where a key leads from a month; null for keys that are not ours. */
export function monthByKey(from: Month, key: string): Month | null {
  const steps: Record<string, number> = { ArrowLeft: -1, ArrowRight: 1, ArrowUp: -12, ArrowDown: 12 };
  const ofYear = Number(from.slice(5)) - 1;
  const step = { ...steps, Home: -ofYear, End: 11 - ofYear }[key];
  return step === undefined ? null : addMonths(from, step);
}
