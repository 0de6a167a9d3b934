import { graphql } from '../gql/gql.ts';

export const claimQueue = graphql(`
  query ClaimQueue($filter: ClaimFilter, $orderBy: [ClaimOrder!], $after: String) {
    claims(filter: $filter, orderBy: $orderBy, first: 100, after: $after) {
      totalCount
      pageInfo { hasNextPage endCursor }
      nodes {
        id number status daysLeft amount eventOn
        program { code }
        participant { name }
      }
    }
  }
`);

graphql(`
  fragment ClaimStep on Reason {
    rule outcome
    text { id en }
    inputs { name value }
    legalBasis { instrument article effectiveFrom effectiveTo confidence source }
  }
`);

/** Reasons nest as deep as the law does; five steps are more than any decision has. */
graphql(`
  fragment Assessment on ClaimAssessment {
    kind amount amountInWords
    lines { code name { id en } amount }
    payees { kind relation name bankName bankAccount amount }
    refunds { program months payer paidWithClaim amount }
    because {
      ...ClaimStep
      because { ...ClaimStep because { ...ClaimStep because { ...ClaimStep because { ...ClaimStep } } } }
    }
  }
`);

export const claimById = graphql(`
  query ClaimById($id: ID!) {
    node(id: $id) {
      __typename
      ... on Claim {
        id number status kind circumstance version eventOn filedAt completeOn dueOn daysLeft determinedOn paidOn
        amount amountInWords allowedActions
        program { code name { id en } }
        participant { id name kpj registrations { number registeredOn endedOn } }
        facts {
          cause outcome deathOn incapacityFrom incapacityUntil losses savingsGround asked scholarshipGround
          funeralArrangedBy chronology
          costs { code amount }
          heirs { name relation diedOn }
          children { name bornOn years { schoolYear level } }
        }
        findings { workingAtRegistration healthyAtRegistration accepted reason }
        documents { code name { id en } required receivedOn }
        lines { code name { id en } amount }
        payees { kind relation name bankName bankAccount amount }
        refunds { program months payer paidWithClaim amount }
        transitions { from to at actor reason }
        assessment { ...Assessment }
        decision {
          kind amount decidedAt decidedBy fingerprint replaysEqually
          because {
            ...ClaimStep
            because { ...ClaimStep because { ...ClaimStep because { ...ClaimStep because { ...ClaimStep } } } }
          }
        }
        latePayment { daysLate compensation total totalInWords because { ...ClaimStep } }
      }
    }
  }
`);

export const claimMonths = graphql(`
  query ClaimMonths($id: ID!, $from: Month!, $to: Month!) {
    node(id: $id) {
      ... on Participant {
        months(from: $from, to: $to) { month status begun ended entries { paidOn } }
      }
    }
  }
`);

/** What the law would say on other findings; nothing is written. */
export const claimSuppositions = graphql(`
  query ClaimSuppositions($id: ID!) {
    node(id: $id) {
      ... on Claim {
        working: assessment(supposing: { findings: { workingAtRegistration: true } }) { ...Supposed }
        notWorking: assessment(supposing: { findings: { workingAtRegistration: false } }) { ...Supposed }
        healthy: assessment(supposing: { findings: { healthyAtRegistration: true } }) { ...Supposed }
        notHealthy: assessment(supposing: { findings: { healthyAtRegistration: false } }) { ...Supposed }
        accepted: assessment(supposing: { accepted: true }) { ...Supposed }
        notAccepted: assessment(supposing: { accepted: false }) { ...Supposed }
      }
    }
  }
`);

graphql(`
  fragment Supposed on ClaimAssessment {
    kind amount
    because { ...ClaimStep because { ...ClaimStep because { ...ClaimStep } } }
  }
`);

graphql(`
  fragment Letter on ClaimLetter {
    title reference dateline addressee items { label value } paragraphs signature
  }
`);

export const claimLetter = graphql(`
  query ClaimLetterById($id: ID!) {
    node(id: $id) {
      __typename
      ... on Claim { id number status letter { ...Letter } letterDraft { ...Letter } }
    }
  }
`);

export const refusalDraft = graphql(`
  query RefusalDraft($id: ID!, $refusal: ClaimLetterDraftInput!) {
    node(id: $id) {
      ... on Claim { letterDraft(refusal: $refusal) { ...Letter } }
    }
  }
`);
