import { graphql } from '../gql/gql.ts';

export const participantsOfAgent = graphql(`
  query ParticipantsOfAgent($id: ID!, $after: String) {
    node(id: $id) {
      ... on Agent {
        participants(first: 20, after: $after, orderBy: [{ field: REGISTERED_ON, direction: DESC }]) {
          totalCount
          pageInfo { hasNextPage endCursor }
          nodes {
            id kpj name registeredOn
            district { name }
            coverage { status paidThrough }
          }
        }
      }
    }
  }
`);

export const participantsPage = graphql(`
  query ParticipantsPage($filter: ParticipantFilter, $orderBy: [ParticipantOrder!], $first: Int!, $after: String) {
    participants(filter: $filter, orderBy: $orderBy, first: $first, after: $after) {
      totalCount
      pageInfo { hasNextPage endCursor }
      nodes {
        id kpj name registeredOn sector
        district { name }
        coverage { status paidThrough }
      }
    }
  }
`);

export const participantCount = graphql(`
  query ParticipantCount($filter: ParticipantFilter) {
    participants(filter: $filter, first: 1) { totalCount }
  }
`);

export const participantById = graphql(`
  query ParticipantById($id: ID!) {
    node(id: $id) {
      __typename
      ... on Participant {
        id kpj name nik phone bornOn birthYear sex registeredOn sector
        district { name }
        village { name }
        occupation { name { id en } }
        agent { id code name }
        registrations {
          number registeredOn endedOn endReason sector programs income channel firstPaidOn paidThrough
          occupation { name { id en } }
          acquiredBy { id code name }
        }
      }
    }
  }
`);

graphql(`
  fragment Step on Reason {
    rule outcome
    text { id en }
    inputs { name value }
    legalBasis { instrument article effectiveFrom effectiveTo confidence source }
  }
`);

/** Reasons nest as deep as the law does; five steps are more than any answer has. */
export const participantCoverage = graphql(`
  query ParticipantCoverage($id: ID!, $on: Date!) {
    node(id: $id) {
      ... on Participant {
        coverage(on: $on) {
          on status paidThrough registrationNumber nextDueMonth nextDueOn nextDueAmount lapsesOn
          arrears { amount months { month dueOn amount } }
          programs { program status paidThrough }
          because {
            ...Step
            because { ...Step because { ...Step because { ...Step because { ...Step } } } }
          }
        }
      }
    }
  }
`);

export const participantMonths = graphql(`
  query ParticipantMonths($id: ID!, $from: Month!, $to: Month!) {
    node(id: $id) {
      ... on Participant {
        months(from: $from, to: $to) {
          month status begun ended
          entries {
            registrationNumber status dueOn amountDue amountPaid programs paidOn payer channel reference recordedAt
          }
        }
      }
    }
  }
`);

export const participantContributions = graphql(`
  query ParticipantContributions($id: ID!, $after: String) {
    node(id: $id) {
      ... on Participant {
        contributions(first: 30, after: $after) {
          totalCount
          pageInfo { hasNextPage endCursor }
          nodes { id month amount paidOn payer channel reference program { code } }
        }
      }
    }
  }
`);

export const participantClaims = graphql(`
  query ParticipantClaims($id: ID!, $after: String) {
    node(id: $id) {
      ... on Participant {
        claims(first: 20, after: $after) {
          totalCount
          pageInfo { hasNextPage endCursor }
          nodes { id number status eventOn filedAt paidOn amount program { code } }
        }
      }
    }
  }
`);
