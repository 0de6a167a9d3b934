import type { ResultOf } from '@graphql-typed-document-node/core';
import type { agentById, agentsPage } from './agent-documents.ts';

export type AgentsAnswer = ResultOf<typeof agentsPage>;
/** An agent as lists show it. */
export type AgentRow = AgentsAnswer['agents']['nodes'][number];
/** An agent as its own page shows it. */
export type AgentDetail = Extract<NonNullable<ResultOf<typeof agentById>['node']>, { __typename: 'Agent' }>;
