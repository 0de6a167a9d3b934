import type { OperationId } from '../../operations/operation.ts';

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
    agents(first: $agents) {
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
    claims(first: $first) {
      nodes {
        id number status filedAt paidOn amount
        program { code name { id } }
        participant { id kpj name agent { id code name } }
      }
    }
  }
`;

const coverage = /* GraphQL */ `
  query Coverage($month: String!, $branch: String!) {
    coverage(month: $month, branch: $branch) {
      district { code name } program { code } registered active grace inactive
    }
  }
`;

const coverageTrend = /* GraphQL */ `
  query CoverageTrend($from: String!, $to: String!, $branch: String!) {
    coverageTrend(from: $from, to: $to, branch: $branch) {
      month registered active grace inactive newlyRegistered lapsed reactivated
    }
  }
`;

const participants = /* GraphQL */ `
  query Participants($part: String!, $district: String!) {
    participants(first: 20, part: $part, district: $district) {
      totalCount pageInfo { hasNextPage } nodes { id kpj name bornOn district { code name } }
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

/** Our documents with fewer arguments: this server was written for these questions alone. */
export const usualDocuments: Readonly<Record<OperationId, string>> = {
  B1: participant,
  B2: agents,
  B3: claims,
  B4: coverage,
  B5: coverageTrend,
  B7: participants,
  B8: recordPayment,
};
