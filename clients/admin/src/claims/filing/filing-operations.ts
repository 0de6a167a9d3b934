import { graphql } from '../../gql/gql.ts';

export const claimant = graphql(`
  query Claimant($id: ID!) {
    node(id: $id) {
      __typename
      ... on Participant { id name kpj coverage { status paidThrough } registrations { number registeredOn endedOn programs } }
    }
  }
`);

export const claimants = graphql(`
  query Claimants($filter: ParticipantFilter!) {
    participants(filter: $filter, first: 8) { totalCount nodes { id name kpj district { name } } }
  }
`);

export const previewClaim = graphql(`
  query PreviewClaim($input: ClaimPreviewInput!) {
    claimPreview(input: $input) {
      dueOn
      documents { code name { id en } required receivedOn }
      assessment { ...Assessment }
    }
  }
`);

export const fileClaim = graphql(`
  mutation FileClaim($input: FileClaimInput!) {
    filed: fileClaim(input: $input) {
      __typename
      ... on ClaimChanged { replayed claim { id number status } }
      ... on ClaimRefused { because { ...ClaimStep because { ...ClaimStep because { ...ClaimStep } } } }
    }
  }
`);
