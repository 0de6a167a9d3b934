import type { Span } from '../scheme/agencies.ts';
import type { Agent } from '../scheme/agent.ts';
import { nikOf } from '../scheme/nik.ts';
import type { Scheme } from '../scheme/scheme.ts';
import { recordedOn } from './recorded.ts';
import { agencyId, agentId, branchId, smallTable, spanOfDays } from './scheme-rows.ts';
import { row, type Table } from './table.ts';

/** Agents and what holds of them over time. */
export function agentTables({ agents, districts }: Scheme): readonly Table[] {
  const nik = nikOf();
  const rows = agents.map((agent) =>
    row(agentId(agent), agent.code, branchId(agent.branch), agent.name, nik(agent), agent.phone, 1),
  );
  const facts = factsOf(agents);
  return [
    smallTable('agents', 'id code branch_id name nik phone version', rows),
    facts('agent_statuses', 'agent_id status reason', (agent) =>
      agent.statuses.map((held) => ({ span: held, values: [held.status, held.reason] })),
    ),
    facts('agent_agencies', 'agent_id agency_id', (agent) =>
      agent.agencies.map((held) => ({ span: held, values: [agencyId(held.agency)] })),
    ),
    facts('agent_territories', 'agent_id district_code', (agent) =>
      agent.territories.map((held) => ({ span: held, values: [districts[held.district]?.code ?? ''] })),
    ),
    facts('agent_certificates', 'agent_id number', (agent) =>
      agent.certificates.map((held) => ({ span: held, values: [held.number] })),
    ),
  ];
}

interface Fact {
  readonly span: Span;
  readonly values: readonly string[];
}

type FactsTable = (name: string, columns: string, read: (agent: Agent) => readonly Fact[]) => Table;

/** Every table of dated facts holds the agent, the facts, the period, and when it was recorded. */
const factsOf =
  (agents: readonly Agent[]): FactsTable =>
  (name, columns, read) =>
    smallTable(
      name,
      `${columns} valid recorded_at`,
      agents.flatMap((agent) =>
        read(agent).map(({ span, values }) =>
          row(agentId(agent), ...values, spanOfDays(span), recordedOn(span.from)),
        ),
      ),
    );
