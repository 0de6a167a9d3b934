import { graphql } from '../gql/gql.ts';

graphql(`
  fragment StepTaken on ChangeClaimResult {
    __typename
    ... on ClaimChanged { replayed claim { id number status version } }
    ... on ClaimConflict {
      claim {
        id number status version amount
        documents { code name { id en } receivedOn }
        transitions { to at actor reason }
      }
    }
    ... on ClaimRefused {
      because { ...ClaimStep because { ...ClaimStep because { ...ClaimStep } } }
    }
  }
`);

export const receiveDocuments = graphql(`
  mutation ReceiveClaimDocuments($input: ReceiveClaimDocumentsInput!) {
    taken: receiveClaimDocuments(input: $input) { ...StepTaken }
  }
`);

export const submitClaim = graphql(`
  mutation SubmitClaim($input: SubmitClaimInput!) { taken: submitClaim(input: $input) { ...StepTaken } }
`);

export const returnClaim = graphql(`
  mutation ReturnClaim($input: ReturnClaimInput!) { taken: returnClaim(input: $input) { ...StepTaken } }
`);

export const verifyClaim = graphql(`
  mutation VerifyClaim($input: VerifyClaimInput!) { taken: verifyClaim(input: $input) { ...StepTaken } }
`);

export const determineClaim = graphql(`
  mutation DetermineClaim($input: DetermineClaimInput!) { taken: determineClaim(input: $input) { ...StepTaken } }
`);

export const rejectClaim = graphql(`
  mutation RejectClaim($input: RejectClaimInput!) { taken: rejectClaim(input: $input) { ...StepTaken } }
`);

export const payClaim = graphql(`
  mutation PayClaim($input: PayClaimInput!) { taken: payClaim(input: $input) { ...StepTaken } }
`);

export const withdrawClaim = graphql(`
  mutation WithdrawClaim($input: WithdrawClaimInput!) { taken: withdrawClaim(input: $input) { ...StepTaken } }
`);
