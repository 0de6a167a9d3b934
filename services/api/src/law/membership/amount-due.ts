import type { Month } from '../../calendar/month.ts';
import type { Money } from '../../money/money.ts';
import { contributionQuote } from '../contribution-quote.ts';
import type { PayableRegistration } from '../payment-facts.ts';
import { incomeOf } from '../place-payment.ts';

/**
 * PP 44/2015 Lampiran II, PP 50/2025: what a month of a registration costs in all its programs when the participant
 * pays; null where no income or no tariff is known for the month.
 */
export function amountDueFor(registration: PayableRegistration, month: Month): Money | null {
  const income = incomeOf(registration, month);
  if (income === undefined) return null;
  const { programs, sector } = registration;
  const decision = contributionQuote({ income, programs, month, sector, payer: 'SELF' });
  return decision.kind === 'quoted' ? decision.quote.total : null;
}
