import { graphql } from '../gql/gql.ts';

/** Every dated value, and which of them the service holds to be in force on the day asked about. */
export const lawParameters = graphql(`
  query LawParameters($on: Date!) {
    all: lawParameters {
      key unit value usedBy
      name { id en }
      valueText { id en }
      legalBasis { instrument article effectiveFrom effectiveTo confidence source }
    }
    inForce: lawParameters(on: $on) { key legalBasis { effectiveFrom } }
  }
`);
