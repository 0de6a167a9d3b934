import { documentKey } from '@perisai/sdk/react';
import type { InfiniteData, QueryClient } from '@tanstack/react-query';
import { agentById } from './agent-documents.ts';
import type { AgentRow, AgentsAnswer } from './agent-row.ts';

/** Names under which answers that come in pages are kept. */
export const listKey = 'agents-list';
export const changesKey = 'agent-changes';

/**
 * A saved agent takes its place in every list already loaded, where the row stays until the list is asked anew;
 * its page and its history are asked again.
 */
export function keepSaved(queries: QueryClient, agent: AgentRow): void {
  queries.setQueriesData<InfiniteData<AgentsAnswer>>({ queryKey: [listKey] }, (data) =>
    data === undefined ? data : { ...data, pages: data.pages.map((page) => withAgent(page, agent)) },
  );
  void queries.invalidateQueries({ queryKey: documentKey(agentById, { id: agent.id }) });
  void queries.invalidateQueries({ queryKey: [changesKey, agent.id] });
}

function withAgent(page: AgentsAnswer, agent: AgentRow): AgentsAnswer {
  const nodes = page.agents.nodes.map((row) => (row.id === agent.id ? agent : row));
  return { ...page, agents: { ...page.agents, nodes } };
}
