import type { Rupiah } from '@perisai/sdk/money';
import { rupiah } from '@perisai/sdk/money';
import { useDocument } from '@perisai/sdk/react';
import { useMemo } from 'react';
import { useRested } from '../calculator/use-rested.ts';
import { programsOf } from '../calculator/work.ts';
import { graphql } from '../gql/gql.ts';
import type { ContributionQuoteQuery } from '../gql/graphql.ts';
import type { QuoteChoice } from './quote-address.ts';

const quote = graphql(`
  query ContributionQuote(
    $income: Rupiah!, $programs: [ProgramCode!]!, $month: Month!, $sector: Sector!, $payer: Payer!, $months: Int!
  ) {
    contributionQuote(
      income: $income, programs: $programs, month: $month, sector: $sector, payer: $payer, months: $months
    ) {
      month tier base total dueOn periodTotal
      lines { program { code name { id en } } normal discount due because { ...ReasonTree } }
      periods { month dueOn total lines { program { code } due discount } }
    }
  }
`);

export type QuoteShown = ContributionQuoteQuery['contributionQuote'];

/** The quote of what was typed once the typing rests; not asked while there is no amount. */
export function useQuote(choice: QuoteChoice, income: Rupiah | null) {
  const { month, months, sector, payer, oldAge } = choice;
  const asked = useMemo(
    () => ({
      // Zero stands in for what is not typed; that is never sent.
      income: income ?? rupiah('0.00'),
      isTyped: income !== null,
      programs: programsOf({ income: '', oldAge, sector }),
      month,
      months: Number(months),
      sector,
      payer,
    }),
    [income, oldAge, month, months, sector, payer],
  );
  const { isTyped, ...variables } = useRested(asked);
  return useDocument(quote, variables, { enabled: isTyped });
}
