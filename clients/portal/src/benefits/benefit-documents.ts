import { graphql } from '../gql/gql.ts';
import type { BenefitQuoteQuery } from '../gql/graphql.ts';

export const benefitQuote = graphql(`
  query BenefitQuote($input: BenefitQuoteInput!) {
    benefitQuote(input: $input) {
      base total scholarshipTotal
      decisions {
        program { code name { id en } }
        outcome amount
        components { code amount name { id en } because { ...ReasonTree } }
        because { ...ReasonTree }
      }
      scholarships { child amount years { schoolYear level amount } }
      scholarshipBecause { ...ReasonTree }
    }
  }
`);

/** No more than a line of "what would change this" shows. */
export const benefitTotals = graphql(`
  query BenefitTotals($input: BenefitQuoteInput!) {
    benefitQuote(input: $input) { total scholarshipTotal decisions { outcome } }
  }
`);

/** The table of disabilities as the dated parameters that it consists of. */
export const disabilityTable = graphql(`
  query DisabilityTable($on: Date) {
    lawParameters(key: "jkk.disability", on: $on) { key name { id en } value valueText { id en } }
  }
`);

export type BenefitShown = BenefitQuoteQuery['benefitQuote'];
export type DecisionShown = BenefitShown['decisions'][number];
