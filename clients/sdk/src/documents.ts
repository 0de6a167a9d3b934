import { graphql } from './gql/gql.ts';

/** Coverage of one month as one cell, for a branch. */
export const coverageOfMonth = graphql(`
  query CoverageOfMonth($month: Month!, $filter: CoverageFilter) {
    coverage(month: $month, filter: $filter) {
      registered active grace inactive withheld
      potentialWorkers potentialSource coverageRatio projected
    }
  }
`);

/** Coverage of one month by district: what a choropleth needs. */
export const coverageByDistrict = graphql(`
  query CoverageByDistrict($month: Month!, $filter: CoverageFilter) {
    coverage(month: $month, by: [DISTRICT], filter: $filter) {
      district { code name }
      registered active grace inactive withheld
      potentialWorkers potentialSource coverageRatio projected
    }
  }
`);

/** Active participants and what moved them, month by month. */
export const coverageTrend = graphql(`
  query CoverageTrend($from: Month!, $to: Month!, $filter: CoverageFilter) {
    coverageTrend(from: $from, to: $to, filter: $filter) {
      month registered active grace inactive newlyRegistered lapsed reactivated withheld projected
    }
  }
`);

/** Claims paid between two days, both included. */
export const claimTotals = graphql(`
  query ClaimTotals($from: Date!, $to: Date!, $filter: ClaimTotalsFilter) {
    claimTotals(from: $from, to: $to, filter: $filter) { count amount withheld }
  }
`);

/** First BPU registrations through a Perisai agent between two days, both included. */
export const acquisitionTotals = graphql(`
  query AcquisitionTotals($from: Date!, $to: Date!, $filter: AcquisitionFilter) {
    acquisitionTotals(from: $from, to: $to, filter: $filter) { participants withheld }
  }
`);

export const programs = graphql(`
  query Programs {
    programs { code name { id en } legalBasis { instrument article effectiveFrom confidence source } }
  }
`);
