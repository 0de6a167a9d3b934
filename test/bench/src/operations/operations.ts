import type { Operation } from './operation.ts';

const participant = /* GraphQL */ `
  query Participant($kpj: String!) {
    participant(kpj: $kpj) {
      id kpj name nik bornOn sex registeredOn
      agent { id code name }
      enrolments { id since until program { code name { id } } }
      contributions(first: 12) { nodes { id month amount paidOn program { code } } }
      claims(first: 20) { nodes { id number status eventOn filedAt paidOn amount program { code } } }
    }
  }
`;

const agents = /* GraphQL */ `
  query Agents($agents: Int!, $participants: Int!) {
    agents(first: $agents, orderBy: [{ field: CODE, direction: ASC }]) {
      nodes {
        id code name
        participants(first: $participants) {
          nodes { id kpj name enrolments { id since program { code name { id } } } }
        }
      }
    }
  }
`;

const claims = /* GraphQL */ `
  query Claims($first: Int!) {
    claims(first: $first, orderBy: [{ field: FILED_AT, direction: DESC }]) {
      nodes {
        id number status filedAt paidOn amount
        program { code name { id } }
        participant { id kpj name agent { id code name } }
      }
    }
  }
`;

const coverage = /* GraphQL */ `
  query Coverage($month: Month!, $branch: String!) {
    coverage(month: $month, by: [DISTRICT, PROGRAM], filter: { branch: { code: { eq: $branch } } }) {
      district { code name }
      program { code }
      registered active grace inactive
    }
  }
`;

const coverageTrend = /* GraphQL */ `
  query CoverageTrend($from: Month!, $to: Month!, $branch: String!) {
    coverageTrend(from: $from, to: $to, filter: { branch: { code: { eq: $branch } } }) {
      month registered active grace inactive newlyRegistered lapsed reactivated
    }
  }
`;

const participants = /* GraphQL */ `
  query Participants($part: String!, $district: String!) {
    participants(
      first: 20
      filter: { name: { contains: $part }, district: { code: { eq: $district } } }
      orderBy: [{ field: NAME, direction: ASC }]
    ) {
      totalCount
      pageInfo { hasNextPage }
      nodes { id kpj name bornOn district { code name } }
    }
  }
`;

const recordPayment = /* GraphQL */ `
  mutation RecordPayment($input: RecordPaymentInput!) {
    recordPayment(input: $input) {
      __typename
      ... on PaymentRecorded { replayed payment { id channel reference paidOn amount } }
      ... on PaymentRefused { because { rule } }
    }
  }
`;

/** The operations of the bench that can be asked today. */
export const operations: readonly Operation[] = [
  { id: 'B1', title: 'one participant: agent, enrolments, contributions, claims', document: participant },
  { id: 'B2', title: '50 agents × 20 participants × enrolments', document: agents },
  { id: 'B3', title: '100 latest claims with participant and agent', document: claims },
  { id: 'B4', title: 'coverage of a month by district × program', document: coverage },
  { id: 'B5', title: 'coverage trend of 24 months', document: coverageTrend },
  { id: 'B7', title: 'participants by name part and district, counted', document: participants },
  { id: 'B8', title: 'record one contribution payment', document: recordPayment, writes: true },
];

/** Asked as soon as the features exist. */
export const missingOperations: readonly { readonly id: string; readonly title: string }[] = [
  { id: 'B6', title: '50 agents by scorecard of a month' },
  { id: 'B9', title: 'import of 100,000 contributions' },
  { id: 'B10', title: 'export of 1,000,000 contributions' },
  { id: 'B11', title: 'contributions by month, sector, district' },
];
