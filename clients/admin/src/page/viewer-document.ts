import { graphql } from '../gql/gql.ts';

export const viewerDocument = graphql(`
  query Viewer {
    viewer {
      name role businessDate
      branch { code name districts { code name } }
    }
  }
`);
