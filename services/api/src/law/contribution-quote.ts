import { inForce } from '../calendar/in-force.ts';
import { firstDay, type Month } from '../calendar/month.ts';
import { type Money, sum, ZERO } from '../money/money.ts';
import { bracketOf, type ContributionBracket, contributionBrackets } from './contribution-brackets.ts';
import { type ContributionAmounts, contributionDue } from './contribution-due.ts';
import { becauseOfLine, refusedIncome, refusedMonth, refusedPrograms } from './contribution-reasons.ts';
import type { Sector } from './occupations.ts';
import type { Payer, ProgramCode } from './programs.ts';
import type { Reason } from './reason.ts';

export interface QuoteRequest {
  readonly income: Money;
  readonly programs: readonly ProgramCode[];
  readonly month: Month;
  readonly sector: Sector;
  readonly payer: Payer;
}

export interface ContributionLine extends ContributionAmounts {
  readonly program: ProgramCode;
  readonly because: readonly Reason[];
}

export interface ContributionQuote {
  readonly month: Month;
  readonly tier: number;
  readonly base: Money;
  /** In the order JKK, JKM, JHT, whatever the order asked. */
  readonly lines: readonly ContributionLine[];
  readonly total: Money;
}

/** The part of the request that cannot stand. */
export type QuoteField = 'income' | 'programs' | 'month';

export type QuoteDecision =
  | { readonly kind: 'quoted'; readonly quote: ContributionQuote }
  | { readonly kind: 'refused'; readonly field: QuoteField; readonly because: readonly Reason[] };

const ORDER: readonly ProgramCode[] = ['JKK', 'JKM', 'JHT'];

/** Permenaker 5/2021 Pasal 31: JKK and JKM are the obligatory pair, JHT may be added; each at most once. */
export function isObligatoryPair(programs: readonly ProgramCode[]): boolean {
  const distinct = new Set(programs);
  return distinct.size === programs.length && distinct.has('JKK') && distinct.has('JKM');
}

/**
 * PP 44/2015 Lampiran II, PP 46/2015 and PP 50/2025 Pasal 4: what a BPU owes for one contribution
 * month, line by line with reasons; or why there is no such quote. Amounts in sen, whole rupiah by
 * the present tables.
 */
export function contributionQuote(request: QuoteRequest): QuoteDecision {
  if (!isObligatoryPair(request.programs)) return refused('programs', refusedPrograms(request.programs));
  if (request.income <= ZERO) return refused('income', refusedIncome(request.income));
  const bracket = bracketOf(request.income, request.month);
  if (bracket === undefined) return refused('month', refusedMonth(request.month));
  return { kind: 'quoted', quote: quoteFor(request, bracket) };
}

function quoteFor(request: QuoteRequest, bracket: ContributionBracket): ContributionQuote {
  const lines = ORDER.filter((program) => request.programs.includes(program)).map((program) =>
    lineFor(request, bracket, program),
  );
  const { tier, base } = bracket;
  return { month: request.month, tier, base, lines, total: sum(lines.map((line) => line.due)) };
}

function lineFor(
  request: QuoteRequest,
  bracket: ContributionBracket,
  program: ProgramCode,
): ContributionLine {
  const { month, sector, payer, income } = request;
  const contribution = { base: bracket.base, program, month, sector, payer };
  const amounts = contributionDue(contribution);
  const table = inForce(contributionBrackets, firstDay(month));
  return { program, ...amounts, because: becauseOfLine({ contribution, amounts, bracket, income, table }) };
}

const refused = (field: QuoteField, because: Reason): QuoteDecision => ({
  kind: 'refused',
  field,
  because: [because],
});
