import { graphql } from '../gql/gql.ts';

/** What a row of the table shows; a saved edit is put back into the table from the same fields. */
graphql(`
  fragment AgentRow on Agent {
    id code name status nik phone version
    branch { code name }
    agency { code name }
    territories { code name }
  }
`);

export const agentsPage = graphql(`
  query AgentsPage($filter: AgentFilter, $orderBy: [AgentOrder!], $asOf: Date, $first: Int!, $after: String) {
    agents(filter: $filter, orderBy: $orderBy, asOf: $asOf, first: $first, after: $after) {
      totalCount
      pageInfo { hasNextPage endCursor }
      nodes { ...AgentRow }
    }
  }
`);

export const agentCount = graphql(`
  query AgentCount($filter: AgentFilter, $asOf: Date) {
    agents(filter: $filter, asOf: $asOf, first: 1) { totalCount }
  }
`);

/** Codes of a pasted list that exist in the caller's area. */
export const agentsByCode = graphql(`
  query AgentsByCode($filter: AgentFilter, $asOf: Date, $first: Int!) {
    agents(filter: $filter, asOf: $asOf, first: $first) { nodes { code } }
  }
`);

export const agencyChoices = graphql(`
  query AgencyChoices {
    agencies(first: 100) { nodes { code name } }
  }
`);

export const agentById = graphql(`
  query AgentById($id: ID!) {
    node(id: $id) {
      __typename
      ... on Agent {
        ...AgentRow
        statusPeriods { status from until }
        agencyPeriods { agency { code name } from until }
        territoryPeriods { district { code name } from until }
        certificate { number validFrom validUntil }
      }
    }
  }
`);

export const agentAsOf = graphql(`
  query AgentAsOf($code: String!, $asOf: Date!) {
    agent(code: $code, asOf: $asOf) { ...AgentRow }
  }
`);

export const agentChanges = graphql(`
  query AgentChanges($id: ID!, $after: String) {
    node(id: $id) {
      ... on Agent {
        changes(first: 20, after: $after) {
          pageInfo { hasNextPage endCursor }
          nodes { id at actorName actorRole action reason before { field value } after { field value } }
        }
      }
    }
  }
`);

export const updateAgent = graphql(`
  mutation UpdateAgent($input: UpdateAgentInput!) {
    updateAgent(input: $input) {
      __typename
      ... on AgentUpdated { agent { ...AgentRow changes(first: 1) { nodes { at } } } }
      ... on AgentConflict {
        agent {
          ...AgentRow
          changes(first: 20) { nodes { at actorName action after { field value } } }
        }
      }
    }
  }
`);

export const assignTerritory = graphql(`
  mutation AssignTerritory($input: AssignTerritoryInput!) {
    assignTerritory(input: $input) {
      __typename
      ... on TerritoryAssigned { agent { ...AgentRow } }
      ... on TerritoryRefused { because { rule text { id en } legalBasis { instrument article } } }
    }
  }
`);
