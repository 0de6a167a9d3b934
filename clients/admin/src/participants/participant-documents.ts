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
