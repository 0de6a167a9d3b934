import type { Concept } from '../platform/reading/concept.ts';
import { allOf, raw, sql } from '../platform/reading/sql.ts';
import { dateTime } from '../platform/scalars.ts';
import { agents } from './agent.concept.ts';

export interface AgentChangeRow {
  readonly id: string;
  readonly at: string;
  readonly actorName: string;
  readonly actorRole: string;
  readonly action: string;
  readonly reason: string | null;
  readonly beforeValues: Readonly<Record<string, string | null>> | null;
  readonly afterValues: Readonly<Record<string, string | null>> | null;
}

/** What people changed on agents, from the audit log: seen by whoever sees the agent. */
export const agentChanges: Concept<AgentChangeRow> = {
  name: 'AgentChange',
  prefix: 'chg',
  key: ['u.id'],
  columns: {
    id: `'chg_' || u.id`,
    at: dateTime('u.at'),
    actorName: 'u.actor_name',
    actorRole: 'u.actor_role',
    action: 'u.action',
    reason: 'u.reason',
    beforeValues: 'u.before',
    afterValues: 'u.after',
  },
  from: () => raw('from audit_entries as u'),
  visibleTo: (scope) =>
    allOf([
      sql`u.entity = 'Agent'`,
      sql`u.entity_id in (select a.id from agents as a where ${agents.visibleTo(scope)})`,
    ]),
  filters: {},
  orders: { AT: 'u.id' },
  byId: () => null,
};
